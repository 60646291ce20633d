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

/** An OAuth app that the contract recognises. */
export interface App {
    id: string;
    kind: AppKind;
    name: string;
    label: string;
    /** Undefined where it could not be read. */
    adminApprovedOnly?: boolean;
    enabled?: boolean;
    ipRelaxation?: string;
    refreshTokenPolicy?: string;
    runAsUser?: string;
    clientCredentials?: boolean;
    scopes?: readonly string[];
    createdDate?: string;
}

/** Apps that were found, and why others may have been missed. */
export interface Apps {
    found: readonly App[];
    /** Kinds of app that could not be looked for, each with its reason. */
    blind: readonly { kind: AppKind; text: string; missing?: readonly string[] }[];
}

/** Frozen and locked state of the connector's user. */
export interface LoginState {
    isFrozen: boolean;
    isPasswordLocked: boolean;
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
    assignments: readonly Assignment[];
    userPermissions: UserPermissions;
    objectGrants: readonly ObjectGrant[];
    fieldGrants: readonly FieldGrant[];
    /** Object name, as the contract spells it, to its org-wide default (`Private`, `Read`, …). */
    sharing: ReadonlyMap<string, string>;
    descriptions: ReadonlyMap<string, ObjectDescription>;
    /** The apps as records, without their policies. */
    appRecords: Apps;
    /** The apps with their policies, as far as these could be read. */
    apps: Apps;
    /** App ids to the container ids of the connector's user that they pre-authorise. */
    preauthorizations: ReadonlyMap<string, readonly string[]>;
}

export type EvidenceKey = keyof EvidenceValues;

/** All evidence on one user of one org, each key read or unavailable with its reason. */
export type Evidence = { readonly [K in EvidenceKey]: Reading<EvidenceValues[K]> };
