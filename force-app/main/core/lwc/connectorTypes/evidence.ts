import type { AppKind } from './contract';
import type { ObjectRight } from './gate';
import type { Reading } from './reading';

/** The org, as every internal user may see it. */
export interface Organization {
    id: string;
    name: string;
    edition?: string;
    isSandbox: boolean;
    instance?: string;
    /** ISO time; a trial org ends then. */
    trialExpires?: string;
}

/** The connector's user. */
export interface Subject {
    id: string;
    username: string;
    name: string;
    isActive: boolean;
    userType?: string;
    email?: string;
    profileId?: string;
    profileName?: string;
    userLicense?: string;
}

/** The person looking. */
export interface Viewer {
    id: string;
    username?: string;
    name?: string;
}

/** Who looks at what, and when. */
export interface Session {
    viewer: Viewer;
    /** Host name of the org's My Domain, where it is known. */
    host?: string;
    /** ISO time in the org. */
    now: string;
}

/** A profile, permission set or permission set group, as the source of a grant. */
export interface Container {
    /** Id of the permission set record that holds the grants: the profile's own, the set, or the group's aggregate. */
    id: string;
    kind: 'profile' | 'permissionSet' | 'permissionSetGroup';
    name: string;
    label: string;
    /** Id of the profile or the group where that differs from `id`. */
    ownerId?: string;
    /** A session has to activate it. */
    sessionActivated: boolean;
    /** Of a group: `Updated`, `Outdated`, `Updating`, `Failed`. */
    groupStatus?: string;
}

/** That a container is assigned to the connector's user. */
export interface Assignment {
    container: Container;
    /** Undefined where the org has no such column. */
    isActive?: boolean;
    isRevoked?: boolean;
    /** ISO time. */
    expires?: string;
}

/** User permissions of containers. */
export interface UserPermissions {
    /** Permission names that the org's describe knows, of those asked for. */
    known: readonly string[];
    /** Container id to the names that it grants. */
    granted: ReadonlyMap<string, readonly string[]>;
    /** Permission to those that it depends on, by the org's own word, which Apex can't read; undefined on the page. */
    dependencies?: ReadonlyMap<string, readonly string[]>;
}

/** One right on one object, granted by at least one container; `containers` names them as far as they were read. */
export interface ObjectGrant {
    object: string;
    right: ObjectRight;
    containers: readonly string[];
}

/** Read (or edit) on one field, `Object.Field`. */
export interface FieldGrant {
    field: string;
    right: 'read' | 'edit';
    containers: readonly string[];
}

/** What the org's describe says of a field. `permissionable`: field-level security can hide it. Undefined: not told. */
export interface FieldDescription {
    exists?: boolean;
    permissionable?: boolean;
}

/** What the org's describe says of an object. `exists` is undefined where the source can't tell. */
export interface ObjectDescription {
    exists?: boolean;
    fields: ReadonlyMap<string, FieldDescription>;
}

/** When a refresh token ends. */
export interface RefreshTokenEnd {
    /** `zero`: at once. `lifetime`: so long after it was issued. `inactivity`: so long after its last use. */
    kind: 'zero' | 'infinite' | 'lifetime' | 'inactivity';
    days?: number;
}

/** An OAuth app. */
export interface App {
    id: string;
    kind: AppKind;
    name: string;
    label: string;
    /** Undefined where it could not be read. */
    adminApprovedOnly?: boolean;
    enabled?: boolean;
    ipRelaxation?: string;
    refreshToken?: RefreshTokenEnd;
    /** Session level that it demands: `NONE`, `LOW`, `STANDARD`, `HIGH_ASSURANCE`. */
    sessionLevel?: string;
    /** Id or username: no source says which. */
    runAsUser?: string;
    clientCredentials?: boolean;
    /** Those that are selected of `Api`, `RefreshToken`, `Full` and `Web`, in metadata spelling. */
    scopes?: readonly string[];
    createdDate?: string;
    /** What the Metadata API alone shows, so that it is undefined on the page. */
    options?: AppOptions;
}

/** OAuth settings of an app that no query shows. */
export interface AppOptions {
    callbackUrls: readonly string[];
    /** Whether a sign-in has to send a PKCE challenge. */
    pkceRequired?: boolean;
    /** Whether the secret is demanded for a code, and for a refresh token. */
    secretForCode?: boolean;
    secretForRefresh?: boolean;
}

