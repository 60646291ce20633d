import path from 'node:path';
import pLimit from 'p-limit';
import type { Contract, Report } from 'c/connectorTypes';
import { harmless } from 'c/connectorReport';
import { nameOf, type ListedOrg } from '../input/readOrgList';
import { writePrivate } from '../output/writeWhole';
import { contractOf } from './contractOption';
import { EXIT, exitCodeOf } from './exitCodes';
import { judged, reportOf, type Judged } from './judged';
import type { Connect } from './orgOption';

/** What came of one org: a report, or the sentence that says why there is none. */
export interface OrgOutcome {
    name: string;
    /** Exit code that a check of this org alone ends with. */
    code: number;
    report?: Report;
    problem?: string;
}

/** How a list is judged. */
export interface ManyOptions {
    /** Contract of an entry that names none. */
    contract: () => Promise<Contract>;
    asOf?: string;
    /** Orgs that are read at once. */
    atOnce: number;
    /** Exit code and sentence of what an org's check ended with; throws what it does not know. */
    failed: (error: unknown) => { code: number; problem: string };
    progress: (done: number, total: number) => void;
}

/** Judges the orgs of a list, several at once, in the order of the list. One that fails leaves the others as they are. */
export async function judgeMany(
    orgs: readonly ListedOrg[],
    connect: Connect,
    options: ManyOptions
): Promise<OrgOutcome[]> {
    const limit = pLimit(options.atOnce);
    let done = 0;
    return Promise.all(
        orgs.map((org) =>
            limit(async () => {
                const outcome = await judgeOne(org, connect, options);
                done += 1;
                options.progress(done, orgs.length);
                return outcome;
            })
        )
    );
}

async function judgeOne(
    { connector, ...org }: ListedOrg,
    connect: Connect,
    { contract: own, asOf, failed }: ManyOptions
): Promise<OrgOutcome> {
    const name = nameOf({ ...org, ...(connector !== undefined && { connector }) });
    try {
        const contract = connector === undefined ? await own() : await contractOf({ connector });
        const input: Judged = await judged({ ...org, ...(asOf !== undefined && { asOf }) }, connect);
        const report = await reportOf(input, contract);
        return { name, code: exitCodeOf(report.verdict), report };
    } catch (error) {
        return { name, ...failed(error) };
    }
}

/** From bad to good: an org that could not be judged is worse than one that is not ready. */
const WORST_FIRST = [
    EXIT.internal,
    EXIT.unreachable,
    EXIT.badInput,
    EXIT.usage,
    EXIT.notReady,
    EXIT.cannotTell,
    EXIT.ready
] as const;

/** The exit code of all orgs together: the worst of them. */
export function worstCode(outcomes: readonly OrgOutcome[]): number {
    return WORST_FIRST.find((code) => outcomes.some((outcome) => outcome.code === code)) ?? EXIT.internal;
}

const WORDS: Readonly<Record<number, string>> = {
    [EXIT.ready]: 'ready',
    [EXIT.notReady]: 'NOT READY',
    [EXIT.cannotTell]: 'cannot tell',
    [EXIT.usage]: 'not judged',
    [EXIT.badInput]: 'bad input',
    [EXIT.unreachable]: 'unreachable',
    [EXIT.internal]: 'broke'
};

/** One line for each org, the worst first, under a line that counts them. */
export function summaryText(outcomes: readonly OrgOutcome[]): string {
    const ordered = WORST_FIRST.flatMap((code) => outcomes.filter((outcome) => outcome.code === code));
    const counts = [...WORST_FIRST]
        .reverse()
        .map(
            (code) => [WORDS[code] ?? '', outcomes.filter((outcome) => outcome.code === code).length] as const
        )
        .filter(([, count]) => count > 0)
        .map(([word, count]) => `${count} ${word.toLowerCase()}`);
    const width = Math.max(...outcomes.map(({ name }) => name.length));
    const lines = ordered.map(({ name, code, report, problem }) =>
        harmless(
            `${(WORDS[code] ?? '').padEnd(11)}  ${name.padEnd(width)}  ${report?.headline ?? problem ?? ''}`
        )
    );
    return [`${outcomes.length} checked: ${counts.join(', ')}`, ...lines, ''].join('\n');
}

/** The same as JSON, with each report whole. */
export function summaryJson(outcomes: readonly OrgOutcome[]): string {
    return `${JSON.stringify({ formatVersion: 1, orgs: outcomes }, null, 2)}\n`;
}

/** Keeps each report as a file of its own, for `connector diff`. */
export async function keepReports(outcomes: readonly OrgOutcome[], folder: string): Promise<void> {
    for (const { name, report } of outcomes)
        if (report) {
            const file = path.join(folder, `${name.replace(/[^A-Za-z0-9@._-]+/g, '_')}.json`);
            await writePrivate(file, `${JSON.stringify(report, null, 2)}\n`, '--output-dir');
        }
}
