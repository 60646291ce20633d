import type { LightningElement } from 'lwc';
import type { PageReference } from 'lightning/navigation';

type Tell = (reference: PageReference) => void;

const Navigate = Symbol('Navigate');
const pages = new Set<Tell>();
let current: PageReference | undefined;

/** Where the page went, and whether it put the new address in the place of the old one. */
export const visits: { target: PageReference; replaces: boolean }[] = [];

/** Opens an address, as a link or the browser would. */
export function goTo(reference: PageReference): void {
    current = reference;
    for (const tell of pages) tell(reference);
}

/** Forgets every address, so that the next page opens without one. */
export function forgetAddress(): void {
    current = undefined;
    visits.length = 0;
}

/** Lets a page navigate; like the platform, it tells the page where it then is. */
export const NavigationMixin = Object.assign(
    (Base: typeof LightningElement) =>
        class extends Base {
            [Navigate](target: PageReference, replaces = false): void {
                visits.push({ target, replaces });
                goTo(target);
            }
        },
    { Navigate }
);

/** Tells the page where it is, as soon as it is there. */
export class CurrentPageReference {
    private readonly tell: Tell;

    constructor(tell: Tell) {
        this.tell = tell;
    }

    connect(): void {
        pages.add(this.tell);
        if (current) this.tell(current);
    }

    disconnect(): void {
        pages.delete(this.tell);
    }

    update(): void {
        // It has no parameters.
    }
}
