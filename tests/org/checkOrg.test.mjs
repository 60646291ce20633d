// `connector check --target-org` through the real Salesforce CLI's sign-in, against `connector serve`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root, runNode } from '../../scripts/support/run.mjs';

const connector = path.join(root, 'scripts/connector.cjs');
const USER = 'connector@acme.example';

let home;
let env;
before(() => {
    home = mkdtempSync(path.join(tmpdir(), 'connector-home-'));
    env = {
        HOME: home,
        SF_DISABLE_TELEMETRY: 'true',
        SF_DISABLE_AUTOUPDATE: 'true',
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
    };
});
after(() => rmSync(home, { recursive: true, force: true }));

describe('connector check on an org', () => {
    for (const org of ['ready', 'missing-permissions', 'viewer-without-view-setup'])
        it(`judges “${org}” over REST as it judges its file`, async () => {
            const [overRest, fromFile] = await withOrg(org, [], async () => [
                await check('--target-org', org),
                await check('--org-file', orgFile(org))
            ]);
            const [rest, file] = [overRest, fromFile].map(({ output }) => JSON.parse(output));
            assert.equal(overRest.code, fromFile.code);
            assert.equal(rest.verdict, file.verdict);
            assert.deepEqual(rest.permissions, file.permissions);
            // REST hides what the viewer may not see, so what it lacks may be unknown, but never better or worse.
            assert.deepEqual(
                verdicts(rest).filter(
                    (row, index) => row.verdict !== 'unknown' && row.verdict !== verdicts(file)[index].verdict
                ),
                []
            );
        });

    for (const [fault, code, sentence] of [
        ['query:429', 2, /^Cannot tell/],
        ['query:500', 2, /^Cannot tell/],
        ['query:noJson', 2, /^Cannot tell/],
        ['query:403', 2, /^Cannot tell/],
        ['query:401', 69, /^The org no longer accepts this sign-in: sign in again/],
        ['query:cut', 69, /^localhost:\d+ (gave no answer|broke off its answer)/]
    ])
        it(`ends in one sentence and exit code ${code} where calls fail with ${fault}`, async () => {
            const { code: exit, output } = await withOrg('ready', ['--fault', `/${fault}`], () =>
                check('--target-org', 'ready', '--format', 'text')
            );
            assert.equal(exit, code, output);
            assert.match(output, sentence);
            assert.doesNotMatch(output, /\n\s+at |loopback\.005/);
        });

    it('says how to sign in where sf does not know the org', async () => {
        const { code, output } = await check('--target-org', 'nowhere');
        assert.equal(code, 69);
        assert.match(output, /^sf cannot reach nowhere .*sf org login web --alias nowhere/);
    });

    it('leaves no token in its output or in any file that it wrote', () => {
        const written = readdirSync(root, { recursive: false }).filter((name) => name.endsWith('.json'));
        for (const name of written)
            assert.doesNotMatch(readFileSync(path.join(root, name), 'utf8'), /!loopback\./);
    });
});

function orgFile(org) {
    return path.join(root, 'sample-orgs/orgs', `${org}.json`);
}

function verdicts({ capabilities }) {
    return capabilities.flatMap(({ id, objects }) =>
        objects.map(({ object, verdict }) => ({ name: `${id}.${object}`, verdict }))
    );
}

function check(...args) {
    const format = args.includes('--format') ? [] : ['--json'];
    return runNode([connector, 'check', '--connector', 'certero', '--user', USER, ...args, ...format], {
        env
    });
}

/** Serves an org file, signs the real sf in as its first user under the org's name, and ends the server afterwards. */
async function withOrg(org, options, work) {
    const server = spawn(
        process.execPath,
        [connector, 'serve', '--org-file', orgFile(org), '--json', ...options],
        {
            cwd: root
        }
    );
    try {
        const { url, users } = JSON.parse(await firstLine(server));
        const { code, output } = await runNode(
            [
                path.join(root, 'node_modules/@salesforce/cli/bin/run.js'),
                'org',
                'login',
                'access-token',
                '--instance-url',
                url,
                '--alias',
                org,
                '--no-prompt'
            ],
            // Signing in reads the org too, so a faulty one would refuse it: the first user's token is enough.
            { env: { ...env, SF_ACCESS_TOKEN: users[0].token } }
        );
        assert.equal(code, 0, output);
        return await work();
    } finally {
        server.kill();
    }
}

function firstLine(child) {
    return new Promise((resolve, reject) => {
        let text = '';
        child.stdout.on('data', (chunk) => {
            text += chunk;
            if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
        });
        child.once('exit', () => reject(new Error('the server ended')));
    });
}
