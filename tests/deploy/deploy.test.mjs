// `npm run deploy` with the real Salesforce CLI, against the loopback org.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import JSZip from 'jszip';
import { runNode } from '../../scripts/support/run.mjs';
import { readOrg, serve, sfHome, tokenOf } from '../support/loopback.mjs';

const ALIAS = 'loopback';
const ADMIN = '005000000000001AAA';

const cli = sfHome();
let org;

before(async () => {
    org = await serve(readOrg('fresh'), { refuseConnectedApps: true });
    const { code, output } = await cli.login(org.url, tokenOf(ADMIN), ALIAS);
    assert.equal(code, 0, output);
});
after(async () => {
    await org?.close();
    cli.remove();
});

describe('npm run deploy', () => {
    let outcome;
    before(async () => {
        outcome = await deploy('--identity', 'external-client-app', '--vendor-listed');
    });

    it('deploys each folder on its own and says what to do next', () => {
        assert.equal(outcome.code, 0, outcome.output);
        const folders = outcome.output.match(/^deployed {2}force-app\/\S+/gm);
        assert.deepEqual(folders, [
            'deployed  force-app/main',
            'deployed  force-app/vendor-listed',
            'deployed  force-app/external-client-app'
        ]);
        assert.match(outcome.output, /sf org assign permset --name Connector_Console/);
    });

    it('tries each folder as a dry run before it deploys it, with our own Apex tests for the console', () => {
        assert.deepEqual(
            org.deploys.map(({ checkOnly }) => checkOnly),
            [true, false, true, false, true, false]
        );
        for (const { testLevel, tests } of org.deploys.slice(0, 2)) {
            assert.equal(testLevel, 'RunSpecifiedTests');
            assert.ok(tests.includes('ConnectorGatewayTest'), tests.join(', '));
        }
    });

    it('sends compiled JavaScript, and neither TypeScript nor tests', async () => {
        const names = await namesIn(sent()[0].zip);
        assert.ok(names.includes('lwc/connectorConsole/connectorConsole.js'), names.join('\n'));
        assert.deepEqual(
            names.filter((name) => /\.ts$|\.map$|__tests__/.test(name)),
            []
        );
    });

    it('sends no consumer key, consumer secret or org’s own value with the app', async () => {
        const zip = await JSZip.loadAsync(sent()[2].zip);
        const texts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')));
        assert.doesNotMatch(texts.join('\n'), /consumerKey|consumerSecret|oauthLink|orgScopedExternalApp/);
        assert.ok(texts.some((text) => text.includes('connector-owner@example.com')));
    });

    it('says what to do where the org refuses the Connected App, and keeps the console deployed', async () => {
        const { code, output } = await deploy('--identity', 'connected-app');
        assert.equal(code, 1);
        assert.match(output, /deployed {2}force-app\/main/);
        assert.match(
            output,
            /refused {3}force-app\/connected-app\n\s+This org does not create Connected Apps/
        );
    });

    it('asks for the run-as user of the client-credentials app, and sends nothing without it', async () => {
        const before = sent().length;
        const { code, output } = await deploy('--identity', 'external-client-app-server');
        assert.equal(code, 1);
        assert.match(output, /Name the connector's user, as whom the app runs: CONNECTOR_RUN_AS_USER=/);
        // The console's own folder went first.
        assert.equal(sent().length, before + 1);
    });

    it('names an unknown identity with exit code 64', async () => {
        const { code, output } = await deploy('--identity', 'saml');
        assert.equal(code, 64);
        assert.match(
            output,
            /There is no identity saml: external-client-app, external-client-app-server, connected-app or none\./
        );
    });
});

describe('plain sf project deploy start', () => {
    it('deploys the console and the permission sets alone', async () => {
        const { code, output } = await cli.sf(
            'project',
            'deploy',
            'start',
            '--target-org',
            ALIAS,
            '--wait',
            '5'
        );
        assert.equal(code, 0, output);
        const names = await namesIn(org.deploys.at(-1).zip);
        assert.ok(names.includes('permissionsets/Connector_Read_Only.permissionset'), names.join('\n'));
        assert.deepEqual(
            names.filter((name) => /connectedApps|externalClientApps|Vendor_Listed/.test(name)),
            []
        );
    });
});

/** What was deployed for good. */
function sent() {
    return org.deploys.filter(({ checkOnly }) => !checkOnly);
}

function deploy(...args) {
    return runNode(['scripts/deploy.mjs', '--target-org', ALIAS, ...args], { env: cli.env });
}

async function namesIn(buffer) {
    return Object.keys((await JSZip.loadAsync(buffer)).files);
}
