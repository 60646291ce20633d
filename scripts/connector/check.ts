import { Command, Option } from 'commander';
import { readOrgList } from '../input/readOrgList';
import { addContractOptions, contractOf, type ContractOptions } from './contractOption';
import { EXIT_HELP, exitCodeOf } from './exitCodes';
import { FORMATS, type Format } from './formats';
import { judged, reportOf, type JudgedOptions } from './judged';
import { judgeMany, keepReports, summaryJson, summaryText, worstCode } from './manyOrgs';
import { outcomeOf } from './outcome';
import type { Connect } from './orgOption';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface CheckOptions extends ContractOptions, JudgedOptions {
    targetOrgs?: string;
    atOnce: string;
    outputDir?: string;
    json?: true;
    format: Format;
}

/** `connector check`: the report on an org file, or on source files. `done` is handed the exit code. */
export function checkCommand(terminal: Terminal, done: (code: number) => void, connect: Connect): Command {
    return addContractOptions(new Command('check'))
        .description('Report what a connector will be able to read, and why not.')
        .addOption(new Option('--org-file <file>', 'org saved as a JSON file').conflicts('source'))
        .addOption(
            new Option('-o, --target-org <alias>', 'org that sf knows').conflicts(['source', 'orgFile'])
        )
        .option('--user <Id or username>', 'the connector’s user, with --org-file or --target-org')
        .addOption(new Option('--source <folder>', 'Salesforce DX or Metadata API folder'))
        .option(
            '--permission-set <API name...>',
            'permission set or group that the user would hold, with --source'
        )
        .option('--profile <name>', 'profile that the user would have, with --source')
        .option('--as-of <ISO time>', 'judge assignments at this time')
        .addOption(
            new Option(
                '--target-orgs <file>',
                'many orgs, listed in a JSON file (examples/orgs.json)'
            ).conflicts(['targetOrg', 'orgFile', 'source', 'user', 'save'])
        )
        .option('--at-once <number>', 'orgs of --target-orgs that are read at once', '4')
        .option('--output-dir <folder>', 'with --target-orgs: keep each report there as JSON')
        .option('--save <file>', 'keep what was read of the org as an org file, for --org-file')
        .option('--hash-names', 'hash names and e-mail addresses of users in that file')
        .addOption(
            new Option('--format <name>', 'how to print the report')
                .choices(Object.keys(FORMATS))
                .default('text')
        )
        .option('--json', 'the same as --format json (schemas/report.schema.json)')
        .addHelpText(
            'after',
            `
Examples:
  connector check --connector certero --org-file sample-orgs/orgs/ready.json --user connector@acme.example
  connector check --connector certero --target-org my-org --user connector@acme.example --save my-org.json
  connector check --connector certero --source force-app --permission-set Connector_Read_Only
  connector check --connector certero --target-orgs examples/orgs.json --output-dir reports
${EXIT_HELP}`
        )
        .action(async (options: CheckOptions) => {
            if (options.targetOrgs !== undefined) {
                done(await checkMany(options.targetOrgs, options, terminal, connect));
                return;
            }
            if (options.outputDir !== undefined)
                throw new UsageError(
                    '--output-dir goes with --target-orgs; one report goes to standard output.'
                );
            const contract = await contractOf(options);
            const input = await judged(options, connect);
            for (const note of input.notes) terminal.note(note);
            const report = await reportOf(input, contract, (read, asked) =>
                terminal.progress?.(`Reading the org: ${read} of ${asked}`)
            );
            terminal.progress?.('');
            terminal.print(FORMATS[options.json ? 'json' : options.format](report));
            await input.save?.((text) => terminal.note(text));
            done(exitCodeOf(report.verdict));
        });
}

const MOST_AT_ONCE = 20;

/** The exit code of many orgs: the worst of theirs. */
async function checkMany(
    file: string,
    options: CheckOptions,
    terminal: Terminal,
    connect: Connect
): Promise<number> {
    const { format, json, asOf, outputDir } = options;
    const atOnce = Number(options.atOnce);
    if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > MOST_AT_ONCE)
        throw new UsageError(`--at-once takes a number from 1 to ${MOST_AT_ONCE}, not ${options.atOnce}.`);
    if (format !== 'text' && format !== 'json')
        throw new UsageError(
            `--format ${format} is for one org; keep each report with --output-dir, or use --json.`
        );
    const { orgs } = await readOrgList(file);
    const outcomes = await judgeMany(orgs, connect, {
        contract: () => contractOf(options),
        atOnce,
        failed: (error) => {
            const { code, message } = outcomeOf(error);
            return { code, problem: message };
        },
        progress: (ready, total) => terminal.progress?.(`Checked ${ready} of ${total} orgs`),
        ...(asOf !== undefined && { asOf })
    });
    terminal.progress?.('');
    if (outputDir !== undefined) await keepReports(outcomes, outputDir);
    terminal.print(json || format === 'json' ? summaryJson(outcomes) : summaryText(outcomes));
    return worstCode(outcomes);
}
