/** A right on the rows of an object, as `ObjectPermissions` keeps them. */
export type ObjectRight =
    'read' | 'create' | 'edit' | 'delete' | 'viewAllRecords' | 'modifyAllRecords' | 'viewAllFields';

/**
 * What opens something, as an expression over permissions. `sharing` is open when the org-wide default lets every
 * internal user read the object's rows. `always` is open to every authenticated user.
 */
export type Gate =
    | { always: true }
    | { permission: string }
    | { object: string; right: ObjectRight }
    | { sharing: string }
    | { allOf: readonly Gate[] }
    | { anyOf: readonly Gate[] };

/**
 * How sure a fact about the platform is: `documented` (Salesforce's reference or an org's own answer), `likely`
 * (several independent sources, or one that is not Salesforce's), `unknown` (no source found).
 */
export type Confidence = 'documented' | 'likely' | 'unknown';

/** Where a fact comes from and how sure it is. */
export interface Fact {
    source: string;
    confidence: Confidence;
}

/** The smallest things that an admin can grant. */
export type Grant =
    { permission: string } | { object: string; right: ObjectRight } | { field: string; editable?: true };
