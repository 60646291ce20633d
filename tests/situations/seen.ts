import type { Grant, GrantSource, Report } from 'c/connectorTypes';
import type { Expected } from './situation';

/** What the report says to each thing that is expected of it, in the expectation's own shape. */
export function seen(report: Report, expected: Expected): Expected {
    const objects = report.capabilities.flatMap((capability) => capability.objects);
    const answers: { [K in keyof Required<Expected>]: () => unknown } = {
        verdict: () => report.verdict,
        permissions: () =>
            pick(
                expected.permissions,
                report.permissions.map(({ name, outcome }) => [name, outcome])
            ),
        capabilities: () =>
            pick(
                expected.capabilities,
                report.capabilities.map(({ id, verdict }) => [id, verdict])
            ),
        objects: () =>
            pick(
                expected.objects,
                objects.map(({ object, verdict }) => [object, verdict])
            ),
        fields: () =>
            pick(
                expected.fields,
                objects.flatMap(({ object, fields }) =>
                    fields.map(({ field, verdict }) => [`${object}.${field}`, verdict])
                )
            ),
        findings: () =>
            pick(
                expected.findings,
                report.findings.map(({ id, outcome }) => [id, outcome])
            ),
        blockers: () =>
            report.findings
                .filter(({ outcome, severity }) => outcome === 'fail' && severity === 'blocker')
                .map(({ id }) => id),
        sources: () =>
            pick(expected.sources, [
                ...report.permissions.map(({ name, sources }) => [name, words(sources)] as const),
                ...objects.map(({ object, sources }) => [object, words(sources)] as const)
            ]),
        fixes: () =>
            pick(
                expected.fixes,
                report.capabilities.map(({ id, fix }) => [id, (fix?.grants ?? []).map(grantText)])
            ),
        asksViewerFor: () => expected.asksViewerFor?.filter((name) => asked(report).includes(name)),
        neverAsksFor: () => expected.neverAsksFor?.filter((name) => !asked(report).includes(name)),
        says: () => found(expected.says, sentences(report)),
        warns: () => found(expected.warns, warnings(report))
    };
    return Object.fromEntries(Object.keys(expected).map((key) => [key, answers[key as keyof Expected]?.()]));
}

function pick<T>(wanted: object | undefined, found_: readonly (readonly [string, T])[]): Record<string, T> {
    const all = new Map(found_);
    return Object.fromEntries(
        Object.keys(wanted ?? {}).flatMap((name): [string, T][] => {
            const value = all.get(name);
            return value === undefined ? [] : [[name, value]];
        })
    );
}

function found(wanted: readonly string[] = [], texts: readonly string[]): string[] {
    return wanted.filter((part) => texts.some((text) => text.includes(part)));
}

function sentences({ findings, permissions, capabilities, blindSpots }: Report): string[] {
    return [
        ...findings.flatMap(({ title, evidence }) => [title, ...evidence]),
        ...permissions.flatMap(({ reason }) => reason ?? []),
        ...capabilities.flatMap(({ reasons }) => reasons),
        ...blindSpots.map(({ text }) => text)
    ];
}

function asked({ blindSpots }: Report): string[] {
    return blindSpots.flatMap(({ missing }) => missing);
}

function warnings({ findings }: Report): string[] {
    return findings
        .filter(({ outcome, severity }) => outcome === 'fail' && severity === 'warning')
        .flatMap(({ title, evidence }) => [title, ...evidence]);
}

function grantText(grant: Grant): string {
    if ('permission' in grant) return grant.permission;
    return 'field' in grant ? grant.field : `${grant.object} ${grant.right}`;
}

const KINDS = {
    profile: 'profile',
    permissionSet: 'permission set',
    permissionSetGroup: 'permission set group'
} as const;

/** Sorted, because the order of sources is not what a situation is about. */
function words(sources: readonly GrantSource[]): string[] {
    return sources
        .map(({ kind, label, through, expires }) =>
            [
                `${KINDS[kind]} ${label}`,
                ...(through === undefined ? [] : [`through ${through}`]),
                ...(expires === undefined ? [] : [`until ${expires.slice(0, 10)}`])
            ].join(' ')
        )
        .sort();
}

/** The expectation with its lists in the order in which {@link seen} gives them. */
export function sorted(expected: Expected): Expected {
    const { sources } = expected;
    return {
        ...expected,
        ...(sources && {
            sources: Object.fromEntries(
                Object.entries(sources).map(([name, texts]) => [name, [...texts].sort()])
            )
        })
    };
}
