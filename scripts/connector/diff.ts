import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { compareReports, harmless, type ReportChange, type ReportComparison } from 'c/connectorReport';
import type { Report } from 'c/connectorTypes';
import { readReport } from '../input/readReport';
import { addContractOptions, contractOf, type ContractOptions } from './contractOption';
import { judged, reportOf } from './judged';
import type { Connect } from './orgOption';
import type { Terminal } from './terminal';

interface DiffOptions extends ContractOptions {
    user?: string;
    json?: true;
}

const ARROWS = { rise: 'better', fall: 'WORSE ', change: 'other ' } as const;

/** `connector diff`: what changed between two kept reports or orgs. `done` is handed 1 where something fell, else 0. */
export function diffCommand(terminal: Terminal, done: (code: number) => void, connect: Connect): Command {
    return addContractOptions(new Command('diff'))
        .description('Compare two reports that were kept with check --json, or two orgs kept with --save.')
        .argument('<before>', 'earlier report or org file')
        .argument('<after>', 'later report or org file')
        .option('--user <Id or username>', 'the connector’s user, where an org file is compared')
        .option('--json', 'print the comparison as JSON')
        .addHelpText(
            'after',
            `
Examples:
  connector diff last-week.json today.json
  connector diff before.json after.json --connector certero --user connector@acme.example

Exit codes:
  0  nothing fell
  1  the verdict, a capability or a blocker fell
  64 wrong usage
  65 bad input file`
        )
        .action(async (before: string, after: string, options: DiffOptions) => {
            const comparison = compareReports(
                await reportIn(before, options, connect),
                await reportIn(after, options, connect)
            );
            terminal.print(options.json ? `${JSON.stringify(comparison, null, 2)}\n` : asText(comparison));
            done(comparison.hasFallen ? 1 : 0);
        });
}

/** The report that a file holds, or that the org in it gets. */
async function reportIn(file: string, options: DiffOptions, connect: Connect): Promise<Report> {
    if (!(await holdsOrg(file))) return readReport(file);
    const { user } = options;
    const contract = await contractOf(options);
    const input = await judged({ orgFile: file, ...(user !== undefined && { user }) }, connect);
    return reportOf(input, contract);
}

/** True for an org file; what is none, or can't be read, is left to the reader of reports to complain of. */
async function holdsOrg(file: string): Promise<boolean> {
    try {
        const value: unknown = JSON.parse(await readFile(file, 'utf8'));
        return typeof value === 'object' && value !== null && 'sobjects' in value;
    } catch {
        return false;
    }
}

function asText({ changes }: ReportComparison): string {
    if (!changes.length) return 'Nothing changed.\n';
    return changes.map(told).join('');
}

function told({ kind, id, label, before, after, direction, because }: ReportChange): string {
    const name = kind === 'finding' || kind === 'permission' ? id : label;
    const why = because.length ? `\n        ${harmless(because.join(' '))}` : '';
    return `${ARROWS[direction]}  ${kind} ${harmless(name)}: ${before}, now ${after}${why}\n`;
}
