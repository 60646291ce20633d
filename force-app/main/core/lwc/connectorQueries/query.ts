/** What a bind holds. Lists are bounded: see {@link MAX_LIST}. */
export type BindType = 'id' | 'ids' | 'text' | 'names';

/** Longest list that a bind may hold. Keeps a rendered query below Salesforce's 100,000 characters. */
export const MAX_LIST = 1000;

/** One query that the product can issue. */
export interface Query {
    name: string;
    /** The object asked, whose describe fills the `{columns}` slot. */
    object: string;
    /**
     * SOQL with Apex bind names (`:userId`) and at most one `{columns}` slot; no LIMIT: every adapter appends
     * `LIMIT cap + 1` so that a cut answer is noticed. Apex holds the same text.
     */
    text: string;
    binds: Readonly<Record<string, BindType>>;
    /** Most rows that are taken; one more means that the answer is truncated. */
    cap: number;
    /** Fields that may stand in the `{columns}` slot where the org has them; `Permissions*` names a whole family. */
    columns?: readonly string[];
    /**
     * User permissions of which the viewer needs any one, or Salesforce hides rows or the whole object, often without
     * a word. Left out where every internal user sees what is asked for.
     */
    viewerNeeds?: readonly string[];
}

/** Requests that are not SOQL: who is looking and where, what the org's describe knows, and what calls cost it. */
export type ServiceName = 'session' | 'describe' | 'apiUsage' | 'recordCounts';

/** A value given to a bind. */
export type BindValue = string | readonly string[];

/** One thing asked of the org. */
export interface Request {
    /** Name of a query of the catalogue, or of a service. */
    name: string;
    binds: Readonly<Record<string, BindValue>>;
    /** Columns wanted in the `{columns}` slot; those that the org lacks are left out of the answer. */
    columns?: readonly string[];
}
