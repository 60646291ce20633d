import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { contracts, findContract } from 'c/connectorContracts';
import { deployFolder, hasApp, type Deployed, type Sf } from '../deploy/deployFolders';
import { foldersFor, IDENTITIES, identityFor, type Identity } from '../deploy/folders';
import { EXIT } from './exitCodes';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface DeployOptions {
    targetOrg?: string;
    connector: string;
    identity?: string;
    vendorListed?: true;
    dryRun?: true;
    json?: true;
}

/** `connector deploy`: a thin wrapper over `sf project deploy start`, one deploy for each folder. */
export function deployCommand(terminal: Terminal, done: (code: number) => void): Command {
    return new Command('deploy')
        .description('Build, then deploy the console, the permission sets and the connector’s app.')
        .option('-o, --target-org <alias>', 'org that sf knows')
        .option('--connector <id>', `whose app: ${contracts.map(({ id }) => id).join(', ')}`, 'certero')
        .option(
            '--identity <kind>',
            `${Object.keys(IDENTITIES).join(', ')} or none; left out, the Connected App where the org has it already, else an External Client App`
        )
        .option(
            '--vendor-listed',
            'also deploy the permission set with everything that the vendor’s guide lists'
        )
        .option('--dry-run', 'check against the org, change nothing')
        .option('--json', 'print what came of each folder as JSON')
        .addHelpText(
            'after',
            `
Examples:
  connector deploy --target-org my-org --dry-run
  CONNECTOR_RUN_AS_USER=connector@acme.example connector deploy --target-org my-org --connector m3ter-bills

Each folder is a deploy of its own, so that a refused app does not roll the console back, and is tried as a dry run first,
with our own Apex tests alone.

Exit codes:
  0  every folder was deployed, or would be
  1  one was refused
  64 wrong usage
  69 org unreachable`
        )
        .action(async (options: DeployOptions) => {
            const { org, flow, given } = readOptions(options);
            const { root, quietSalesforce, runNode } = await import('../support/run.mjs');
            const sf: Sf = (...args) =>
                runNode([path.join(root, 'node_modules/@salesforce/cli/bin/run.js'), ...args], {
                    env: quietSalesforce
                });
            terminal.progress?.('Building');
            const built = await runNode([path.join(root, 'scripts/build.mjs'), '--verify']);
            if (built.code !== 0) {
                terminal.progress?.('');
                terminal.note(built.output.trim());
                done(EXIT.notReady);
                return;
            }
            const tests = readdirSync(path.join(root, 'force-app/main/console/classes'))
                .filter((file) => file.endsWith('Test.cls'))
                .map((file) => path.basename(file, '.cls'));
            const say = (text: string): void => {
                if (!options.json) terminal.print(text);
            };
            const identity = given ?? (await pickIdentity(sf, org, flow));
            const results: Deployed[] = [];
            for (const folder of foldersFor(identity, options.vendorListed === true)) {
                const result = await deployFolder(
                    sf,
                    folder,
                    { org, dryRun: options.dryRun === true, tests },
                    {
                        warn: (text) => terminal.note(`warning   ${text}`),
                        progress: (text) => terminal.progress?.(text)
                    }
                );
                terminal.progress?.('');
                results.push(result);
                say(lineOf(result));
                if (result.unreachable) break;
            }
            const next = nextSteps(results, options, org);
            terminal.print(
                options.json
                    ? `${JSON.stringify({ formatVersion: 1, folders: results, next }, null, 2)}\n`
                    : `${next.join('\n')}\n`
            );
            done(exitCodeOf(results));
        });
}

function readOptions({ targetOrg, connector, identity }: DeployOptions): {
    org: string;
    flow: Parameters<typeof identityFor>[0];
    given: Identity | 'none' | undefined;
} {
    if (targetOrg === undefined) throw new UsageError('Name the org: --target-org <alias>.');
    const contract = findContract(connector);
    if (!contract)
        throw new UsageError(
            `There is no connector ${connector}; there are: ${contracts.map(({ id }) => id).join(', ')}.`
        );
    if (identity !== undefined && identity !== 'none' && !isIdentity(identity))
        throw new UsageError(
            `There is no identity ${identity}: ${Object.keys(IDENTITIES).join(', ')} or none.`
        );
    return { org: targetOrg, flow: contract.flow, given: identity };
}

function isIdentity(text: string): text is Identity {
    return text in IDENTITIES;
}

/** The Connected App where the org has it already: it may be changed, and a second app would only confuse. */
async function pickIdentity(sf: Sf, org: string, flow: Parameters<typeof identityFor>[0]): Promise<Identity> {
    const fresh = identityFor(flow);
    if (flow === 'clientCredentials') return fresh;
    const { type, name } = IDENTITIES['connected-app'];
    return (await hasApp(sf, type, name, org)) === true ? 'connected-app' : fresh;
}

const WORDS = { deployed: 'deployed ', wouldDeploy: 'would deploy', refused: 'refused  ' } as const;

function lineOf({ folder, outcome, fixes }: Deployed): string {
    return [`${WORDS[outcome]} ${folder}`, ...fixes.map((fix) => `          ${fix}`), ''].join('\n');
}

function nextSteps(results: readonly Deployed[], { dryRun }: DeployOptions, org: string): string[] {
    const refused = results.filter(({ outcome }) => outcome === 'refused').length;
    if (refused)
        return [
            dryRun
                ? `${refused} of ${results.length} folders would be refused. Nothing was changed.`
                : `${refused} of ${results.length} folders were refused; the others are in the org.`
        ];
    if (dryRun) return ['Nothing was changed. Run the same line without --dry-run to deploy.'];
    return [
        `Next: sf org assign permset --name Connector_Console --target-org ${org}, then open the app Connector Console.`,
        `Assign Connector_App_Access and Connector_Read_Only to the connector's user, then: connector check --target-org ${org}`
    ];
}

function exitCodeOf(results: readonly Deployed[]): number {
    if (results.some(({ unreachable }) => unreachable)) return EXIT.unreachable;
    return results.some(({ outcome }) => outcome === 'refused') ? EXIT.notReady : EXIT.ready;
}
