// Builds dist/preview: the compiled console on the real base components and Salesforce's styles, over sample orgs.
// With --bench: builds the page that npm run bench measures beside it.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import { build as bundle, transform } from 'esbuild';
import { rollup } from 'rollup';
import { cached } from './plugins/cached.mjs';
import { icons } from './plugins/icons.mjs';
import { platform } from './plugins/platform.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const output = at('dist/preview');
const bundles = ['core', 'console'].map((room) => at('force-app/main', room, 'lwc'));
const baseComponents = at('node_modules/lightning-base-components/src/lightning');

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
const isBench = process.argv.includes('--bench');
await Promise.all([buildPage('main.js', 'app.js'), buildOrgs()]);
if (isBench) await buildPage('bench.js', 'bench.js');
copyFiles();

async function buildPage(input, file) {
    const page = await rollup({
        input: at('preview', input),
        external: ['./orgs.js'],
        plugins: [
            icons([...bundles, baseComponents]),
            platform({
                bundles,
                labels: at('force-app/main/console/labels/CustomLabels.labels-meta.xml'),
                standIns: {
                    '@salesforce/apex/ConnectorGateway.read': at('preview/platform/connectorGatewayRead.js'),
                    'lightning/graphql': at('preview/platform/graphql.js'),
                    'lightning/navigation': at('preview/platform/navigation.js'),
                    'lightning/uiRecordApi': at('preview/platform/uiRecordApi.js')
                }
            }),
            cached(
                lwc({
                    rootDir: at('preview'),
                    modules: [{ npm: 'lightning-base-components' }, { dir: at('preview/bench/lwc') }],
                    apiVersion: 67,
                    enableDynamicComponents: true,
                    enableLwcOn: true,
                    enableSyntheticElementInternals: true
                }),
                at('node_modules/.cache/connector-preview')
            ),
            replace({
                preventAssignment: true,
                values: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': '"production"' }
            }),
            {
                name: 'minify',
                // Made a module for esbuild to see: in a script, functions would be let out of their blocks.
                renderChunk: (code) =>
                    transform(`${code}\nexport {};`, {
                        minify: true,
                        target: 'es2022',
                        legalComments: 'none'
                    })
            }
        ],
        onwarn(warning, warn) {
            // The base components raise hundreds of template warnings of their own.
            const file = warning.loc?.file ?? warning.id ?? '';
            if (!file.includes('node_modules') && warning.code !== 'CIRCULAR_DEPENDENCY') warn(warning);
        }
    });
    // One file: in chunks the engine would load before the synthetic shadow that it looks for.
    await page.write({ file: path.join(output, file), format: 'esm', inlineDynamicImports: true });
    await page.close();
}

async function buildOrgs() {
    await bundle({
        entryPoints: [at('preview/orgs.ts')],
        outfile: path.join(output, 'orgs.js'),
        bundle: true,
        format: 'esm',
        minify: true,
        target: 'es2022',
        legalComments: 'none',
        tsconfig: at('tsconfig.json'),
        logLevel: 'warning'
    });
}

function copyFiles() {
    const pages = ['index.html', 'preview.css', ...(isBench ? ['bench.html'] : [])];
    for (const name of pages) cpSync(at('preview', name), path.join(output, name));
    cpSync(
        at('node_modules/@salesforce-ux/design-system-2/dist/css/bundled/slds2.cosmos.css'),
        path.join(output, 'slds2.css')
    );
    const orgs = at('sample-orgs/orgs');
    mkdirSync(path.join(output, 'orgs'), { recursive: true });
    for (const name of readdirSync(orgs).filter((file) => file.endsWith('.json')))
        cpSync(path.join(orgs, name), path.join(output, 'orgs', name));
}
