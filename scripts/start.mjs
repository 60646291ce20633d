// npm start: installs what is missing, builds, and opens the console on the sample orgs in a browser.
import { parseArgs } from 'node:util';
import { installMissing } from './support/install.mjs';
import { openBrowser } from './support/openBrowser.cjs';
import { runNode } from './support/run.mjs';

const USAGE = `Usage: npm start -- [--no-open] [--port <number>]

  --no-open  print the address, open no browser
  --port     port on this machine (default 4173; 0 takes a free one)`;

const { open, port } = readOptions();
await installMissing();
await step('Compiling the console', 'scripts/build.mjs');
await step('Building the preview (about half a minute the first time)', 'preview/build.mjs');
const { serve } = await import('../preview/serve.mjs');
const { url } = await serve({ port }).catch((error) => {
    const why =
        error.code === 'EADDRINUSE' ? `port ${port} is taken; name another with --port` : error.message;
    console.error(`The console can't be served: ${why}.`);
    process.exit(1);
});
console.log(`\nThe console on the sample orgs: ${url}\nCtrl+C ends it.`);
if (open) openBrowser(url);

function readOptions() {
    try {
        const { values } = parseArgs({
            options: {
                'no-open': { type: 'boolean', default: false },
                port: { type: 'string', default: '4173' },
                help: { type: 'boolean', default: false }
            }
        });
        if (values.help) {
            console.log(USAGE);
            process.exit(0);
        }
        const number = Number(values.port);
        if (!Number.isInteger(number) || number < 0 || number > 65535)
            throw new Error(`--port takes a number from 0 to 65535, not ${values.port}`);
        return { open: !values['no-open'], port: number };
    } catch (error) {
        console.error(`${error.message}\n\n${USAGE}`);
        process.exit(64);
    }
}

async function step(title, script) {
    console.log(title);
    const { code, output } = await runNode([script]);
    if (code === 0) return;
    console.error(output.trim());
    process.exit(1);
}
