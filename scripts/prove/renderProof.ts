import { harmless } from 'c/connectorReport';
import type { Proof, ProvenCapability, ProvenObject } from './proof';

/** Characters of a line. */
const WIDTH = 100;

const FLOWS = {
    clientCredentials: 'client credentials',
    webServer: 'web-server flow',
    accessToken: 'access token'
} as const;

/** The proof as plain text: the headline, who signed in, predicted against proven, and the reason of each difference. */
export function renderProof(proof: Proof): string {
    const { capabilities, wayIn, signIn } = proof;
    const sections = [
        [proof.headline, ...about(proof)],
        signIn.refusal ? refusal(signIn.refusal) : [],
        ['Way in', ...wayIn.map(({ outcome, text }) => `  ${outcome.padEnd(9)}${text}`)],
        capabilities.length ? table(capabilities) : [],
        capabilities.length ? reasons(capabilities) : []
    ];
    return `${sections
        .filter((lines) => lines.length > 1)
        .map((lines) => lines.map(harmless).flatMap(wrapped).join('\n'))
        .join('\n\n')}\n`;
}

function about({ connector, signIn, prediction, notPredicted, countedBy, calls }: Proof): string[] {
    const { user } = signIn;
    const who = user && (user.username === undefined ? user.name : `${user.name} (${user.username})`);
    return [
        ['Connector', connector.label],
        ['Signed in', `${who ?? 'nobody'}, ${FLOWS[signIn.flow]}, at ${signIn.host}`],
        [
            'Predicted',
            prediction
                ? `${prediction.headline} (from ${prediction.source})`
                : (notPredicted ?? 'nothing: no prediction was given')
        ],
        ...(countedBy === undefined ? [] : [['Counted by', countedBy]]),
        [
            'Calls',
            `${calls.made} of at most ${calls.most}${calls.left === undefined ? '' : `. ${calls.left}`}`
        ],
        ...(signIn.ended === undefined ? [] : [['Token', signIn.ended]])
    ].map(([name = '', value = '']) => `  ${name.padEnd(11)}${value}`);
}

function refusal({ why, fix }: NonNullable<Proof['signIn']['refusal']>): string[] {
    return [
        'Sign-in',
        ...(why === undefined ? [] : [`  ${why}`]),
        ...(fix === undefined ? [] : [`  ${fix}`])
    ];
}

function table(capabilities: readonly ProvenCapability[]): string[] {
    const width = Math.max(...capabilities.map(({ label }) => label.length)) + 2;
    const line = (label: string, predicted: string, proven: string): string =>
        `  ${label.padEnd(width)}${predicted.padEnd(15)}${proven}`;
    return [
        'Capabilities',
        line('', 'predicted', 'proven'),
        ...capabilities.map((row) => line(row.label, row.predicted ?? '-', provenWord(row)))
    ];
}

/** The verdict; of a doubt that is only about how much is read, that it is read. */
function provenWord({ verdict, objects }: ProvenCapability): string {
    const doubts = objects.filter((row) => row.need === 'core' && row.verdict === 'unknown');
    const isRead = doubts.length > 0 && doubts.every(({ atLeast }) => atLeast !== undefined);
    return verdict === 'unknown' && isRead ? 'in part at least' : verdict;
}

/** One line for each reason that a difference or a doubt has, with the objects that share it. */
function reasons(capabilities: readonly ProvenCapability[]): string[] {
    const lines = new Map<string, string[]>();
    for (const row of capabilities.flatMap(({ objects }) => objects)) {
        if (row.agreement === 'same' || (row.agreement === 'notPredicted' && row.verdict === 'readable'))
            continue;
        const text = reasonOf(row);
        lines.set(text, [...(lines.get(text) ?? []), row.object]);
    }
    return [
        'Differences and doubts',
        ...[...lines].map(([text, names]) => `  ${[...new Set(names)].join(', ')}: ${text}`)
    ];
}

function reasonOf({ agreement, verdict, predicted, reason }: ProvenObject): string {
    if (agreement === 'notPredicted') return `${verdict}. ${reason}`;
    if (agreement !== 'differs' || !predicted) return `${WORDS[agreement]}. ${reason}`;
    const sure =
        predicted.confidence === 'documented' ? '' : ' The rule behind it is not documented by Salesforce.';
    return `predicted ${predicted.verdict} (${predicted.reason}${sure}), proven ${verdict}. ${reason}`;
}

const WORDS = {
    same: 'as predicted',
    notContradicted: 'fits the prediction and does not prove it',
    settled: 'was not known, now proven',
    differs: 'differs',
    unproven: 'not proven',
    notPredicted: ''
} as const;

/** A line in as many as it takes, those that follow indented deeper. */
function wrapped(line: string): string[] {
    if (line.length <= WIDTH) return [line];
    const at = line.lastIndexOf(' ', WIDTH);
    const indent = /^ */.exec(line)?.[0] ?? '';
    if (at <= indent.length) return [line];
    const rest = `${indent.length > 2 ? indent : `${indent}  `}${line.slice(at + 1)}`;
    return [line.slice(0, at), ...wrapped(rest)];
}
