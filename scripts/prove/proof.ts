import type { CapabilityVerdict, Confidence, FieldRow, Person, Verdict } from 'c/connectorTypes';

/**
 * How what was proven stands to what was predicted. `same`: the calls prove it. `notContradicted`: they fit it, and can't
 * tell it from another answer. `settled`: it was not known before. `differs`: the org answered otherwise. `unproven`: the
 * calls tell nothing. `notPredicted`: there was no prediction.
 */
export type Agreement = 'same' | 'notContradicted' | 'settled' | 'differs' | 'unproven' | 'notPredicted';

/** What was predicted of an object. */
export interface Prediction {
    verdict: CapabilityVerdict;
    atLeast?: 'partial';
    reason: string;
    confidence: Confidence;
}

/** What the calls as the connector prove of one object. */
export interface ProvenObject {
    object: string;
    need: 'core' | 'extra';
    verdict: CapabilityVerdict;
    /** Of `unknown`: it is read in part at least. */
    atLeast?: 'partial';
    /** What the org answered, one sentence. */
    reason: string;
    /** Rows that it counts for the connector. */
    rows?: number;
    /** Whether rows of other people came. */
    readsOthers?: boolean;
    /** Rows that somebody who sees all of them counts. */
    rowsOfAll?: number;
    fields: FieldRow[];
    predicted?: Prediction;
    agreement: Agreement;
    /** Of `differs`: whether the connector gets less than was predicted. */
    worse?: boolean;
}

/** What the calls as the connector prove of one capability. */
export interface ProvenCapability {
    id: string;
    label: string;
    required: boolean;
    verdict: CapabilityVerdict;
    predicted?: CapabilityVerdict;
    objects: ProvenObject[];
}

/** Something on the way to the org: a host, the token, its limits. */
export interface WayInCheck {
    id: 'host' | 'scopes' | 'apiRequests';
    outcome: 'pass' | 'fail' | 'unknown';
    text: string;
}

/** What was proven by signing in as the connector, format version 1. */
export interface Proof {
    formatVersion: 1;
    connector: { id: string; label: string };
    verdict: Verdict;
    headline: string;
    signIn: {
        flow: 'clientCredentials' | 'webServer' | 'accessToken';
        host: string;
        user?: Person;
        scopes?: string[];
        /** Why the org let the connector not in; nothing was asked then. */
        refusal?: { text: string; why?: string; fix?: string };
        /** What became of the token. */
        ended?: string;
    };
    /** Why nothing was predicted although it was asked for. */
    notPredicted?: string;
    /** What the proof is compared with; absent where there was none. */
    prediction?: { source: string; headline: string; asOf: string; seenBy: string };
    /** Who counted the rows that the connector's counts are held against. */
    countedBy?: string;
    wayIn: WayInCheck[];
    calls: { made: number; most: number; left?: string };
    capabilities: ProvenCapability[];
}
