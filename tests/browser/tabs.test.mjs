// The main path of each tab that answers what the connector reads, and through what.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityProblems, openPreview, screenshot } from './browser.mjs';

const VERDICT = '[data-id="verdict"]';
const TABS = ['setup', 'capabilities', 'permissions', 'blindSpots', 'handOver', 'diagnose', 'runs'];

let preview;
before(async () => {
    preview = await openPreview();
});
after(async () => {
    await preview?.close();
});

const open = (org, tab, options = {}) =>
    preview.open(org, { until: VERDICT, state: { c__tab: tab }, ...options });
const choose = (page, set) => page.locator('[data-id="choice"] label', { hasText: set }).click();
const focused = (page) =>
    page.evaluate(() => {
        let { activeElement } = document;
        while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
        return activeElement?.textContent?.trim() || activeElement?.getAttribute('type');
    });

describe('what it can read', () => {
    it('is found by part of an object’s name, and opens to that object alone', async () => {
        const page = await open('missing-permissions', 'capabilities');
        await page.getByRole('searchbox').fill('geo');
        await page.getByText('1 of 13 capabilities shown').waitFor();
        await page.getByRole('button', { name: 'Logins' }).click();
        assert.deepEqual(await page.locator('[data-id="object"] strong').allTextContents(), ['LoginGeo']);
        await screenshot(page, 'capabilities-found');
        await page.close();
    });

    it('can be narrowed to one verdict, and to what is missed', async () => {
        const page = await open('missing-permissions', 'capabilities');
        await page.locator('[data-id="verdicts"] label', { hasText: 'In part' }).click();
        await page.getByText('3 of 13 capabilities shown').waitFor();
        await page.getByRole('button', { name: 'Show all of them' }).click();
        await page.getByText('Only what the connector misses or may miss').click();
        await page.getByText('10 of 13 capabilities shown').waitFor();
        assert.deepEqual(await accessibilityProblems(page), []);
        await page.close();
    });

    it('is proven by the permission and the set that grants it', async () => {
        const page = await open('vendor-listed', 'capabilities');
        await page.getByRole('button', { name: 'Accounts' }).click();
        await page
            .getByText(/View All Records on Account \(permission set Connector Vendor Listed\)/)
            .waitFor();
        await page.close();
    });
});

describe('the permissions', () => {
    it('show at once what the connector would read with another set, and what to change for it', async () => {
        const page = await open('vendor-listed', 'permissions');
        await choose(page, 'Connector Read Only');
        await page.getByText('3 of 13 capabilities change').waitFor();
        assert.match(
            await page.locator('[data-id="drop"]').textContent(),
            /<name>CustomizeApplication<\/name>/
        );
        assert.deepEqual(await accessibilityProblems(page), []);
        await screenshot(page, 'permissions-what-if');
        await page.close();
    });

    it('promise nothing of a user who was not shown', async () => {
        const page = await open('viewer-without-view-setup', 'permissions');
        await choose(page, 'Connector Vendor Listed');
        await page.locator('[data-id="caveat"]').first().waitFor();
        assert.equal(await page.locator('[data-id="changes"]').getByText('Readable').count(), 0);
        await page.close();
    });
});

describe('the set-up', () => {
    it('keeps over a reading anew what the person confirmed, and the focus where it was', async () => {
        const page = await open('ready', 'setup');
        await page
            .getByRole('button', { name: /^To confirm: \d/ })
            .first()
            .click();
        await page.getByText('I have looked: it is so').first().click();
        await page.getByText(/^To confirm: \d+, confirmed by you: 1$/).waitFor();
        assert.equal(await focused(page), 'checkbox');
        const again = page.getByRole('button', { name: 'Read again' });
        await again.focus();
        await page.keyboard.press('Enter');
        await page.getByText(/^To confirm: \d+, confirmed by you: 1$/).waitFor();
        assert.equal(await focused(page), 'Read again');
        assert.equal(await page.locator(VERDICT).getAttribute('data-verdict'), 'ready');
        assert.deepEqual(await accessibilityProblems(page), []);
        await screenshot(page, 'setup-confirmed');
        await page.close();
    });
});

describe('the report on paper', () => {
    it('holds every object, and nothing that is only for the screen', async () => {
        const page = await open('missing-permissions', 'setup');
        await page.evaluate(() => {
            globalThis.print = () => undefined;
        });
        await page.getByRole('button', { name: 'Export' }).click();
        await page.getByRole('menuitem', { name: 'Print, or save as PDF' }).click();
        await page.emulateMedia({ media: 'print' });
        await page.locator('[data-id="paper"]').getByText('LoginHistory').first().waitFor();
        assert.equal(await page.getByRole('tablist').isVisible(), false);
        assert.equal(await page.getByRole('button', { name: 'Read again' }).isVisible(), false);
        await screenshot(page, 'paper');
        await page.close();
    });
});

describe('at 400 % zoom of a narrow screen', () => {
    for (const tab of TABS)
        it(`the tab “${tab}” is no wider than the page`, async () => {
            const page = await open('missing-permissions', tab, { width: 320, height: 256 });
            // The tab bar folds what does not fit only after it was drawn once.
            const fits = page.waitForFunction(
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
                undefined,
                { timeout: 10_000 }
            );
            await assert.doesNotReject(fits, 'the page stays wider than the screen');
            await page.close();
        });
});
