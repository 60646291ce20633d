// From deploy to proof with real clients: the real Salesforce CLI, @salesforce/core, and the command line of this project,
// against the loopback org.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root, run, runNode } from '../../scripts/support/run.mjs';
import { CLIENT, connector, readOrg, serve, sfHome, tokenOf } from '../support/loopback.mjs';

const ALIAS = 'loopback';
const ADMIN = '005000000000001AAA';
const USER = 'connector@acme.example';
const secrets = { CONNECTOR_CLIENT_ID: CLIENT.id, CONNECTOR_CLIENT_SECRET: CLIENT.secret };

const hasJava = spawnSync('java', ['-version']).status === 0;
const cli = sfHome();
const scratch = mkdtempSync(path.join(tmpdir(), 'connector-project-'));
let org;
/** Everything that any program printed. */
let said = '';

before(async () => {
    org = await serve(readOrg('fresh'), { refuseConnectedApps: true });
    const { code, output } = await cli.login(org.url, tokenOf(ADMIN), ALIAS);
    assert.equal(code, 0, output);
});
after(async () => {
    await org?.close();
    cli.remove();
    rmSync(scratch, { recursive: true, force: true });
});

describe('from deploy to proof', () => {
    it('finds the connector not ready before anything is deployed', async () => {
        const { code, output } = await command('check', '--user', USER, '--target-org', ALIAS);
        assert.equal(code, 1, output);
    });

    it('cannot sign in before there is an app', async () => {
        const { code, output } = await proveOverTheWeb('--target-org', ALIAS);
        assert.equal(code, 1, output);
        assert.match(output, /^Not ready: the connector cannot sign in \(invalid_client_id/m);
    });

    it('deploys the console and the app', async () => {
        for (const folder of ['force-app/main', 'force-app/external-client-app'])
            await succeeds(
                cli.sf(
                    'project',
                    'deploy',
                    'start',
                    '--target-org',
                    ALIAS,
                    '--source-dir',
                    folder,
                    '--wait',
                    '10'
                )
            );
        assert.deepEqual(
            org.deploys.map(({ failures }) => failures),
            [[], []]
        );
    });

    it('takes a deploy over REST as well', async () => {
        const done = await run(
            process.execPath,
            [
                path.join(root, 'node_modules/@salesforce/cli/bin/run.js'),
                ...['project', 'deploy', 'start', '--target-org', ALIAS],
                ...['--source-dir', 'force-app/vendor-listed', '--wait', '10']
            ],
            { env: { ...cli.env, SF_ORG_METADATA_REST_DEPLOY: 'true' } }
        );
        assert.equal(done.code, 0, done.output);
        assert.ok(org.calls.some((call) => /^POST .*\/metadata\/deployRequest$/.test(call)));
        const [set] = org.state.where('PermissionSet', 'Name', 'Connector_Vendor_Listed');
        assert.equal(set.PermissionsManageUsers, true);
    });

    it('refuses a permission that there is not, with file, line and the right name', async () => {
        const project = projectWith('permissionsets', 'Connector_Broken.permissionset-meta.xml', BROKEN_SET);
        const [failure] = await refusedDeploy(project);
        assert.deepEqual(
            [failure.fullName, failure.lineNumber, failure.problem],
            ['Connector_Broken', 6, 'ApiEnable is no user permission; write ApiEnabled']
        );
    });

    it('refuses Apex that does not compile', { skip: !hasJava && 'there is no Java' }, async () => {
        const project = projectWith('classes', 'ConnectorBroken.cls', BROKEN_CLASS);
        writeFileSync(path.join(project, 'force-app/classes/ConnectorBroken.cls-meta.xml'), CLASS_META);
        const [failure] = await refusedDeploy(project);
        assert.match(failure.problem, /ConnectorNowhere/);
    });

    it('refuses a new Connected App as orgs do since Spring ’26', async () => {
        const { code, output } = await cli.sf(
            'project',
            'deploy',
            'start',
            '--target-org',
            ALIAS,
            '--source-dir',
            'force-app/connected-app',
            '--wait',
            '10'
        );
        assert.equal(code, 1);
        assert.match(output, /You can't create a connected app/);
    });

    it('does not let the connector in until it is assigned the app’s permission set', async () => {
        const { code, output } = await proveOverTheWeb('--target-org', ALIAS);
        assert.equal(code, 1, output);
        assert.match(output, /OAUTH_APP_ACCESS_DENIED: user is not admin approved/);
    });

    it('assigns the permission sets, each once', async () => {
        for (const name of ['Connector_App_Access', 'Connector_Read_Only'])
            await succeeds(
                cli.sf(
                    'org',
                    'assign',
                    'permset',
                    '--name',
                    name,
                    '--on-behalf-of',
                    USER,
                    '--target-org',
                    ALIAS
                )
            );
        const rows = org.state.tables.all('PermissionSetAssignment');
        assert.equal(rows.filter(({ AssigneeId }) => AssigneeId === '005000000000002AAA').length, 3);
    });

    it('answers a query of sf', async () => {
        const { code, output } = await cli.sf(
            'data',
            'query',
            '--query',
            'SELECT Id, Username FROM User ORDER BY Username',
            '--target-org',
            ALIAS,
            '--json'
        );
        assert.equal(code, 0, output);
        const { records } = JSON.parse(output.slice(output.indexOf('{'))).result;
        assert.deepEqual(
            records.map(({ Username }) => Username),
            ['ada@acme.example', USER]
        );
    });

    it('finds the connector ready', async () => {
        const { code, output } = await command('check', '--user', USER, '--target-org', ALIAS);
        assert.equal(code, 0, output);
    });

    it('proves over the web-server flow what was predicted, and revokes its own token', async () => {
        const { code, output } = await proveOverTheWeb('--target-org', ALIAS, '--json');
        const proof = JSON.parse(output.slice(output.indexOf('{\n')));
        assert.deepEqual([code, proof.verdict], [0, 'ready'], output);
        assert.deepEqual(differing(proof), []);
        assert.deepEqual([proof.signIn.scopes, proof.signIn.ended], [['api'], 'Its own token was revoked.']);
        assert.equal(org.calls.at(-1), 'POST /services/oauth2/revoke');
    });

    it('proves over client credentials, once the app for it is deployed', async () => {
        const { code, output } = await runNode(
            [
                path.join(root, 'scripts/deploy.mjs'),
                '--target-org',
                ALIAS,
                '--identity',
                'external-client-app-server'
            ],
            { env: { ...cli.env, CONNECTOR_RUN_AS_USER: USER } }
        );
        assert.equal(code, 0, output);
        const proven = await command(
            'prove',
            '--flow',
            'client-credentials',
            '--instance-url',
            org.url,
            '--target-org',
            ALIAS,
            '--json'
        );
        const proof = JSON.parse(proven.output.slice(proven.output.indexOf('{\n')));
        assert.deepEqual([proof.signIn.user?.username, differing(proof)], [USER, []], proven.output);
    });

    it('talks to a second client, @salesforce/core, as it does to the first', async () => {
        const { AuthInfo, Connection } = await import('@salesforce/core');
        process.env.SF_DISABLE_TELEMETRY = 'true';
        const paged = await serve(readOrg('ready'), { pageSize: 1 });
        const accessToken = tokenOf(ADMIN);
        const authInfo = await AuthInfo.create({
            username: accessToken,
            accessTokenOptions: { accessToken, instanceUrl: paged.url, loginUrl: paged.url }
        });
        const connection = await Connection.create({ authInfo });
        const { records, totalSize } = await connection.query('SELECT Id FROM User', { autoFetch: true });
        assert.deepEqual([records.length, totalSize], [2, 2]);
        const { fields } = await connection.describe('User');
        assert.ok(fields.some(({ name }) => name === 'Username'));
        assert.equal((await connection.limits()).DailyApiRequests.Max, 100_000);
        await assert.rejects(connection.query('SELECT Nothing FROM User'), /INVALID_FIELD|No such column/);
        const answer = await connection.requestPost('/services/data/v67.0/composite', {
            compositeRequest: [{ method: 'GET', url: '/services/data/v67.0/limits', referenceId: 'a' }]
        });
        assert.equal(answer.compositeResponse[0].httpStatusCode, 200);
        await paged.close();
    });

    it('leaves no secret in any output, nor in any file but the sign-in that sf keeps', () => {
        const hidden = [CLIENT.secret, tokenOf('005000000000002AAA'), tokenOf(ADMIN)];
        for (const secret of hidden) assert.ok(!said.includes(secret), 'a secret was printed');
        const logs = path.join(cli.home, '.sf');
        for (const name of readdirSync(logs, { recursive: true, encoding: 'utf8' }).filter((each) =>
            each.endsWith('.log')
        ))
            for (const secret of hidden)
                assert.ok(
                    !readFileSync(path.join(logs, name), 'utf8').includes(secret),
                    `${name} holds a secret`
                );
    });
});

function differing({ capabilities }) {
    return capabilities.flatMap(({ objects }) => objects.filter(({ agreement }) => agreement === 'differs'));
}

async function succeeds(running) {
    const { code, output } = await running;
    said += output;
    assert.equal(code, 0, output);
}

async function command(name, ...args) {
    const done = await runNode([connector, name, '--connector', 'certero', ...args], {
        env: { ...cli.env, ...secrets }
    });
    said += done.output;
    return done;
}

/** Proves over the web-server flow, playing the person: opens the address as the connector's user and pastes where it ends. */
function proveOverTheWeb(...args) {
    const child = spawn(
        process.execPath,
        [connector, 'prove', '--connector', 'certero', '--instance-url', org.url, ...args],
        { cwd: root, env: { ...process.env, ...cli.env, ...secrets } }
    );
    return new Promise((resolve) => {
        let output = '';
        let isSignedIn = false;
        const keep = async (piece) => {
            output += piece;
            const address = /^http:\S+authorize\S+$/m.exec(output)?.[0];
            if (address === undefined || isSignedIn) return;
            isSignedIn = true;
            const answer = await fetch(`${address}&login_hint=${encodeURIComponent(USER)}`, {
                redirect: 'manual'
            });
            const body = await answer.text();
            const refusal = body.startsWith('{')
                ? `?error=${JSON.parse(body).error}&error_description=refused`
                : '';
            child.stdin.end(
                `${answer.headers.get('location') ?? `${org.url}/services/oauth2/success${refusal}`}\n`
            );
        };
        child.stdout.setEncoding('utf8').on('data', keep);
        child.stderr.setEncoding('utf8').on('data', keep);
        child.on('close', (code) => {
            said += output;
            resolve({ code, output });
        });
    });
}

/** A project of its own with one component. */
function projectWith(folder, file, text) {
    const project = mkdtempSync(path.join(scratch, 'p'));
    writeFileSync(
        path.join(project, 'sfdx-project.json'),
        JSON.stringify({
            packageDirectories: [{ path: 'force-app', default: true }],
            sourceApiVersion: '67.0'
        })
    );
    mkdirSync(path.join(project, 'force-app', folder), { recursive: true });
    writeFileSync(path.join(project, 'force-app', folder, file), text);
    return project;
}

/** What the org refuses of a project's deploy. */
async function refusedDeploy(project) {
    const { code, output } = await sfIn(
        project,
        'project',
        'deploy',
        'start',
        '--target-org',
        ALIAS,
        '--json'
    );
    assert.equal(code, 1, output);
    return JSON.parse(output.slice(output.indexOf('{'))).result.details.componentFailures;
}

async function sfIn(cwd, ...args) {
    const done = await run(
        process.execPath,
        [path.join(root, 'node_modules/@salesforce/cli/bin/run.js'), ...args],
        {
            env: cli.env,
            cwd
        }
    );
    said += done.output;
    return done;
}

const BROKEN_SET = `<?xml version="1.0" encoding="UTF-8"?>
<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">
    <label>Connector Broken</label>
    <userPermissions>
        <enabled>true</enabled>
        <name>ApiEnable</name>
    </userPermissions>
</PermissionSet>
`;
const BROKEN_CLASS = 'public class ConnectorBroken {\n    ConnectorNowhere nothing;\n}\n';
const CLASS_META = `<?xml version="1.0" encoding="UTF-8"?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>67.0</apiVersion>
    <status>Active</status>
</ApexClass>
`;
