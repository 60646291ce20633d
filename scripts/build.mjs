// Compiles TypeScript beside its sources. With --verify: proves that what would be deployed is whole.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleProblems, readBundles, removeStale, sizeProblem, travelProblems } from './support/bundles.mjs';
import { quietSalesforce, root, runNode } from './support/run.mjs';

const ROOMS = 'force-app/main/core/lwc';

removeStale();
const compiled = await runNode([path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
if (compiled.code !== 0) fail([compiled.output.trim() || 'TypeScript did not compile.']);
await squeezeRooms();
if (process.argv.includes('--verify')) {
    const bundles = readBundles();
    const problems = [...sizeProblem(bundles), ...(await converted())];
    for (const bundle of bundles) problems.push(...(await bundleProblems(bundle)));
    if (problems.length) fail(problems);
    console.log(`${bundles.length} bundles compile with the platform's compiler.`);
}

/** The pure rooms are data and plain functions: without indentation they are a third smaller in the org. */
async function squeezeRooms() {
    const { transform } = await import('esbuild');
    const files = listed(path.join(root, ROOMS)).filter((file) => file.endsWith('.js'));
    await Promise.all(
        files.map(async (file) => {
            const at = path.join(root, ROOMS, file);
            const { code } = await transform(readFileSync(at, 'utf8'), {
                minifyWhitespace: true,
                minifySyntax: true,
                charset: 'utf8',
                target: 'es2022',
                legalComments: 'none'
            });
            writeFileSync(at, code);
        })
    );
}

async function converted() {
    const output = mkdtempSync(path.join(tmpdir(), 'connector-convert-'));
    try {
        const sf = path.join(root, 'node_modules/@salesforce/cli/bin/run.js');
        const args = [
            'project',
            'convert',
            'source',
            '--source-dir',
            'force-app/main',
            '--output-dir',
            output
        ];
        const { code, output: printed } = await runNode([sf, ...args], {
            env: { ...quietSalesforce, HOME: output }
        });
        if (code !== 0) return [`sf project convert source refuses force-app/main: ${printed.trim()}`];
        return travelProblems(listed(output));
    } finally {
        if (existsSync(output)) rmSync(output, { recursive: true, force: true });
    }
}

function listed(folder) {
    return readdirSync(folder, { recursive: true }).map(String);
}

function fail(problems) {
    for (const problem of problems) console.error(problem);
    process.exit(1);
}
