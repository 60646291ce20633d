// npm run deploy -- --target-org <alias> [--identity …] [--vendor-listed] [--dry-run]: one deploy for each folder.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from './support/deployFailures.mjs';
import { installMissing } from './support/install.mjs';
import { quietSalesforce, root, runNode } from './support/run.mjs';

const IDENTITIES = {
    'external-client-app': { type: 'ExternalClientApplication', name: 'ConnectorWebServer' },
    'external-client-app-server': { type: 'ExternalClientApplication', name: 'ConnectorServer' },
    'connected-app': { type: 'ConnectedApp', name: 'ConnectorAPIAccess' }
};
const USAGE = `Usage: npm run deploy -- --target-org <alias> [options]

  --target-org, -o  org that sf knows
  --identity        external-client-app (default; web-server flow), external-client-app-server (client credentials;
                    set CONNECTOR_RUN_AS_USER to the username of the connector's user), connected-app, or none
  --vendor-listed   also deploy the permission set with everything that the vendor's guide lists
  --dry-run         check against the org, change nothing

Each folder is a deploy of its own, so that a refused app does not roll the console back.`;

const options = readOptions();
await installMissing();
const built = await runNode(['scripts/build.mjs', '--verify']);
if (built.code !== 0) {
    console.error(built.output.trim());
    process.exit(1);
}

const folders = [
    'main',
    ...(options.vendorListed ? ['vendor-listed'] : []),
    ...(options.identity === 'none' ? [] : [options.identity])
];
let refused = 0;
for (const folder of folders) {
    await warnBeforeReset(folder);
    const { code, output } = await sf(
        'project',
        'deploy',
        'start',
        '--source-dir',
        `force-app/${folder}`,
        '--target-org',
        options.org,
        '--wait',
        '30',
        ...(options.dryRun ? ['--dry-run'] : [])
    );
    if (code === 0) {
        console.log(`${options.dryRun ? 'would deploy' : 'deployed'}  force-app/${folder}`);
        continue;
    }
    refused += 1;
    console.log(`refused   force-app/${folder}`);
    const fixes = explain(output);
    for (const line of fixes.length ? fixes : [lastLines(output)]) console.log(`          ${line}`);
}
console.log(
    refused ? `${refused} of ${folders.length} folders were refused; the others are in the org.` : nextSteps()
);
process.exit(refused ? 1 : 0);

function readOptions() {
    try {
        const { values } = parseArgs({
            options: {
                'target-org': { type: 'string', short: 'o' },
                identity: { type: 'string', default: 'external-client-app' },
                'vendor-listed': { type: 'boolean', default: false },
                'dry-run': { type: 'boolean', default: false },
                help: { type: 'boolean', short: 'h', default: false }
            }
        });
        if (values.help) {
            console.log(USAGE);
            process.exit(0);
        }
        if (!values['target-org']) throw new Error('Name the org: --target-org <alias>.');
        if (values.identity !== 'none' && !(values.identity in IDENTITIES))
            throw new Error(
                `There is no identity ${values.identity}: ${Object.keys(IDENTITIES).join(', ')} or none.`
            );
        return {
            org: values['target-org'],
            identity: values.identity,
            vendorListed: values['vendor-listed'],
            dryRun: values['dry-run']
        };
    } catch (error) {
        console.error(`${error.message}\n\n${USAGE}`);
        process.exit(64);
    }
}

function sf(...args) {
    return runNode([path.join(root, 'node_modules/@salesforce/cli/bin/run.js'), ...args], {
        env: quietSalesforce
    });
}

/** Deploying an app again puts its policies back to what the files say; the person is told before it happens. */
async function warnBeforeReset(folder) {
    const identity = IDENTITIES[folder];
    if (!identity || options.dryRun) return;
    const { code, output } = await sf(
        'org',
        'list',
        'metadata',
        '--metadata-type',
        identity.type,
        '--target-org',
        options.org,
        '--json'
    );
    if (code !== 0) console.log(`note      Whether ${identity.name} exists already could not be read.`);
    else if (output.includes(`"${identity.name}"`))
        console.log(
            `warning   ${identity.name} exists: this deploy resets policies that were changed in Setup (permitted users, refresh token, IP).`
        );
}

function lastLines(output) {
    return output.trim().split('\n').slice(-25).join('\n          ');
}

function nextSteps() {
    if (options.dryRun) return 'Nothing was changed. Run the same line without --dry-run to deploy.';
    return `Next: sf org assign permset --name Connector_Console --target-org ${options.org}, then open the app Connector Console.
Assign Connector_App_Access and Connector_Read_Only to the connector's user.`;
}
