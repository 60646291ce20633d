import path from 'node:path';
import { Command, Option } from 'commander';
import { assessWithOutlook, type Assessment } from 'c/connectorAssessment';
import type { Gateway } from 'c/connectorGateway';
import { recordingGateway } from '../keep/recordingGateway';
import { hashNames } from '../keep/hashNames';
import { keptOrg } from '../keep/keptOrg';
import { writePrivate } from '../output/writeWhole';
import { readSource } from '../source/source';
import { sourceGateway } from '../source/sourceGateway';
import { addContractOptions, contractOf, type ContractOptions } from './contractOption';
import { EXIT_HELP, exitCodeOf } from './exitCodes';
import { FORMATS, type Format } from './formats';
import { orgOf, type Connect, type OrgOptions } from './orgOption';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface CheckOptions extends ContractOptions, OrgOptions {
    user?: string;
    source?: string;
    permissionSet?: readonly string[];
    profile?: string;
    asOf?: string;
    save?: string;
    hashNames?: true;
    json?: true;
    format: Format;
}

/** What is judged, and by what. */
interface Judged {
    gateway: Gateway;
    assessment: Omit<Assessment, 'contract'>;
    /** Told on standard error: what was left out of the input, and why. */
    notes: readonly string[];
    /** Writes what was read as an org file, and says how to judge it. */
    save?: (note: (text: string) => void) => Promise<void>;
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
${EXIT_HELP}`
        )
        .action(async (options: CheckOptions) => {
            const contract = await contractOf(options);
            const { gateway, assessment, notes, save } = await judged(options, connect);
            for (const note of notes) terminal.note(note);
            const report = await assessWithOutlook(gateway, { contract, ...assessment }, (read, asked) =>
                terminal.progress?.(`Reading the org: ${read} of ${asked}`)
            );
            terminal.progress?.('');
            terminal.print(FORMATS[options.json ? 'json' : options.format](report));
            await save?.((text) => terminal.note(text));
            done(exitCodeOf(report.verdict));
        });
}

function judged(options: CheckOptions, connect: Connect): Promise<Judged> {
    const asOf = options.asOf === undefined ? {} : { asOf: timeOf(options.asOf) };
    if (options.save !== undefined && options.targetOrg === undefined)
        throw new UsageError('--save keeps what was read of a real org: it goes with --target-org.');
    if (options.hashNames && options.save === undefined)
        throw new UsageError('--hash-names goes with --save <file>.');
    if (options.orgFile !== undefined || options.targetOrg !== undefined)
        return fromOrg(options, asOf, connect);
    if (options.source !== undefined) return fromSource(options.source, options, asOf);
    throw new UsageError(
        'Name what to check: --target-org <alias>, --org-file <file>, or --source <folder>.'
    );
}

async function fromOrg(options: CheckOptions, asOf: { asOf?: string }, connect: Connect): Promise<Judged> {
    const { user, permissionSet, profile, save, orgFile } = options;
    const option = orgFile === undefined ? '--target-org' : '--org-file';
    if (user === undefined) throw new UsageError(`${option} also needs --user <Id or username>.`);
    if (permissionSet !== undefined || profile !== undefined)
        throw new UsageError(
            '--permission-set and --profile go with --source; in an org the user’s own count.'
        );
    const { gateway, source, client } = await orgOf(options, connect);
    const assessment = { user, source, ...asOf };
    if (save === undefined || !client) return { gateway, assessment, notes: [] };
    const recording = recordingGateway(gateway);
    return {
        gateway: recording.gateway,
        assessment,
        notes: [],
        save: async (note) => {
            const file = await keptOrg(client, recording.recorded());
            const kept = options.hashNames ? hashNames(file) : file;
            await writePrivate(save, `${JSON.stringify(kept, null, 2)}\n`, '--save');
            note(`Kept in ${save}; judge it again with --org-file ${save} --user ${file.user ?? user}`);
        }
    };
}

async function fromSource(
    folder: string,
    { user, permissionSet = [], profile }: CheckOptions,
    asOf: { asOf?: string }
): Promise<Judged> {
    if (user !== undefined) throw new UsageError('Source files hold no users: leave --user out.');
    if (!permissionSet.length && profile === undefined)
        throw new UsageError('--source also needs --permission-set <API name>, --profile <name>, or both.');
    const reading = await readSource({
        folder,
        permissionSets: permissionSet,
        ...(profile !== undefined && { profile }),
        ...asOf
    });
    return {
        gateway: sourceGateway(reading),
        assessment: {
            user: reading.userId,
            subjectName: reading.subjectName,
            scope: 'permissions',
            source: { kind: 'source', name: path.basename(path.resolve(folder)) },
            ...asOf
        },
        notes: [...reading.notes, ...reading.refused.map(({ file, reason }) => `Left out ${file}: ${reason}`)]
    };
}

function timeOf(text: string): string {
    const isIso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text);
    if (!isIso || Number.isNaN(Date.parse(text)))
        throw new UsageError(`--as-of takes an ISO time like 2026-12-31T00:00:00Z, not ${text}.`);
    return new Date(text).toISOString();
}
