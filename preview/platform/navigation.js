// Stands for lightning/navigation: the state of the page reference lives in the query of the preview's address.
const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');
const adapters = new Set();

function pageReference() {
    const state = Object.fromEntries(
        [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith('c__'))
    );
    return {
        type: 'standard__navItemPage',
        attributes: { apiName: 'Connector_Console' },
        state
    };
}

function addressOf({ state = {} }) {
    const query = new URLSearchParams(location.search);
    for (const name of [...query.keys()]) if (name.startsWith('c__')) query.delete(name);
    for (const [name, value] of Object.entries(state)) query.set(name, value);
    return `${location.pathname}?${query}`;
}

/** Gives a component the two methods of the platform's mixin. */
export const NavigationMixin = (Base) =>
    class extends Base {
        [Navigate](reference, replace = false) {
            history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(reference));
            for (const tell of adapters) tell(pageReference());
        }

        [GenerateUrl](reference) {
            return Promise.resolve(addressOf(reference));
        }
    };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Wire adapter that tells the page where it is. */
export class CurrentPageReference {
    constructor(tell) {
        this.tell = tell;
    }

    connect() {
        adapters.add(this.tell);
        this.tell(pageReference());
    }

    disconnect() {
        adapters.delete(this.tell);
    }

    update() {
        // It has no parameters.
    }
}
