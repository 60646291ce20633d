// Compiles TypeScript beside its sources. With --verify: proves that what would be deployed is whole.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
    BUNDLE_FOLDERS,
    bundleProblems,
    readBundles,
    removeStale,
    sizeProblem,
    travelProblems
} from './support/bundles.mjs';
import { quietSalesforce, root, runNode } from './support/run.mjs';

removeStale();
const compiled = await runNode([path.join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json']);
if (compiled.code !== 0) fail([compiled.output.trim() || 'TypeScript did not compile.']);
await squeeze();
if (process.argv.includes('--verify')) {
    const bundles = readBundles();
    const problems = [...sizeProblem(bundles), ...(await converted())];
    for (const bundle of bundles) problems.push(...(await bundleProblems(bundle)));
    if (problems.length) fail(problems);
    console.log(`${bundles.length} bundles compile with the platform's compiler.`);
}

/** Without indentation and long local names the bundles are a quarter smaller in the org. */
async function squeeze() {
    const { transform } = await import('esbuild');
    const compiledFiles = BUNDLE_FOLDERS.flatMap((folder) =>
        listed(path.join(root, folder))
            .filter((file) => file.endsWith('.js'))
            .map((file) => path.join(root, folder, file))
    );
    await Promise.all(
        compiledFiles.map(async (file) => {
            const text = readFileSync(file, 'utf8');
            const { code } = await transform(text, {
                minifyWhitespace: true,
                minifySyntax: true,
                // The platform reads decorators by name, so what imports them keeps its names.
                minifyIdentifiers: !/\bfrom 'lwc'/.test(text),
                charset: 'utf8',
                // An older target would take the decorators apart before the platform sees them.
                target: 'esnext',
                legalComments: 'none'
            });
            writeFileSync(file, code);
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
