// The loopback org and the real Salesforce CLI, for tests that run in Node's own test runner.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { require as requireTypeScript } from 'tsx/cjs/api';
import { root, runNode } from '../../scripts/support/run.mjs';

// The rooms import one another as c/…, which only this file resolves.
process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.test.json');
const { startLoopbackOrg } = requireTypeScript('../../scripts/loopback/server.ts', import.meta.url);

/** The command line of this project. */
export const connector = path.join(root, 'scripts/connector.cjs');

/** Path of a sample org. */
export function orgFile(name) {
    return path.join(root, 'sample-orgs/orgs', `${name}.json`);
}

/** A sample org as an object, to be changed before it is served. */
export function readOrg(name) {
    return JSON.parse(readFileSync(orgFile(name), 'utf8'));
}

/**
 * Serves an org in this process. Every user has a token: `token.<Id of 18 characters>`, with the org's Id before it.
 *
 * @param {object} file an org file
 * @param {object} [options] as `LoopbackOptions` of scripts/loopback/server.ts
 */
export function serve(file, options = {}) {
    const tokens = Object.fromEntries(file.sobjects.User.map(({ Id }) => [tokenOf(Id), Id]));
    return startLoopbackOrg(file, { tokens, client: CLIENT, ...options });
}

/** Consumer key and secret of the served org's apps. */
export const CLIENT = { id: '3MVGloopbackConsumerKey', secret: 'loopbackConsumerSecret0123456789abcdef' };

/** The token of a user of a served org. */
export function tokenOf(id) {
    return `00D000000000001EAA!token.${id}`;
}

/** A home folder of its own for the CLI, which keeps the settings of whoever runs the tests out. */
export function sfHome() {
    const home = mkdtempSync(path.join(tmpdir(), 'connector-home-'));
    const env = {
        HOME: home,
        SF_DISABLE_TELEMETRY: 'true',
        SF_DISABLE_AUTOUPDATE: 'true',
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
    };
    return {
        home,
        env,
        /** Runs the real sf. */
        sf: (...args) =>
            runNode([path.join(root, 'node_modules/@salesforce/cli/bin/run.js'), ...args], { env }),
        /** Signs the real sf in. */
        login: (url, token, alias) =>
            runNode(
                [
                    path.join(root, 'node_modules/@salesforce/cli/bin/run.js'),
                    'org',
                    'login',
                    'access-token',
                    '--instance-url',
                    url,
                    '--alias',
                    alias,
                    '--no-prompt'
                ],
                { env: { ...env, SF_ACCESS_TOKEN: token } }
            ),
        remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    };
}
