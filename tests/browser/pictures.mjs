// npm run pictures: takes the pictures of the README anew, from the built preview.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/support/run.mjs';
import { openPreview } from './browser.mjs';

const FOLDER = path.join(root, 'docs/pictures');
/** Larger ones would weigh on every clone. */
const MOST_BYTES = 120_000;
const VIEW = { width: 1280, height: 640, until: '[data-id="verdict"]' };

/** Picture, sample org and what else the address names. */
const PICTURES = [
    ['not-ready', 'missing-permissions', {}],
    ['capabilities', 'missing-permissions', { state: { c__tab: 'capabilities' } }],
    ['hand-over', 'ready', { state: { c__tab: 'handOver' } }],
    ['dark', 'ready', { scheme: 'dark' }]
];

mkdirSync(FOLDER, { recursive: true });
const preview = await openPreview();
const tooLarge = [];
for (const [name, org, options] of PICTURES) {
    const page = await preview.open(org, { ...VIEW, ...options });
    // The bar of the preview is no part of the console.
    await page.addStyleTag({ content: '.preview-bar { display: none !important; }' });
    const file = path.join(FOLDER, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    if (statSync(file).size > MOST_BYTES) tooLarge.push(`${name}.png`);
    await page.close();
}
await preview.close();
if (tooLarge.length) {
    console.error(`Larger than ${MOST_BYTES} bytes: ${tooLarge.join(', ')}. Show less of the page.`);
    process.exitCode = 1;
}
