import type { AppKind, Unavailable } from 'c/connectorTypes';
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

/** One query that was asked: the values of its binds, and the columns wanted in its slot. */
export interface KeptQuestion {
    binds: Record<string, string[]>;
    columns?: string[];
}

/** OAuth settings of an app, as the Metadata API showed them. */
export interface KeptApp {
    kind: AppKind;
    /** API name. */
    name: string;
    callbackUrls: string[];
    pkceRequired?: boolean;
    secretForCode?: boolean;
    secretForRefresh?: boolean;
    scopes?: string[];
}

/**
 * What a file that `connector check --save` wrote knows besides its records. It answers what was asked then and nothing
 * else: what was not asked is not known, whatever the tables seem to say.
 */
export interface KeptReading {
    /** By name of the query or service. */
    asked: Record<string, KeptQuestion>;
    /** Questions that the org did not answer, by name, with the reason. */
    unread: Record<string, Unavailable>;
    /** User permissions of the viewer, of those asked for; its own permission sets are not in the file. */
    viewerPermissions: string[];
    /**
     * Objects (`Account`) and fields (`Account.Type`) that the org described; of a field, whether field-level security can
     * hide it. Null where that was not told. What is not here the org may have or lack.
     */
    described: Record<string, boolean | null>;
    /** What the Metadata and the Tooling API showed besides: settings of apps, and what depends on what. */
    more?: { apps: KeptApp[]; dependencies?: Record<string, string[]> };
    /** True where names and e-mail addresses of users are hashed. */
    hashed?: boolean;
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
    /** Only in a file that was read from an org. */
    kept?: KeptReading;
}