/** Apps that were found, and why others may have been missed. */
export interface Apps {
    found: readonly App[];
    /** Kinds of app that could not be looked for, each with its reason. */
    blind: readonly { kind: AppKind; text: string; missing?: readonly string[] }[];
}

/** A refresh token that Salesforce keeps. It knows its app by the label alone. */
export interface AppToken {
    appLabel: string;
    userId: string;
    username?: string;
    /** ISO time; undefined where it was never used. */
    lastUsed?: string;
}

/** Sign-ins of the connector's user that ended alike, of those that were looked at. */
export interface SignIns {
    /** Text of `LoginHistory.Status`; empty where none was given. */
    status: string;
    count: number;
    /** ISO time of the last of them. */
    latest?: string;
}

/** The latest sign-ins of the connector's user, 30 days back at most. */
export interface SignInHistory {
    /** One entry for each status. */
    kinds: readonly SignIns[];
    /** ISO time of the oldest that was looked at, where there are older ones within the 30 days. */
    since?: string;
}

/**
 * The user licence of the connector's user. `full`: it holds every permission that the product speaks of.
 * `integration`: it holds only what assigned permission set licences allow. `other`: no source says.
 */
export interface UserLicense {
    name: string;
    kind: 'full' | 'integration' | 'other';
}

/** Permission set licences of the connector's user; asked only where its user licence rests on them. */
export interface PermissionSetLicenses {
    /** Permission names that the org's describe of licences knows, of those asked for. */
    known: readonly string[];
    assigned: readonly { label: string; allows: readonly string[] }[];
}

/** Frozen and locked state of the connector's user. */
export interface LoginState {
    isFrozen: boolean;
    isPasswordLocked: boolean;
}

/** Which apps pre-authorise the connector's user. */
export interface Preauthorizations {
    /** App ids to the container ids of the connector's user that they pre-authorise. */
    byApp: ReadonlyMap<string, readonly string[]>;
    /** Why there may be more than that; undefined where that is all. */
    incomplete?: string;
}

/** API requests of the last 24 hours. */
export interface ApiUsage {
    /** Most that the org may take in 24 hours. */
    limit: number;
    used: number;
}

/** Every piece of evidence by key. One gatherer produces each. */
export interface EvidenceValues {
    session: Session;
    organization: Organization;
    /** Host name that ends in `.my.salesforce.com`. */
    myDomain: string;
    /** User permissions of the viewer, names without `Permissions`. */
    viewerPermissions: readonly string[];
    /** Undefined where the viewer sees every user and this one is not among them. */
    subject: Subject | undefined;
    loginState: LoginState;
    signIns: SignInHistory;
    userLicense: UserLicense;
    permissionSetLicenses: PermissionSetLicenses;
    /** Assignments as they were shown; a viewer may miss some, the profile's among them. */
    shownAssignments: readonly Assignment[];
    /** The same with the profile's own permission set, which every user holds. */
    assignments: readonly Assignment[];
    userPermissions: UserPermissions;
    objectGrants: readonly ObjectGrant[];
    fieldGrants: readonly FieldGrant[];
    /** Object name, as the contract spells it, to its org-wide default (`Private`, `Read`, …). */
    sharing: ReadonlyMap<string, string>;
    descriptions: ReadonlyMap<string, ObjectDescription>;
    /** The External Client Apps that the contract recognises; apart from the others, whose labels they have to be known for. */
    externalClientApps: Apps;
    /** The apps that the contract recognises, as records, without their policies. */
    appRecords: Apps;
    /** Apps, recognised or not, that bear the label of one. Empty for a flow without tokens, which labels matter to. */
    appsByLabel: readonly App[];
    /** The apps with their policies, as far as these could be read. */
    apps: Apps;
    /** Refresh tokens under the labels of the apps; none for a flow without them. */
    tokens: readonly AppToken[];
    preauthorizations: Preauthorizations;
    apiUsage: ApiUsage;
    /** Object name, as the contract spells it, to its number of records; objects that the org does not count lack. */
    recordCounts: ReadonlyMap<string, number>;
}

export type EvidenceKey = keyof EvidenceValues;

/** All evidence on one user of one org, each key read or unavailable with its reason. */
export type Evidence = { readonly [K in EvidenceKey]: Reading<EvidenceValues[K]> };
