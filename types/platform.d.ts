/**
 * Modules of the Lightning platform that no package declares. The base components and the other @salesforce modules come
 * from @salesforce/lightning-types.
 */
declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}

declare module '@salesforce/apex/ConnectorGateway.read' {
    /** Answers a batch of named requests; JSON both ways. */
    export default function read(parameters: { requestsJson: string }): Promise<string>;
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    /** A page of Lightning Experience. */
    export interface PageReference {
        type: string;
        attributes?: Readonly<Record<string, unknown>>;
        state?: Readonly<Record<string, string | undefined>>;
    }

    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;

    export interface NavigationMethods {
        [Navigate](target: PageReference, replace?: boolean): void;
        [GenerateUrl](target: PageReference): Promise<string>;
    }

    export const NavigationMixin: {
        (
            base: typeof LightningElement
        ): Omit<typeof LightningElement, never> & (new () => LightningElement & NavigationMethods);
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };

    export const CurrentPageReference: WireAdapterConstructor<object, PageReference | undefined>;
}
