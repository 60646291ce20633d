import type {
    CapabilityRow,
    CapabilityVerdict,
    Finding,
    ObjectRow,
    Outcome,
    PermissionRow,
    Report,
    Verdict
} from 'c/connectorTypes';

/** One thing that differs between two reports. */
export interface ReportChange {
    kind: 'verdict' | 'capability' | 'object' | 'finding' | 'permission';
    id: string;
    label: string;
    before: string;
    after: string;
    /** `fall`: the connector gets less, or less is known. */
    direction: 'rise' | 'fall' | 'change';
    /** Why it is so now, one sentence each. */
    because: string[];
}

/** What changed from one report to a later one. */
export interface ReportComparison {
    changes: ReportChange[];
    /** True where something fell that decides the verdict: the verdict itself, a capability, or a blocker. */
    hasFallen: boolean;
}

/** What the earlier side of a comparison has to hold: a report's answers, without their reasons. */
export interface ReportAnswers {
    verdict: Verdict;
    capabilities: readonly (Pick<CapabilityRow, 'id' | 'label' | 'verdict'> & {
        objects: readonly Pick<ObjectRow, 'object' | 'verdict'>[];
    })[];
    findings: readonly Pick<Finding, 'id' | 'title' | 'outcome' | 'severity'>[];
    permissions: readonly Pick<PermissionRow, 'name' | 'label' | 'outcome'>[];
}

type OldCapability = ReportAnswers['capabilities'][number];
type OldFinding = ReportAnswers['findings'][number];

const VERDICTS: Readonly<Record<Verdict, number>> = { notReady: 0, cannotTell: 1, ready: 2 };
const CAPABILITIES: Readonly<Record<CapabilityVerdict, number>> = {
    blocked: 0,
    unknown: 1,
    partial: 2,
    readable: 3,
    notApplicable: 3
};
const OUTCOMES: Readonly<Record<Outcome, number>> = {
    fail: 0,
    unknown: 1,
    manual: 2,
    notApplicable: 2,
    pass: 2
};
const PERMISSIONS: Readonly<Record<string, number>> = {
    missing: 0,
    notInOrg: 0,
    unknown: 1,
    unobservable: 1,
    granted: 2
};
/** State of what only one of two reports has. */
export const GONE = 'not in the report';

/** What changed from `before` to `after`, in the order of the later report; what only one of them has is a change too. */
export function compareReports(before: ReportAnswers, after: Report): ReportComparison {
    const changes = [
        ...verdictChange(before, after),
        ...pairs(before.capabilities, after.capabilities, ({ id }) => id).flatMap(([old, now]) =>
            capabilityChanges(old, now)
        ),
        ...pairs(before.findings, after.findings, ({ id }) => id).flatMap(([old, now]) =>
            findingChange(old, now)
        ),
        ...pairs(before.permissions, after.permissions, ({ name }) => name).flatMap(([old, now]) =>
            change({
                kind: 'permission',
                id: (now ?? old)?.name ?? '',
                label: (now ?? old)?.label ?? '',
                before: old?.outcome,
                after: now?.outcome,
                rank: PERMISSIONS,
                because: now?.reason === undefined ? [] : [now.reason]
            })
        )
    ];
    return { changes, hasFallen: changes.some(isFall) };
}

function isFall({ kind, direction, before, after }: ReportChange): boolean {
    if (direction !== 'fall') return false;
    if (kind === 'verdict' || kind === 'capability') return true;
    return kind === 'finding' && (after.includes('blocker') || before.includes('blocker'));
}

function verdictChange(before: ReportAnswers, after: Report): ReportChange[] {
    return change({
        kind: 'verdict',
        id: after.connector.id,
        label: after.connector.label,
        before: before.verdict,
        after: after.verdict,
        rank: VERDICTS,
        because: [after.headline]
    });
}

function capabilityChanges(old: OldCapability | undefined, now: CapabilityRow | undefined): ReportChange[] {
    const row = now ?? old;
    if (!row) return [];
    const whole = change({
        kind: 'capability',
        id: row.id,
        label: row.label,
        before: old?.verdict,
        after: now?.verdict,
        rank: CAPABILITIES,
        because: now?.reasons ?? []
    });
    const objects = pairs(old?.objects ?? [], now?.objects ?? [], ({ object }) => object).flatMap(
        ([was, is]) =>
            change({
                kind: 'object',
                id: `${row.id}.${(is ?? was)?.object ?? ''}`,
                label: (is ?? was)?.object ?? '',
                before: was?.verdict,
                after: is?.verdict,
                rank: CAPABILITIES,
                because: is ? [is.reason] : []
            })
    );
    return [...whole, ...objects];
}

function findingChange(old: OldFinding | undefined, now: Finding | undefined): ReportChange[] {
    const row = now ?? old;
    if (!row) return [];
    return change({
        kind: 'finding',
        id: row.id,
        label: row.title,
        before: old && stateOf(old),
        after: now && stateOf(now),
        rank: RANKED_STATES,
        because: now?.evidence ?? []
    });
}

/** A failure is told with its severity: a warning that becomes a blocker has fallen. */
function stateOf({ outcome, severity }: OldFinding): string {
    return outcome === 'pass' || outcome === 'notApplicable' ? outcome : `${outcome} (${severity})`;
}

const RANKED_STATES: Readonly<Record<string, number>> = Object.fromEntries(
    Object.entries(OUTCOMES).flatMap(([outcome, rank]) => [
        [outcome, rank],
        [`${outcome} (blocker)`, rank],
        [`${outcome} (warning)`, rank === 0 ? 0.5 : rank],
        [`${outcome} (info)`, rank === 0 ? 0.5 : rank]
    ])
);

interface Compared {
    kind: ReportChange['kind'];
    id: string;
    label: string;
    before: string | undefined;
    after: string | undefined;
    rank: Readonly<Record<string, number>>;
    because: readonly string[];
}

function change({ before, after, rank, because, ...rest }: Compared): ReportChange[] {
    if (before === after) return [];
    return [
        {
            ...rest,
            before: before ?? GONE,
            after: after ?? GONE,
            direction: directionOf(before, after, rank),
            because: [...because]
        }
    ];
}

function directionOf(
    before: string | undefined,
    after: string | undefined,
    rank: Readonly<Record<string, number>>
): ReportChange['direction'] {
    // Something that is no longer answered is less than it was; something new is only different.
    if (after === undefined) return 'fall';
    if (before === undefined) return 'change';
    const difference = (rank[after] ?? 0) - (rank[before] ?? 0);
    return difference > 0 ? 'rise' : difference < 0 ? 'fall' : 'change';
}

function pairs<Old, Now extends Old>(
    before: readonly Old[],
    after: readonly Now[],
    key: (row: Old) => string
): [Old | undefined, Now | undefined][] {
    const old = new Map(before.map((row) => [key(row), row]));
    const now = new Set(after.map(key));
    return [
        ...after.map((row): [Old | undefined, Now | undefined] => [old.get(key(row)), row]),
        ...before
            .filter((row) => !now.has(key(row)))
            .map((row): [Old | undefined, Now | undefined] => [row, undefined])
    ];
}
