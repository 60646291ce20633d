import type {
    CapabilityRow,
    Finding,
    PermissionOutcome,
    PermissionRow,
    Person,
    Report
} from 'c/connectorTypes';

const WIDTH = 100;
const INDENT = '  ';

/**
 * The report as plain text for a terminal or a log: the headline, whom it is about, what keeps it from being ready, what
 * the connector reads, what the guide lists, what could not be looked at. Lines of 100 characters, a line feed at the
 * end. Control characters in labels of the org become visible marks, so no label can steer a terminal.
 */
export function renderText(report: Report): string {
    const sections = [
        [report.headline, ...outlook(report), ...about(report)],
        setUp(report.findings),
        [...capabilities(report.capabilities), ...apiCost(report)],
        permissions(report.permissions),
        power(report),
        notCovered(report),
        blindSpots(report)
    ];
    return `${sections
        .filter((lines) => lines.length)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}

/** The text with control characters (escape sequences, line breaks, direction marks) shown instead of obeyed. */
export function harmless(text: string): string {
    return text.replace(
        // eslint-disable-next-line no-control-regex -- control characters are what this is about
        /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
        '\uFFFD'
    );
}

function outlook({ outlook: next }: Report): string[] {
    return next
        ? wrapped(`From ${next.at.slice(0, 10)}: ${next.headline}. ${next.because.join(' ')}`, 0)
        : [];
}

function power({ power: { sets, line } }: Report): string[] {
    return sets.length ? ['Need against power', ...wrapped(line, 2)] : [];
}

function apiCost({ apiCost: cost }: Report): string[] {
    return cost ? wrapped(cost.line, 2) : [];
}

function about({ connector, subject, viewer, org, asOf, source }: Report): string[] {
    const kind = org && (org.isSandbox ? 'sandbox' : 'production');
    return [
        ['Connector', connector.label],
        ['User', named(subject)],
        ...(org ? [['Org', `${org.name} (${kind ?? ''})`]] : []),
        ['Seen by', named(viewer)],
        ['From', source.name],
        ['As of', asOf]
    ].map(([name = '', value = '']) => `${INDENT}${name.padEnd(11)}${harmless(value)}`);
}

function named({ name, username }: Person): string {
    return username === undefined || username === name ? name : `${name} (${username})`;
}

const MARKS: Readonly<Record<string, string>> = {
    blocker: 'BLOCKER ',
    warning: 'warning ',
    info: 'note    ',
    unknown: 'unknown ',
    manual: 'confirm '
};
const ORDER = Object.keys(MARKS);

function setUp(findings: readonly Finding[]): string[] {
    const passed = findings.filter(({ outcome }) => outcome === 'pass').length;
    const open = findings.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable');
    const groups = new Map<string, Finding[]>();
    for (const finding of open) {
        const key = `${markOf(finding)} ${finding.id.split(':')[0] ?? ''}`;
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    const lines = [...groups.values()]
        .sort(([a], [b]) => rank(a) - rank(b))
        .flatMap((group) => (group.length > MOST_ALONE ? together(group) : group.flatMap(alone)));
    return [`Set-up: ${passed} passed, ${open.length} to look at`, ...lines];
}

/** More findings of one check than this are told in one line. */
const MOST_ALONE = 3;

function markOf({ outcome, severity }: Finding): string {
    return outcome === 'fail' ? severity : outcome;
}

function rank(finding: Finding | undefined): number {
    return finding ? ORDER.indexOf(markOf(finding)) : ORDER.length;
}

function alone(finding: Finding): string[] {
    const { title, evidence, remediation } = finding;
    const details = [
        ...evidence,
        ...(remediation && finding.outcome !== 'unknown' ? [`Fix: ${remediation.text}`] : [])
    ];
    return [
        `${INDENT}${MARKS[markOf(finding)] ?? ''} ${harmless(title)}`,
        ...details.flatMap((text) => wrapped(text, 11))
    ];
}

function together(group: readonly Finding[]): string[] {
    const [first] = group;
    if (!first) return [];
    const items = group.map(({ id }) => id.slice(id.indexOf(':') + 1)).join(', ');
    const reasons = [...new Set(group.flatMap(({ evidence }) => evidence))];
    return [
        `${INDENT}${MARKS[markOf(first)] ?? ''} ${group.length} of the guide’s list: ${WORDS[markOf(first)] ?? ''}`,
        ...wrapped(items, 11),
        ...(reasons.length === 1 ? wrapped(reasons[0] ?? '', 11) : []),
        ...(first.remediation && first.outcome === 'fail'
            ? wrapped(`Fix: ${first.remediation.text}`, 11)
            : [])
    ];
}

const WORDS: Readonly<Record<string, string>> = {
    blocker: 'not granted, and needed',
    warning: 'not granted',
    info: 'not granted',
    unknown: 'not known to be granted',
    manual: 'for you to confirm'
};

const VERDICTS: Readonly<Record<CapabilityRow['verdict'], string>> = {
    readable: 'readable',
    partial: 'in part',
    blocked: 'BLOCKED',
    unknown: 'unknown',
    notApplicable: 'not in org'
};

function capabilities(rows: readonly CapabilityRow[]): string[] {
    const width = Math.max(0, ...rows.map(({ label }) => label.length)) + 2;
    return [
        'What the connector will read',
        ...rows.flatMap(({ label, verdict, reasons, fix }) => [
            `${INDENT}${harmless(label).padEnd(width)}${VERDICTS[verdict]}`,
            ...(verdict === 'readable' ? [] : reasons.flatMap((reason) => wrapped(reason, 4))),
            ...(fix ? wrapped(`Fix: ${fix.text}`, 4) : [])
        ])
    ];
}

const OUTCOMES: readonly (readonly [PermissionOutcome, string])[] = [
    ['granted', 'granted'],
    ['missing', 'missing'],
    ['unknown', 'unknown'],
    ['unobservable', 'shown by no query'],
    ['notInOrg', 'not in this org']
];

function permissions(rows: readonly PermissionRow[]): string[] {
    if (!rows.length) return [];
    return [
        `Permissions that the guide lists: ${rows.length}`,
        ...OUTCOMES.flatMap(([outcome, word]) => {
            const names = rows.filter((row) => row.outcome === outcome).map(({ name }) => name);
            return names.length ? wrapped(`${names.length} ${word}: ${names.join(', ')}`, 2) : [];
        })
    ];
}

function notCovered({ notCovered: rows }: Report): string[] {
    return rows.length
        ? [
              'What source files cannot show (check the org itself)',
              ...rows.map(({ title }) => `${INDENT}${harmless(title)}`)
          ]
        : [];
}

function blindSpots({ blindSpots: spots }: Report): string[] {
    return spots.length
        ? [
              'What could not be seen',
              ...spots.flatMap(({ what, text, missing }) => [
                  ...wrapped(`${what}: ${text}`, 2),
                  ...(missing.length ? wrapped(`Any one of these shows it: ${missing.join(', ')}`, 4) : [])
              ])
          ]
        : [];
}

function wrapped(text: string, indent: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of harmless(text).split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (longer.length + indent > WIDTH && line !== '') {
            lines.push(line);
            line = word;
        } else line = longer;
    }
    return [...lines, line].map((each) => ' '.repeat(indent) + each);
}
