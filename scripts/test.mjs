// npm test: installs what is missing, then runs every check. Its last line is the plain count.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing } from './support/install.mjs';
import { root, runNode } from './support/run.mjs';

const bin = (file) => path.join(root, 'node_modules', file);
const reports = path.join(root, 'dist/test');

/** Every step: a name, what it runs, and how its tests are counted (one, where it has none of its own). */
const steps = [
    { name: 'typecheck', run: () => runNode([bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json']) },
    { name: 'lint', run: () => runNode([bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']) },
    {
        name: 'rooms',
        run: () =>
            runNode([
                bin('dependency-cruiser/bin/dependency-cruise.mjs'),
                '--config',
                '.dependency-cruiser.cjs',
                'force-app',
                'sample-orgs',
                'scripts'
            ])
    },
    { name: 'format', run: () => runNode([bin('prettier/bin/prettier.cjs'), '--check', '.']) },
    { name: 'build', run: () => runNode(['scripts/build.mjs', '--verify']) },
    { name: 'components', run: () => jest('components', 'jest.config.js'), count: jestCount },
    { name: 'rooms-tests', run: () => jest('rooms-tests', 'jest.rooms.config.js'), count: jestCount },
    { name: 'deploy', run: () => nodeTests('tests/deploy'), count: nodeCount },
    { name: 'org', run: () => nodeTests('tests/org'), count: nodeCount },
    { name: 'browser', run: browser, count: nodeCount }
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const unknown = only?.find((name) => !steps.some((step) => step.name === name));
if (unknown !== undefined) {
    console.error(`There is no check ${unknown}; there are: ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(64);
}

await installMissing();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps.filter(({ name }) => !only || only.includes(name))) {
    const start = Date.now();
    const result = await step.run();
    const count = (step.count ?? plainCount)(result, step.name);
    // A step that broke before it could count its tests has failed all the same.
    if (result.code !== 0 && count.failed === 0) count.failed = 1;
    for (const key of Object.keys(total)) total[key] += count[key];
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(
        `${count.failed ? 'FAILED' : 'ok    '} ${step.name.padEnd(12)} ${seconds.padStart(6)} s${result.note ? `  ${result.note}` : ''}`
    );
    if (count.failed) console.log(result.output.trim());
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);

function jest(name, config) {
    return runNode([
        bin('jest/bin/jest.js'),
        '-c',
        config,
        '--json',
        '--outputFile',
        path.join(reports, `${name}.json`)
    ]);
}

function jestCount(_, name) {
    const file = path.join(reports, `${name}.json`);
    if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
        readFileSync(file, 'utf8')
    );
    return {
        passed: numPassedTests,
        failed: numFailedTests || (numFailedTestSuites ? 1 : 0),
        skipped: numPendingTests
    };
}

async function browser() {
    const { findChromium, GET_CHROMIUM } = await import('./support/chromium.mjs');
    if (!(await findChromium()))
        return process.env.CI === 'true'
            ? { code: 1, output: GET_CHROMIUM }
            : { code: 0, output: '', skipped: testFiles('tests/browser').length, note: GET_CHROMIUM };
    const built = await runNode(['preview/build.mjs']);
    return built.code === 0 ? nodeTests('tests/browser') : built;
}

function nodeTests(folder) {
    return runNode(['--test', '--test-reporter=tap', '--test-concurrency=1', ...testFiles(folder)]);
}

function testFiles(folder) {
    return readdirSync(path.join(root, folder))
        .filter((name) => name.endsWith('.test.mjs'))
        .map((name) => path.join(folder, name));
}

function nodeCount({ output, skipped }) {
    if (skipped !== undefined) return { passed: 0, failed: 0, skipped };
    const number = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
    return {
        passed: number('pass'),
        failed: number('fail') + number('cancelled'),
        skipped: number('skipped')
    };
}

function plainCount({ code }) {
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
