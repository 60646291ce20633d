import { Command } from 'commander';
import { compareReports, harmless, type ReportChange, type ReportComparison } from 'c/connectorReport';
import { readReport } from '../input/readReport';
import type { Terminal } from './terminal';

const ARROWS = { rise: 'better', fall: 'WORSE ', change: 'other ' } as const;

/** `connector diff`: what changed between two kept reports. `done` is handed 1 where something fell, else 0. */
export function diffCommand(terminal: Terminal, done: (code: number) => void): Command {
    return new Command('diff')
        .description('Compare two reports that were kept with check --json.')
        .argument('<before>', 'earlier report')
        .argument('<after>', 'later report')
        .option('--json', 'print the comparison as JSON')
        .addHelpText(
            'after',
            `
Example:
  connector check --connector certero --org-file org.json --user connector@acme.example --json > today.json
  connector diff last-week.json today.json

Exit codes:
  0  nothing fell
  1  the verdict, a capability or a blocker fell
  64 wrong usage
  65 bad input file`
        )
        .action(async (before: string, after: string, { json }: { json?: true }) => {
            const comparison = compareReports(await readReport(before), await readReport(after));
            terminal.print(json ? `${JSON.stringify(comparison, null, 2)}\n` : asText(comparison));
            done(comparison.hasFallen ? 1 : 0);
        });
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
