import type { EffectiveAccess } from 'c/connectorAccess';
import type {
    CheckGroup,
    Contract,
    EvidenceKey,
    EvidenceValues,
    Outcome,
    Remediation,
    Severity
} from 'c/connectorTypes';

/** What a check is judged with besides its evidence. */
export interface CheckContext {
    contract: Contract;
    /** Effective access of the connector's user; answers `unknown` by itself where evidence is missing. */
    access: EffectiveAccess;
    /** ISO time. */
    asOf: string;
}

/** What came of a check, or of one item of it. */
export interface CheckResult {
    outcome: Outcome;
    /** What was seen, one sentence each. */
    evidence?: readonly string[];
    /** Where this failure matters more or less than the check's own severity says. */
    severity?: Severity;
    remediation?: Remediation;
}

/** One of several things that a check looks at in the same way. */
export interface CheckItem {
    id: string;
    /** Stands for `{item}` in the titles. */
    label: string;
}

/** One rule over the evidence that it declares. Ids are for ever: kebab-case nouns, equal to the file name. */
export interface Check<K extends EvidenceKey = EvidenceKey> {
    id: string;
    group: CheckGroup;
    severity: Severity;
    /** The state, not a command: what is so when it passes, and when it fails. */
    title: { pass: string; fail: string };
    /** Why the connector needs it. */
    why: string;
    /** What to do when it fails. */
    remediation: Remediation;
    /** Evidence that it is handed; where one of them is unavailable or cut, the outcome is `unknown`. */
    requires: readonly K[];
    /** User permissions that it asks of effective access besides those of the contract. */
    permissions?(contract: Contract): readonly string[];
    /** The items, for a check that looks at several. */
    items?(contract: Contract): readonly CheckItem[];
    evaluate(evidence: Pick<EvidenceValues, K>, context: CheckContext, item: CheckItem): CheckResult;
}

/** Keeps the evidence keys of a check as its type. */
export function defineCheck<K extends EvidenceKey>(check: Check<K>): Check<K> {
    return check;
}

/** Paths into Setup. Sources: the deep-link lists of Salesforce Inspector Reloaded and Org Check. */
export const SETUP = {
    apps: '/lightning/setup/NavigationMenus/home',
    externalClientApps: '/lightning/setup/ManageExternalClientApplication/home',
    connectedApps: '/lightning/setup/ConnectedApplication/home',
    users: '/lightning/setup/ManageUsers/home',
    permissionSets: '/lightning/setup/PermSets/home',
    myDomain: '/lightning/setup/OrgDomain/home'
} as const;

/** Path of one user's page in Setup. */
export function userPath(userId: string): string {
    return `/lightning/setup/ManageUsers/page?address=${encodeURIComponent(`/${userId}?noredirect=1&isUserEntityOverride=1`)}`;
}
