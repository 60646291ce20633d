import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import type { Report } from 'c/connectorTypes';

const root = path.join(__dirname, '../../..');
const USER = 'connector@acme.example';

interface Outcome {
    code: number;
    out: string;
    err: string;
}

/** Runs the real program in a process of its own, from another folder. */
function connector(...args: string[]): Promise<Outcome> {
    return new Promise((resolve) => {
        execFile(
            process.execPath,
            [path.join(root, 'scripts/connector.cjs'), ...args],
            { cwd: tmpdir() },
            (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
        );
    });
}

const org = (name: string): string[] => [
    '--org-file',
    path.join(root, 'sample-orgs/orgs', `${name}.json`),
    '--user',
    USER
];
const check = (...args: string[]): Promise<Outcome> => connector('check', '--connector', 'certero', ...args);
const source = (...args: string[]): Promise<Outcome> =>
    check('--source', path.join(root, 'force-app'), ...args);

jest.setTimeout(60_000);

describe('connector check on an org file', () => {
    it('says ready, with exit code 0', async () => {
        const { code, out, err } = await check(...org('ready'));
        expect([code, out.split('\n')[0], err]).toEqual([0, expect.stringMatching(/^Ready, /), '']);
    });
    it('says not ready, with exit code 1', async () => {
        const { code, out } = await check(...org('missing-permissions'));
        expect([code, out.split('\n')[0]]).toEqual([1, expect.stringMatching(/^Not ready, 3 blockers/)]);
    });
    it('says that it can’t tell, with exit code 2', async () => {
        const { code, out } = await check(...org('viewer-without-view-setup'));
        expect([code, out.split('\n')[0]]).toEqual([2, expect.stringMatching(/^Cannot tell/)]);
    });
    it('judges at another time', async () => {
        const { code, out } = await check(...org('expiring'), '--as-of', '2027-01-01');
        expect([code, out]).toEqual([1, expect.stringContaining('expired on 2026-12-31')]);
    });
    it('prints JSON that its published schema accepts', async () => {
        const { out } = await check(...org('ready'), '--json');
        const schema = JSON.parse(
            readFileSync(path.join(root, 'schemas/report.schema.json'), 'utf8')
        ) as object;
        const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
        validate(JSON.parse(out));
        expect(validate.errors).toBeNull();
    });
});

describe('connector check on source files', () => {
    it('says “permissions ready” of the vendor-listed set, and never “ready”', async () => {
        const { code, out } = await source('--permission-set', 'Connector_Vendor_Listed');
        expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Permissions ready/)]);
    });
    it('lists what source files cannot show, the user and its host among it', async () => {
        const { out } = await source('--permission-set', 'Connector_Vendor_Listed', '--json');
        const { notCovered, scope } = JSON.parse(out) as Report;
        expect([scope, notCovered.map(({ id }) => id)]).toEqual([
            'permissions',
            [
                'identity-app',
                'identity-app-state',
                'identity-app-label',
                'app-preauthorization',
                'oauth-scopes',
                'callback-url',
                'sign-in-options',
                'client-credentials-user',
                'app-tokens',
                'connector-user',
                'user-state',
                'user-lock',
                'user-email',
                'phishing-resistant-mfa',
                'assignment-expiry',
                'failed-logins',
                'licence-ceiling',
                'permitted-users',
                'refresh-token-policy',
                'ip-relaxation',
                'session-level',
                'my-domain',
                'app-name',
                'consumer-secret',
                'security-token',
                'outbound-ports',
                'sandbox-refresh'
            ]
        ]);
    });
    it('shows exactly what the read-only set gives up', async () => {
        const { out } = await source('--permission-set', 'Connector_Read_Only', '--json');
        const { capabilities } = JSON.parse(out) as Report;
        const short = capabilities
            .flatMap(({ objects }) => objects)
            .filter(({ verdict }) => verdict === 'blocked' || verdict === 'partial')
            .map(({ object, verdict }) => `${object} ${verdict}`);
        expect(short).toEqual([
            'UserLogin blocked',
            'TwoFactorMethodsInfo blocked',
            'VerificationHistory blocked',
            'LoginGeo blocked',
            'AuthSession blocked',
            'OauthToken partial'
        ]);
    });
});

describe('wrong usage ends with exit code 64 and one sentence', () => {
    it.each([
        [
            'an unknown connector',
            ['check', '--connector', 'nobody', ...org('ready')],
            /^There is no connector nobody/
        ],
        [
            'no input',
            ['check', '--connector', 'certero'],
            /^Name what to check: --target-org <alias>, --org-file <file>, or --source/
        ],
        [
            'no user',
            ['check', '--connector', 'certero', '--org-file', 'x.json'],
            /^--org-file also needs --user/
        ],
        [
            'no permission set',
            ['check', '--connector', 'certero', '--source', '.'],
            /^--source also needs --permission-set/
        ],
        [
            'two inputs',
            ['check', '--connector', 'certero', '--source', '.', '--org-file', 'x'],
            /cannot be used with option/
        ],
        [
            'an unknown option',
            ['check', '--connector', 'certero', '--conector', 'x'],
            /unknown option '--conector'/
        ],
        ['an unknown command', ['chek'], /unknown command 'chek'/],
        [
            'a time that is none',
            ['check', '--connector', 'certero', ...org('ready'), '--as-of', 'soon'],
            /^--as-of takes an ISO time/
        ]
    ])('%s', async (_, args, message) => {
        const { code, out, err } = await connector(...args);
        expect([code, out, err.split('\n')[0]]).toEqual([64, '', expect.stringMatching(message)]);
    });
});

describe('bad input ends with exit code 65 and one sentence, never a stack trace', () => {
    it.each([
        [
            'an org file that does not exist',
            ['--org-file', 'nowhere.json', '--user', USER],
            /^nowhere\.json: there is no such file/
        ],
        ['a folder that does not exist', ['--source', 'nowhere', '--permission-set', 'X'], /nowhere/],
        [
            'a permission set that the folder lacks',
            ['--source', path.join(root, 'force-app'), '--permission-set', 'Connector_Read_Onli'],
            /Connector_Read_Only/
        ]
    ])('%s', async (_, args, message) => {
        const { code, out, err } = await check(...args);
        expect([code, out, err]).toEqual([65, '', expect.stringMatching(message)]);
    });
});

it('help names the exit codes and an example', async () => {
    const { code, out } = await connector('check', '--help');
    expect([code, out]).toEqual([0, expect.stringMatching(/Examples:[\s\S]*65 bad input file/)]);
});
