// The console on every sample org, in a real Chromium, on the real base components.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/support/run.mjs';
import { accessibilityProblems, openPreview, screenshot } from './browser.mjs';

const ORGS = readdirSync(path.join(root, 'sample-orgs/orgs')).map((name) => path.parse(name).name);
const VERDICTS = {
    'account-fields-hidden': 'ready',
    'administrator-as-connector': 'ready',
    'app-disabled': 'notReady',
    'app-for-everybody': 'ready',
    'assignment-ended': 'notReady',
    'authorised-by-somebody-else': 'ready',
    'bills-field-locked': 'notReady',
    'bills-no-object': 'notReady',
    'bills-own-accounts': 'ready',
    'bills-ready': 'ready',
    expiring: 'ready',
    fresh: 'notReady',
    'group-outdated': 'cannotTell',
    'hostile-labels': 'notReady',
    'integration-licence': 'notReady',
    'missing-permissions': 'notReady',
    'muted-in-group': 'notReady',
    'nothing-readable': 'notReady',
    'reader-own-rows': 'notReady',
    'reader-ready': 'ready',
    ready: 'ready',
    'sandbox-public-accounts': 'notReady',
    'session-activated': 'notReady',
    'user-inactive': 'notReady',
    'vendor-listed': 'ready',
    'viewer-with-view-setup': 'cannotTell',
    'viewer-without-view-setup': 'cannotTell'
};
const VERDICT = '[data-id="verdict"]';
/** What a person has to find at 1366×768 without scrolling; a ready org may have no first step. */
const FIRST_SCREEN = ['verdict', 'headline', 'coverage', 'first-step'];
const TABS = ['setup', 'capabilities', 'permissions', 'blindSpots', 'handOver', 'diagnose', 'runs'];

let preview;
before(async () => {
    preview = await openPreview();
});
after(async () => {
    await preview?.close();
});

