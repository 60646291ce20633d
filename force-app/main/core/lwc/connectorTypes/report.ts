import type { Grant } from './gate';

/** Answer of the whole report. */
export type Verdict = 'ready' | 'notReady' | 'cannotTell';

/** `org`: everything was asked. `permissions`: judged from source files, which hold permissions alone. */
export type Scope = 'org' | 'permissions';

/** What came of one check. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'manual' | 'notApplicable';

/** How much a failure matters. Only blockers decide the verdict. */
export type Severity = 'blocker' | 'warning' | 'info';

/** Part of the set-up that a check belongs to. */
export type CheckGroup = 'identity' | 'user' | 'permissions' | 'policies' | 'handOver';

/** What came of one permission that the guide lists. */
export type PermissionOutcome = 'granted' | 'missing' | 'unknown' | 'unobservable' | 'notInOrg';

/** What came of one capability, object or field. */
export type CapabilityVerdict = 'readable' | 'partial' | 'blocked' | 'unknown' | 'notApplicable';

/** A person in the report. */
export interface Person {
    name: string;
    id?: string;
    username?: string;
}

/** A container that grants something. */
export interface GrantSource {
    kind: 'profile' | 'permissionSet' | 'permissionSetGroup';
    /** API name, or the profile's name. */
    name: string;
    label: string;
    /** Record Id for a link into Setup; absent where it was judged from source files. */
    id?: string;
    /** ISO time at which the assignment ends. */
    expires?: string;
    /** The stronger right that implies this one: `ViewAllData`. */
    through?: string;
}

/** One thing that opens an object, and what grants it. */
export interface Proof {
    /** "View All Records on Account", or the sentence on the org-wide default that opens it to everybody. */
    by: string;
    sources: GrantSource[];
}

/** What an admin does about it. */
export interface Remediation {
    text: string;
    /** Path below the org's own host: `/lightning/setup/…`. */
    link?: string;
}

/** One check's outcome on one org. */
export interface Finding {
    /** Id of the check, with the item after a colon where a check looks at several: `listed-permission:ApiEnabled`. */
    id: string;
    group: CheckGroup;
    outcome: Outcome;
    severity: Severity;
    title: string;
    why: string;
    /** What was seen, one sentence each. */
    evidence: string[];
    remediation?: Remediation;
}

/** One permission that the guide lists. */
export interface PermissionRow {
    name: string;
    label: string;
    outcome: PermissionOutcome;
    sources: GrantSource[];
    /** Ids of the capabilities that need it to read. */
    neededFor: string[];
    /** How much harm it can do in the wrong hands. */
    power: 'escalation' | 'takeover' | 'change' | 'read';
    /** What somebody who steals the connector's token could do with it, plain words. */
    misuse?: string;
    /** Why it is unknown, unobservable or missing although it is assigned. */
    reason?: string;
}

/** One field of one object. */
export interface FieldRow {
    field: string;
    verdict: CapabilityVerdict;
    reason?: string;
}

/** One object of a capability. */
export interface ObjectRow {
    object: string;
    need: 'core' | 'extra';
    verdict: CapabilityVerdict;
    /** Of `unknown`: it is read in part at least, so that only whether all of it is read is not known. */
    atLeast?: 'partial';
    /** What decides, one sentence. */
    reason: string;
    sources: GrantSource[];
    /** The same, permission by permission; absent where no grant was needed, or where it is not read. */
    proof?: Proof[];
    fields: FieldRow[];
    confidence: 'documented' | 'likely' | 'unknown';
}

/** The smallest set of grants that makes a capability readable. */
export interface Fix {
    text: string;
    grants: Grant[];
    /** Permission-set elements to add. */
    xml: string;
    link?: string;
}

/** What the connector will be able to read of one capability. */
export interface CapabilityRow {
    id: string;
    label: string;
    required: boolean;
    verdict: CapabilityVerdict;
    why: string;
    objects: ObjectRow[];
    reasons: string[];
    fix?: Fix;
}

/** A check that this kind of input cannot answer. */
export interface NotCovered {
    id: string;
    title: string;
    why: string;
}

/** What the viewer could not see, and which permission would show it. */
export interface BlindSpot {
    what: string;
    text: string;
    missing: string[];
}

/** What one of the project's permission sets opens in this org, and what it costs. */
export interface PowerRow {
    /** API name of the permission set. */
    name: string;
    label: string;
    /** API names of its user permissions. */
    permissions: string[];
    /** Those of them that let their holder do more than look. */
    canChange: string[];
    /** What somebody who steals the connector's token could do, plain words. */
    misuse: string[];
    /** Objects that the other set reads and this one does not, or only in part. */
    givesUp: string[];
}

/** Need against power. */
export interface PowerLedger {
    /** All of it in one line. */
    line: string;
    sets: PowerRow[];
}

/** One field of the vendor's form. */
export interface HandOverRow {
    /** The vendor's own label. */
    label: string;
    /** What to enter; absent where a person chooses it, or reveals it in Setup. Never a key, a secret or a token. */
    value?: string;
    kind: 'free' | 'myDomain' | 'consumerKey' | 'consumerSecret' | 'token' | 'fixed';
    /** One sentence: what to enter, or where to reveal it. */
    how: string;
}

/** What goes to the vendor. */
export interface HandOver {
    fields: HandOverRow[];
    /** Hosts that the vendor's server has to reach. */
    endpoints: { host: string; ports: number[]; why: string }[];
}

/**
 * What one full sync costs the org in API calls: a forecast. It is too low where pages hold fewer rows, and too high where
 * the connector reads a part of the rows alone.
 */
export interface ApiCost {
    /** Calls for all objects that are read, at 2,000 rows a call and one call at least for each. */
    calls: number;
    /** Records of the objects that the org counts. */
    rows: number;
    /** Objects whose records are not counted; each stands for one call. */
    uncounted: string[];
    /** API requests that the org may take in 24 hours; absent where that was not read. */
    dailyLimit?: number;
    /** By capability; an object that two of them read counts for both. */
    capabilities: { id: string; calls: number; rows: number }[];
    /** All of it in one line. */
    line: string;
}

/** What changes by itself: an assignment ends and the verdict falls. */
export interface Outlook {
    /** ISO time at which it happens. */
    at: string;
    verdict: Verdict;
    headline: string;
    /** Assignments that end then, one sentence each. */
    because: string[];
}

/** The finished report, version 1. */
export interface Report {
    formatVersion: 1;
    connector: { id: string; label: string };
    verdict: Verdict;
    headline: string;
    scope: Scope;
    /** The connector's user. */
    subject: Person;
    /** The person looking. */
    viewer: Person;
    /** The org; absent where source files were judged. */
    org?: { id: string; name: string; isSandbox: boolean };
    /** ISO time that assignments are judged at. */
    asOf: string;
    source: { kind: 'org' | 'orgFile' | 'source'; name: string };
    findings: Finding[];
    permissions: PermissionRow[];
    capabilities: CapabilityRow[];
    notCovered: NotCovered[];
    blindSpots: BlindSpot[];
    power: PowerLedger;
    handOver: HandOver;
    /** What a sync costs; absent where nothing tells (source files). */
    apiCost?: ApiCost;
    /** The first time at which the verdict falls by itself; absent where nothing that is known ends. */
    outlook?: Outlook;
}
