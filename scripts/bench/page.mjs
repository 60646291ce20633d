// What the person waits for in a browser: the first paint, the report, and another page of a long list. Prints figures.
import { chromium } from 'playwright-core';
import { serve } from '../../preview/serve.mjs';
import { findChromium, GET_CHROMIUM } from '../support/chromium.mjs';
import { runNode } from '../support/run.mjs';

const ROWS = 10_000;
const TURNS = 20;
const LOADS = 7;

/**
 * Builds the bench page and measures it; says so where there is no browser.
 *
 * @param {{rows: (count: number) => object[], told: (times: number[]) => string}} tools made-up rows, and how times are told
 */
export async function benchPage({ rows, told }) {
    const found = await findChromium();
    if (!found) {
        console.log(`page: not measured. ${GET_CHROMIUM}`);
        return;
    }
    await build('scripts/build.mjs');
    await build('preview/build.mjs', '--bench');
    const server = await serve();
    const browser = await chromium.launch(found);
    try {
        await benchLoading(browser, server.url, told);
        await benchTurning(browser, server.url, rows(ROWS), told);
    } finally {
        await browser.close();
        await server.close();
    }
}

async function benchLoading(browser, url, told) {
    const painted = [];
    const reported = [];
    for (let load = 0; load < LOADS; load += 1) {
        // A page of its own each time: nothing that was kept for an earlier one may help.
        const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
        const page = await context.newPage();
        await page.goto(`${url}?org=ready`, { waitUntil: 'commit' });
        await page.waitForSelector('[data-id="headline"]');
        const times = await page.evaluate(() => ({
            painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
            reported: performance.now()
        }));
        painted.push(times.painted);
        reported.push(times.reported);
        await context.close();
    }
    console.log(`skeleton painted, ${LOADS} loads: ${told(painted)} (aim: 1000 ms)`);
    console.log(`report of the sample org “ready” shown, ${LOADS} loads: ${told(reported)} (aim: 2500 ms)`);
}

async function benchTurning(browser, url, rows, told) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${url}bench.html`);
    await page.waitForFunction(() => globalThis.bench !== undefined);
    const measure = (what) =>
        page.evaluate(([name, data, runs]) => globalThis.bench[name](data, runs), [what, rows, TURNS]);
    console.log(
        `25 rows of the bare base component redrawn, ${TURNS} times: ${told(await measure('floor'))}`
    );
    console.log(
        `25 of ${rows.length} capabilities redrawn, ${TURNS} times: ${told(await measure('table'))} (aim: median 500 ms)`
    );
}

async function build(...command) {
    const { code, output } = await runNode(command);
    if (code !== 0) throw new Error(`${command.join(' ')} failed: ${output.trim()}`);
}
