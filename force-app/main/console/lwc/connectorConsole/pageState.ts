import type { PageReference } from 'lightning/navigation';

/** The tab that is shown where the address names none. */
export const FIRST_TAB = 'setup';

const TABS: readonly string[] = [FIRST_TAB, 'capabilities', 'permissions', 'blindSpots'];

/** What the page's address keeps, so that a view can be shared. */
export interface PageState {
    connector?: string;
    user?: string;
    tab?: string;
}

/** The state that a page reference carries. Anybody can write an address: a tab that is none would show nothing. */
export function stateOf(reference: PageReference | undefined): PageState {
    const { c__connector: connector, c__user: user, c__tab: tab } = reference?.state ?? {};
    return {
        ...(connector !== undefined && { connector }),
        ...(user !== undefined && user !== '' && { user }),
        ...(tab !== undefined && TABS.includes(tab) && { tab })
    };
}

/** The page reference with its own state kept and ours put in. */
export function withState(reference: PageReference, { connector, user, tab }: PageState): PageReference {
    const state = { ...reference.state, c__connector: connector, c__user: user, c__tab: tab };
    const kept = Object.entries(state).filter(([, value]) => value !== undefined);
    return { ...reference, state: Object.fromEntries(kept) };
}
