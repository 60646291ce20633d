import type { Fact, Gate, ObjectRight } from './gate';

/** The OAuth flow by which the connector signs in. */
export type Flow = 'webServer' | 'clientCredentials';

/** The kind of OAuth app that identifies a connector. */
export type AppKind = 'externalClientApp' | 'connectedApp';

/** An app that is recognised as the connector's identity, by API name (External Client App) or label. */
export interface AppName {
    kind: AppKind;
    name: string;
    /** Where the name comes from: shipped by this project, or named in the vendor's guide. */
    from: 'project' | 'guide';
}

/** A permission that the vendor's guide lists. */
export interface ListedPermission {
    /** API name, as in permission set metadata. */
    name: string;
    /** The guide's own wording, where it differs from today's label in Setup. */
    guideLabel?: string;
}

/** Rights on an object that the vendor's guide lists. */
export interface ListedObject {
    object: string;
    rights: readonly ObjectRight[];
}

/** A field of an object that a capability needs. */
export interface FieldNeed {
    name: string;
    /** What opens it, where it needs more than the object and field-level security. */
    gate?: Gate;
}

/** One object that a capability works on. */
export interface ObjectNeed {
    object: string;
    /** `core`: the capability is nothing without it. `extra`: the listed permissions open it, the guide asks no more. */
    need: 'core' | 'extra';
    /** What the connector does with the rows. */
    rights: readonly ('read' | 'create' | 'edit')[];
    /** Key fields, API names. */
    fields: readonly (string | FieldNeed)[];
    /** Opens the object at all. */
    gate: Gate;
    /** Opens the rows of everybody; left out where the gate already does. */
    allRows?: Gate;
    /** Plain words for what is left when `allRows` is shut: "only its own logins". */
    degrades?: string;
    /** True where an org may lack the object because a feature is off. */
    optional?: boolean;
    /** True for an object that Apex has no type for, so that its absence from Apex's describe says nothing. */
    notInApex?: boolean;
    fact: Fact;
}

/** One row of what the connector will be able to read (or write). */
export interface Capability {
    id: string;
    label: string;
    /** A blocked required capability makes the report `notReady`. */
    required: boolean;
    /** What the connector makes of it, one sentence. */
    why: string;
    objects: readonly ObjectNeed[];
}

/** One field of the form that the vendor asks for. */
export interface HandOverField {
    /** The vendor's own label. */
    label: string;
    /** Where the value comes from. `myDomain` and `appLabel` can be shown; a secret never. */
    value: 'free' | 'myDomain' | 'consumerKey' | 'consumerSecret' | 'token' | 'fixed';
    /** The value of a `fixed` field. */
    fixed?: string;
    /** One sentence: what to enter, or where to reveal it. */
    how: string;
}

/** A host that the vendor's server has to reach. */
export interface Endpoint {
    host: string;
    ports: readonly number[];
    why: string;
}

/** Everything that is known about one external connector. Data only. */
export interface Contract {
    id: string;
    label: string;
    vendor: string;
    flow: Flow;
    identity: {
        apps: readonly AppName[];
        /** OAuth scopes it needs, in metadata spelling. */
        scopes: readonly string[];
        callbackUrl?: string;
        /** The empty permission set that the apps pre-authorise. */
        appAccessPermissionSet: string;
    };
    /** Permission sets of this project for the connector's user; none where the rights depend on the org's own objects. */
    permissionSets: { readOnly?: string; vendorListed?: string };
    listedPermissions: readonly ListedPermission[];
    listedObjects: readonly ListedObject[];
    /** Needed for every capability. */
    gate: Gate;
    capabilities: readonly Capability[];
    handOver: readonly HandOverField[];
    endpoints: readonly Endpoint[];
    fact: Fact;
}
