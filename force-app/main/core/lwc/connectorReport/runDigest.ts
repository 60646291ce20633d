import type {
    CapabilityVerdict,
    Outcome,
    PermissionOutcome,
    Report,
    Severity,
    Verdict
} from 'c/connectorTypes';
import type { ReportAnswers } from './compareReports';

/**
 * What a saved run keeps of a report, format version 1: its answers and what a person confirmed. No reason, evidence or
 * source, as these may name users and addresses.
 */
export interface RunDigest extends ReportAnswers {
    formatVersion: 1;
    /** Ids of the `manual` findings that a person confirmed. */
    confirmed: readonly string[];
}

/** Characters that one long text field of Salesforce holds at most. */
const MOST_CHARACTERS = 131_072;

/** What a run keeps of a report. */
export function digestOf(report: Report, confirmed: readonly string[]): RunDigest {
    const { verdict, capabilities, findings, permissions } = report;
    return {
        formatVersion: 1,
        verdict,
        capabilities: capabilities.map((row) => ({
            id: row.id,
            label: row.label,
            verdict: row.verdict,
            objects: row.objects.map((each) => ({ object: each.object, verdict: each.verdict }))
        })),
        findings: findings.map(({ id, title, outcome, severity }) => ({ id, title, outcome, severity })),
        permissions: permissions.map(({ name, label, outcome }) => ({ name, label, outcome })),
        confirmed: [...confirmed]
    };
}

/** The digest as text, or undefined where it is longer than the field that keeps it. */
export function writeDigest(digest: RunDigest): string | undefined {
    const text = JSON.stringify(digest);
    return text.length > MOST_CHARACTERS ? undefined : text;
}

/** The digest in a text, or undefined where it holds none: anybody may have edited it. */
export function readDigest(text: string): RunDigest | undefined {
    try {
        const read: unknown = JSON.parse(text);
        return isDigest(read) ? read : undefined;
    } catch {
        return undefined;
    }
}

const VERDICTS: readonly Verdict[] = ['ready', 'notReady', 'cannotTell'];
const CAPABILITIES: readonly CapabilityVerdict[] = [
    'readable',
    'partial',
    'blocked',
    'unknown',
    'notApplicable'
];
const OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'unknown', 'manual', 'notApplicable'];
const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'info'];
const PERMISSIONS: readonly PermissionOutcome[] = [
    'granted',
    'missing',
    'unknown',
    'unobservable',
    'notInOrg'
];

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const oneOf =
    (values: readonly string[]): Test =>
    (value) =>
        values.some((each) => each === value);
const listOf =
    (test: Test): Test =>
    (value) =>
        Array.isArray(value) && value.every(test);
const holds =
    (tests: Readonly<Record<string, Test>>): Test =>
    (value) =>
        typeof value === 'object' &&
        value !== null &&
        Object.entries(tests).every(([name, test]) =>
            test((value as Readonly<Record<string, unknown>>)[name])
        );

const hasShape = holds({
    formatVersion: (value) => value === 1,
    verdict: oneOf(VERDICTS),
    capabilities: listOf(
        holds({
            id: isText,
            label: isText,
            verdict: oneOf(CAPABILITIES),
            objects: listOf(holds({ object: isText, verdict: oneOf(CAPABILITIES) }))
        })
    ),
    findings: listOf(
        holds({ id: isText, title: isText, outcome: oneOf(OUTCOMES), severity: oneOf(SEVERITIES) })
    ),
    permissions: listOf(holds({ name: isText, label: isText, outcome: oneOf(PERMISSIONS) })),
    confirmed: listOf(isText)
});

function isDigest(value: unknown): value is RunDigest {
    return hasShape(value);
}
