import type { FieldType } from './describe';

/**
 * One record of an org file: real API field names, an Id of 15 or 18 characters in `Id`; a field that is left out is null
 * (false for a checkbox).
 */
export type OrgRecord = Record<string, string | number | boolean | null>;

/** A custom object or field that the org has besides the standard ones. */
export interface OwnField {
    type: FieldType;
    /** Whether field-level security can hide it; left out, yes for a custom field and not known for a standard one. */
    permissionable?: boolean;
    /** Of a lookup: the object that it leads to; its relationship is the name without `Id`, or with `__r`. */
    refersTo?: string;
}

/** A Salesforce org as a file that a person can write and read. Format version 1. */
export interface OrgFile {
    formatVersion: 1;
    /** What a person calls this org. */
    title?: string;
    /** What is remarkable about it, for whoever reads the file. */
    about?: string;
    /** Id of the user that is meant to be the connector's, where it is not found by its permission sets. */
    user?: string;
    /** ISO time at which the org is looked at; expired assignments are judged by it. */
    asOf: string;
    /** Id of the user who looks; what that user may not see is hidden, as Salesforce hides it. */
    viewer: string;
    /** Records by object API name. Parents resolve by Id: a `ProfileId` gives `Profile.Name`. */
    sobjects: Record<string, OrgRecord[]>;
    /** Objects (`OauthToken`) and fields (`PermissionSet.PermissionsManageTranslation`) that this org lacks. */
    absent?: string[];
    /** Custom objects and fields, added to the standard describe. */
    describe?: Record<string, Record<string, OwnField>>;
    /** API requests of the last 24 hours: most that the org may take, and what it took. Left out: not known. */
    apiRequests?: { limit: number; used: number };
    /** How many records the org has of an object, where it is more than the file holds. Left out: not known. */
    recordCounts?: Record<string, number>;
    /** Objects of which only a part of the records was kept. */
    truncated?: string[];
}