describe('the console', () => {
    for (const org of ORGS)
        it(`shows verdict, first failure, counts and the way to the hand-over of “${org}” without scrolling, and axe finds nothing`, async () => {
            const page = await preview.open(org, { until: VERDICT });
            assert.equal(await page.locator(VERDICT).getAttribute('data-verdict'), VERDICTS[org]);
            for (const id of FIRST_SCREEN) {
                const part = page.locator(`[data-id="${id}"]`).first();
                if (id === 'first-step' && VERDICTS[org] === 'ready' && !(await part.count())) continue;
                await assertOnFirstScreen(part, id);
            }
            await assertOnFirstScreen(page.getByRole('tab', { name: /Hand-over/ }), 'the tab Hand-over');
            assert.notEqual((await page.locator('[data-id="subject"]').textContent()).trim(), '');
            assert.notEqual((await page.locator('[data-id="viewer"]').textContent()).trim(), '');
            assert.deepEqual(await accessibilityProblems(page), []);
            await screenshot(page, org);
            assert.deepEqual(page.errors, []);
            await page.close();
        });

    for (const org of ORGS)
        it(`leaves axe nothing to find on any tab of “${org}”`, async () => {
            const page = await preview.open(org, { until: VERDICT });
            const tabs = page.getByRole('tab');
            assert.equal(await tabs.count(), TABS.length);
            for (const [position, name] of TABS.entries()) {
                await tabs.nth(position).click();
                assert.deepEqual(await accessibilityProblems(page), [], name);
            }
            assert.deepEqual(page.errors, []);
            await page.close();
        });

    for (const tab of TABS)
        it(`shows the tab “${tab}” that the address names, and axe finds nothing`, async () => {
            const page = await preview.open('viewer-without-view-setup', {
                until: VERDICT,
                state: { c__tab: tab }
            });
            await page.locator('[role="tab"][aria-selected="true"]').waitFor();
            await screenshot(page, `tab-${tab}`);
            assert.deepEqual(await accessibilityProblems(page), []);
            await page.close();
        });

    it('reads another org when the person switches, and tells its verdict', async () => {
        const page = await preview.open('ready', { until: VERDICT });
        await page.locator('#org').selectOption('missing-permissions');
        await page.locator(`${VERDICT}[data-verdict="notReady"]`).waitFor();
        assert.match(await page.locator('[data-id="headline"]').textContent(), /^Not ready, 3 blockers/);
        await page.close();
    });

    it('opens a capability and shows why it is read in part and the smallest fix', async () => {
        const page = await preview.open('missing-permissions', {
            until: VERDICT,
            state: { c__tab: 'capabilities' }
        });
        await page.getByRole('button', { name: 'Logins' }).click();
        await page.getByText('Grant Monitor Login History').first().waitFor();
        await screenshot(page, 'capability-open');
        await page.close();
    });

    it('links a failure to the Setup page that mends it', async () => {
        const page = await preview.open('missing-permissions', { until: VERDICT });
        const link = page.locator('[data-id="link"] a, a[data-id="link"]').first();
        assert.match(await link.getAttribute('href'), /\/lightning\/setup\/PermSets\/home$/);
        await page.close();
    });

    it('keeps the tab in the address, so that a view can be shared', async () => {
        const page = await preview.open('ready', { until: VERDICT });
        await page.getByRole('tab', { name: /Permissions/ }).click();
        await page.waitForURL(/c__tab=permissions/);
        await page.close();
    });

    it('finds the connector’s user by itself where one user holds its permission sets', async () => {
        const page = await preview.open('ready', { until: VERDICT });
        assert.match(await page.locator('[data-id="user"]').first().textContent(), /connector@acme\.example/);
        await page.close();
    });

    it('turns a pasted error into cause and fix, and shows nothing of what was pasted', async () => {
        const page = await preview.open('ready', { until: VERDICT, state: { c__tab: 'diagnose' } });
        await page.getByRole('textbox').last().fill('error=invalid_client_id&token=00D000!secret');
        await page.getByRole('button', { name: 'Diagnose' }).click();
        await page
            .getByText(/client identifier|consumer key/i)
            .first()
            .waitFor();
        await screenshot(page, 'diagnose');
        assert.deepEqual(await accessibilityProblems(page), []);
        await page.close();
    });

    it('keeps a run, tells what changed in the org since, and deletes it', async () => {
        const page = await preview.open('ready', { until: VERDICT, state: { c__tab: 'runs' } });
        await page.locator('[data-id="empty"]').waitFor();
        await page.getByRole('button', { name: 'Save this report as a run' }).click();
        await page.locator('[data-id="run"]').waitFor();
        await page.locator('#org').selectOption('missing-permissions');
        await page.locator(`${VERDICT}[data-verdict="notReady"]`).waitFor();
        await page.getByRole('tab', { name: 'Runs' }).click();
        await page.getByRole('button', { name: 'Compare with Run 0001' }).click();
        await page.getByText('Roles and groups: Readable, now Blocked').first().waitFor();
        assert.deepEqual(await accessibilityProblems(page), []);
        await screenshot(page, 'runs-compared');
        await page.getByRole('button', { name: 'Delete Run 0001' }).click();
        await page.getByRole('alertdialog', { name: 'Delete Run 0001' }).waitFor();
        await screenshot(page, 'runs-delete');
        await page.getByRole('button', { name: 'OK' }).click();
        await page.locator('[data-id="empty"]').waitFor();
        assert.deepEqual(page.errors, []);
        await page.close();
    });

    it('works without access to runs and says so', async () => {
        const page = await preview.open('ready', { until: VERDICT, state: { c__tab: 'runs', runs: 'none' } });
        await page.locator('[data-id="refusal"]').waitFor();
        assert.ok(await page.locator('[data-id="save"] button, button[data-id="save"]').isDisabled());
        assert.deepEqual(await accessibilityProblems(page), []);
        await page.close();
    });

    it('can be walked through by keyboard alone', async () => {
        const page = await preview.open('ready', { until: VERDICT });
        const tab = page.getByRole('tab', { name: /Set-up/ });
        await tab.focus();
        await page.keyboard.press('ArrowRight');
        await page.waitForURL(/c__tab=capabilities/);
        await page.close();
    });

    for (const scheme of ['light', 'dark'])
        for (const width of [1366, 360])
            it(`fits each tab into ${width} pixels in the ${scheme} theme, and axe finds nothing`, async () => {
                for (const tab of TABS) {
                    const state = { c__tab: tab };
                    const page = await preview.open('missing-permissions', {
                        until: VERDICT,
                        width,
                        scheme,
                        state
                    });
                    await page.locator(`[role="tab"][aria-selected="true"]`).waitFor();
                    await assertNoOverflow(page, tab);
                    await screenshot(page, `tab-${tab}-${scheme}-${width}`);
                    assert.deepEqual(await accessibilityProblems(page), [], tab);
                    await page.close();
                }
            });

    it('is mirrored from right to left, and fits each tab there too', async () => {
        for (const tab of TABS) {
            const state = { c__tab: tab, dir: 'rtl' };
            const page = await preview.open('hostile-labels', { until: VERDICT, state });
            const [setup, runs] = await Promise.all(
                [/Set-up/, 'Runs'].map((name) => page.getByRole('tab', { name }).boundingBox())
            );
            assert.ok(setup.x > runs.x, 'the first tab stands left of the last');
            await assertNoOverflow(page, tab);
            await screenshot(page, `tab-${tab}-rtl`);
            await page.close();
        }
    });

    it('shows names that try to break out as the text that they are', async () => {
        const page = await preview.open('hostile-labels', { until: VERDICT });
        assert.match(
            await page.locator('[data-id="org"]').textContent(),
            /<img src=x onerror=alert\(1\)> Acme/
        );
        assert.equal(await page.locator('img[src="x"]').count(), 0);
        assert.deepEqual(page.errors, []);
        await page.close();
    });

    it('holds the place of a report that takes long, says how far it is, and axe finds nothing', async () => {
        const page = await preview.open('ready', { until: '[data-id="step"]', state: { slow: '3000' } });
        await page
            .getByText(/Round trip 1|1/)
            .first()
            .waitFor();
        assert.ok((await page.locator('[data-id="skeleton"]').count()) > 0);
        assert.deepEqual(await accessibilityProblems(page), []);
        await screenshot(page, 'reading');
        await page.close();
    });

    it('says in a sentence what went wrong, offers to try again, and axe finds nothing', async () => {
        const state = { c__user: '005000000000002AAA', fail: 'Query timed out' };
        const page = await preview.open('ready', { until: 'c-connector-error-panel', state });
        await page.getByText('Query timed out').waitFor();
        await page.getByRole('button', { name: 'Read again' }).first().waitFor();
        assert.deepEqual(await accessibilityProblems(page), []);
        await screenshot(page, 'failed');
        await page.close();
    });

    it('lets a person choose the user where none is found, and axe finds nothing', async () => {
        const page = await preview.open('nothing-readable', { until: VERDICT });
        await page.getByRole('button', { name: 'Choose another user' }).click();
        await page.locator('c-connector-user-picker').waitFor();
        assert.deepEqual(await accessibilityProblems(page), []);
        await screenshot(page, 'choosing');
        await page.close();
    });

    it('names for each blind spot the permission that removes it', async () => {
        for (const org of ['viewer-without-view-setup', 'viewer-with-view-setup']) {
            const page = await preview.open(org, { until: VERDICT, state: { c__tab: 'blindSpots' } });
            await page.locator('[data-id="spot"]').first().waitFor();
            for (const spot of await page.locator('[data-id="spot"]').all())
                assert.ok(
                    (await spot.locator('[data-id="permission"]').count()) > 0,
                    await spot.textContent()
                );
            await page.close();
        }
    });
});

async function assertOnFirstScreen(part, name) {
    assert.notEqual((await part.textContent()).trim(), '', `${name} is empty`);
    const box = await part.boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 768, `${name} lies at ${JSON.stringify(box)}`);
}

async function assertNoOverflow(page, name) {
    // The tab bar folds what does not fit only after it was drawn once.
    const fits = page.waitForFunction(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        undefined,
        { timeout: 10_000 }
    );
    await assert.doesNotReject(fits, `${name} stays wider than the screen`);
}
