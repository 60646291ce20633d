// `npm run deploy` with the real Salesforce CLI, against a stand-in org on loopback.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import JSZip from 'jszip';
import { root, runNode } from '../../scripts/support/run.mjs';
import { startStandInOrg } from './standInOrg.mjs';

const ALIAS = 'stand-in';
const REFUSAL =
    'You can&apos;t create a connected app. To enable connected app creation, contact Salesforce Customer Support.';

let org;
let home;
let env;

before(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'connector-home-'));
    env = {
        HOME: home,
        SF_ACCESS_TOKEN: '00D000000000001EAA!not.a.real.token',
        SF_DISABLE_TELEMETRY: 'true',
        SF_DISABLE_AUTOUPDATE: 'true',
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
    };
    org = await startStandInOrg({ refuse: (zip) => refusedApp(zip) });
    const { code, output } = await sf(
        'org',
        'login',
        'access-token',
        '--instance-url',
        org.url,
        '--alias',
        ALIAS,
        '--no-prompt'
    );
    assert.equal(code, 0, output);
});
after(() => {
    org?.close();
    rmSync(home, { recursive: true, force: true });
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

    it('sends compiled JavaScript, and neither TypeScript nor tests', async () => {
        const names = await namesIn(org.deployed[0]);
        assert.ok(names.includes('lwc/connectorConsole/connectorConsole.js'), names.join('\n'));
        assert.deepEqual(
            names.filter((name) => /\.ts$|\.map$|__tests__/.test(name)),
            []
        );
    });

    it('sends no consumer key, consumer secret or org’s own value with the app', async () => {
        const zip = await JSZip.loadAsync(org.deployed[2]);
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
        const sent = org.deployed.length;
        const { code, output } = await deploy('--identity', 'external-client-app-server');
        assert.equal(code, 1);
        assert.match(output, /Name the connector's user, as whom the app runs: CONNECTOR_RUN_AS_USER=/);
        // The console's own folder went first.
        assert.equal(org.deployed.length, sent + 1);
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
        const { code, output } = await sf('project', 'deploy', 'start', '--target-org', ALIAS, '--wait', '5');
        assert.equal(code, 0, output);
        const names = await namesIn(org.deployed.at(-1));
        assert.ok(names.includes('permissionsets/Connector_Read_Only.permissionset'), names.join('\n'));
        assert.deepEqual(
            names.filter((name) => /connectedApps|externalClientApps|Vendor_Listed/.test(name)),
            []
        );
    });
});

function deploy(...args) {
    return runNode(['scripts/deploy.mjs', '--target-org', ALIAS, ...args], { env });
}

function sf(...args) {
    return runNode([path.join(root, 'node_modules/@salesforce/cli/bin/run.js'), ...args], { env });
}

async function namesIn(buffer) {
    return Object.keys((await JSZip.loadAsync(buffer)).files);
}

/** Refuses Connected Apps as orgs do since Spring '26; file names stand uncompressed in a zip. */
function refusedApp(zip) {
    return zip.includes('connectedApps/ConnectorAPIAccess')
        ? { type: 'ConnectedApp', name: 'ConnectorAPIAccess', problem: REFUSAL }
        : undefined;
}
