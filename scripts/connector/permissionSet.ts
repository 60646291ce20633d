import path from 'node:path';
import { Command, Option } from 'commander';
import { findPermissionSet, permissionLabel, type PermissionSetFact } from 'c/connectorAccess';
import { harmless } from 'c/connectorReport';
import type { Contract } from 'c/connectorTypes';
import { closeSet, type ClosingStep } from '../closing/closeSet';
import { shapeOf } from '../closing/orgShape';
import { permissionSetXml } from '../closing/permissionSetXml';
import { writeWhole } from '../output/writeWhole';
import { addContractOptions, contractOf, type ContractOptions } from './contractOption';
import { EXIT } from './exitCodes';
import { orgOf, type Connect } from './orgOption';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface PermissionSetOptions extends ContractOptions {
    forOrg?: string;
    orgFile?: string;
    user?: string;
    set: 'read-only' | 'vendor';
    outputDir: string;
    json?: true;
}

/** `connector permission-set`: a set of this project, as one org takes it. */
export function permissionSetCommand(
    terminal: Terminal,
    done: (code: number) => void,
    connect: Connect
): Command {
    return addContractOptions(new Command('permission-set'))
        .description('Write the permission set for the connector’s user as one org takes it.')
        .option('--for-org <alias>', 'org that sf knows')
        .addOption(new Option('--org-file <file>', 'org saved as a JSON file').conflicts('forOrg'))
        .option('--user <Id or username>', 'the connector’s user, whose licence decides what it can hold')
        .addOption(
            new Option('--set <name>', 'the set with the least power, or all that the guide lists')
                .choices(['read-only', 'vendor'])
                .default('read-only')
        )
        .requiredOption('--output-dir <folder>', 'where to write it, ready for sf project deploy start')
        .option('--json', 'print what was written and why as JSON')
        .addHelpText(
            'after',
            `
Example:
  connector permission-set --for-org my-org --user connector@acme.example --set vendor --output-dir for-my-org
  sf project deploy start --source-dir for-my-org --target-org my-org

Exit codes:
  0  written, and all of it is known to be right
  1  written with less than the shipped set, or something has to be done first
  2  written, but something could not be told; or nothing written, since the org does not show its permissions
  64 wrong usage
  65 bad input file
  69 org unreachable`
        )
        .action(async (options: PermissionSetOptions) => {
            const contract = await contractOf({
                ...(options.contract === undefined && { connector: 'certero' }),
                ...options
            });
            const shipped = shippedSet(contract, options.set);
            const { user, forOrg, orgFile } = options;
            if (user === undefined)
                throw new UsageError(
                    'Name the connector’s user, whose licence decides: --user <Id or username>.'
                );
            if (forOrg === undefined && orgFile === undefined)
                throw new UsageError('Name the org: --for-org <alias>, or --org-file <file>.');
            const org = await orgOf(
                {
                    ...(forOrg !== undefined && { targetOrg: forOrg }),
                    ...(orgFile !== undefined && { orgFile })
                },
                connect
            );
            const shape = await shapeOf(org, { contract, set: shipped, user });
            if (!shape.names) {
                terminal.note(
                    'The org does not show which permissions it has, so nothing was written: sign in as a user with View Setup.'
                );
                done(EXIT.cannotTell);
                return;
            }
            const { set, steps } = closeSet(shipped, shape);
            const file = path.join(options.outputDir, 'permissionsets', `${set.name}.permissionset-meta.xml`);
            await writeWhole(file, permissionSetXml(set), '--output-dir');
            terminal.print(
                options.json
                    ? `${JSON.stringify({ formatVersion: 1, file, ...set, steps }, null, 2)}\n`
                    : asText(file, set, steps, options.outputDir, forOrg ?? '<alias>')
            );
            done(exitCodeOf(steps));
        });
}

function shippedSet({ label, permissionSets }: Contract, wanted: 'read-only' | 'vendor'): PermissionSetFact {
    const set = findPermissionSet(
        wanted === 'vendor' ? permissionSets.vendorListed : permissionSets.readOnly
    );
    if (!set)
        throw new UsageError(
            `There is no ${wanted} set for ${label}: its rights are in the fixes of connector check.`
        );
    return set;
}

function exitCodeOf(steps: readonly ClosingStep[]): number {
    if (steps.some(({ change }) => change === 'dropped' || change === 'first')) return EXIT.notReady;
    return steps.some(({ change }) => change === 'unproven') ? EXIT.cannotTell : EXIT.ready;
}

const ORDER = ['first', 'dropped', 'added', 'unproven'] as const;
const WORDS = { first: 'FIRST   ', dropped: 'dropped ', added: 'added   ', unproven: 'unproven' } as const;

function asText(
    file: string,
    { permissions, objects, fields }: PermissionSetFact,
    steps: readonly ClosingStep[],
    folder: string,
    alias: string
): string {
    const told = ORDER.flatMap((kind) =>
        steps
            .filter(({ change }) => change === kind)
            .map(({ change, what, because }) =>
                harmless(`${WORDS[change]}  ${permissionLabel(what)}: ${because}`)
            )
    );
    return [
        `Wrote ${file}: ${permissions.length} permissions, ${objects.length} objects, ${fields.length} fields.`,
        ...told,
        `Next: sf project deploy start --source-dir ${folder} --target-org ${alias}`,
        ''
    ].join('\n');
}
