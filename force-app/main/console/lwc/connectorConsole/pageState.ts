import type { PageReference } from 'lightning/navigation';

/** The tab that is shown where the address names none. */
export const FIRST_TAB = 'setup';

const TABS: readonly string[] = [
    FIRST_TAB,
    'capabilities',
    'permissions',
    'blindSpots',
    'handOver',
    'diagnose',
    'runs'
];

/** What the page's address keeps, so that a view can be shared. */
export interface PageState {
    connector?: string;
    user?: string;
    tab?: string;
    /** Day that assignments are judged at, `2026-12-31`. */
    asOf?: string;
}

/** The state that a page reference carries. Anybody can write an address: a tab that is none would show nothing. */
export function stateOf(reference: PageReference | undefined): PageState {
    const { c__connector: connector, c__user: user, c__tab: tab, c__asOf: asOf } = reference?.state ?? {};
    return {
        ...(connector !== undefined && { connector }),
        ...(user !== undefined && user !== '' && { user }),
        ...(tab !== undefined && TABS.includes(tab) && { tab }),
        ...(asOf !== undefined && isDay(asOf) && { asOf })
    };
}

/** True for a day of the calendar, `2026-12-31`. */
export function isDay(text: string): boolean {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The page reference with its own state kept and ours put in. */
export function withState(
    reference: PageReference,
    { connector, user, tab, asOf }: PageState
): PageReference {
    const state = { ...reference.state, c__connector: connector, c__user: user, c__tab: tab, c__asOf: asOf };
    const kept = Object.entries(state).filter(([, value]) => value !== undefined);
    return { ...reference, state: Object.fromEntries(kept) };
}
