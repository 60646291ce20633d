import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from '../../preview/serve.mjs';
import { findChromium } from '../../scripts/support/chromium.mjs';
import { root } from '../../scripts/support/run.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENSHOTS = path.join(root, 'dist/screenshots');

/**
 * The built preview in a real Chromium. What the page logs as an error fails the test that closes it.
 *
 * @returns {Promise<{open: Function, close: () => Promise<void>}>}
 */
export async function openPreview() {
    const server = await serve();
    const found = await findChromium();
    const browser = await chromium.launch(found);
    return {
        /** Opens a sample org at a size and waits for the report (or for whatever `until` names). */
        async open(
            org,
            { width = 1366, height = 768, state = {}, until = '[data-id="headline"]', scheme } = {}
        ) {
            const page = await browser.newPage({
                viewport: { width, height },
                colorScheme: scheme ?? 'light'
            });
            const errors = [];
            page.on('pageerror', (error) => errors.push(error.message));
            page.on('console', (message) => {
                if (message.type() === 'error') errors.push(message.text());
            });
            page.errors = errors;
            const query = new URLSearchParams({ org, ...state });
            await page.goto(`${server.url}?${query}`);
            await page.waitForSelector(until);
            return page;
        },
        async close() {
            await browser.close();
            await server.close();
        }
    };
}

/** Keeps a picture of the page under dist/screenshots, which git ignores. */
export async function screenshot(page, name, { fullPage = true } = {}) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage });
}

/** Faults inside of Salesforce's own base components, which only Salesforce can mend. */
const OF_SALESFORCE = [
    // The tab bar puts the button of its overflow menu into an element with the role of a tab.
    { rule: 'nested-interactive', in: 'lightning-tab-bar,.slds-tabs_default__overflow-button' }
];

/** What axe finds wrong inside the console, one line each; faults of the base components are left out. */
export async function accessibilityProblems(page) {
    // Evaluated, not added as a script: the page's content security policy forbids inline scripts.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document.querySelector('#page')));
    return violations
        .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
        .filter(
            (problem) =>
                !OF_SALESFORCE.some((each) => problem.startsWith(each.rule) && problem.endsWith(each.in))
        );
}
