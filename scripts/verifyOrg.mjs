// npm run verify:org -- --target-org <alias>: what can't be proven without an org. Changes nothing there.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing } from './support/install.mjs';
import { quietSalesforce, root, runNode } from './support/run.mjs';

const USAGE = `Usage: npm run verify:org -- --target-org <alias>

  --target-org, -o  org that sf knows

Deploys the console as a dry run with its own Apex tests named, then compares what the org describes of each object that
the console's queries touch with this project's schema data.

Exit codes: 0 the same, 1 something differs or the deploy would be refused, 64 wrong usage, 69 org unreachable`;

const org = readOptions();
await installMissing();
const { compareOrg, explain, salesforceOrg, OrgUnreachable } = await verification();
try {
    const client = await salesforceOrg(org);
    const refused = await dryRun();
    for (const line of refused) console.log(`refused  ${line}`);
    if (!refused.length) console.log('ok       force-app/main would deploy, and its Apex tests pass there');
    const { differences, notes } = await compareOrg(client);
    for (const line of notes) console.log(`note     ${line}`);
    for (const line of differences) console.log(`differs  ${line}`);
    console.log(
        differences.length
            ? `${differences.length} differences in what the queries name.`
            : 'The org describes everything that the queries name as the schema data does.'
    );
    process.exitCode = differences.length || refused.length ? 1 : 0;
} catch (error) {
    if (!(error instanceof OrgUnreachable)) throw error;
    console.error(error.message);
    process.exitCode = 69;
}

function readOptions() {
    try {
        const { values } = parseArgs({
            options: {
                'target-org': { type: 'string', short: 'o' },
                help: { type: 'boolean', short: 'h', default: false }
            }
        });
        if (values.help) {
            console.log(USAGE);
            process.exit(0);
        }
        if (!values['target-org']) throw new Error('Name the org: --target-org <alias>.');
        return values['target-org'];
    } catch (error) {
        console.error(`${error.message}\n\n${USAGE}`);
        process.exit(64);
    }
}

/** The TypeScript part. The rooms import one another as c/…, which only tsconfig.test.json resolves. */
async function verification() {
    process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.test.json');
    const { require } = await import('tsx/cjs/api');
    return require('./verify/index.ts', import.meta.url);
}

/** Why the deploy would be refused, one sentence each; none where it would go through. */
async function dryRun() {
    const built = await runNode(['scripts/build.mjs']);
    if (built.code !== 0) return [built.output.trim()];
    // Without a test level, production runs every local test of the org; with ours named, ours alone.
    const tests = readdirSync(path.join(root, 'force-app/main/console/classes'))
        .filter((file) => file.endsWith('Test.cls'))
        .flatMap((file) => ['--tests', path.basename(file, '.cls')]);
    const { code, output } = await runNode(
        [
            path.join(root, 'node_modules/@salesforce/cli/bin/run.js'),
            'project',
            'deploy',
            'start',
            '--dry-run',
            '--source-dir',
            'force-app/main',
            '--target-org',
            org,
            '--wait',
            '30',
            '--test-level',
            'RunSpecifiedTests',
            ...tests
        ],
        { env: quietSalesforce }
    );
    if (code === 0) return [];
    return explain(output).fixes;
}
