import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import type { OrgFile } from '../../../sample-orgs/engine/orgFile';
import { FAULTS, faultsBy } from '../../loopback/faults';
import { startLoopbackOrg, type LoopbackOptions, type LoopbackOrg } from '../../loopback/server';
import type { Proof } from '../../prove/proof';
import { main } from '../main';

const root = path.join(__dirname, '../../..');
const USER = '005000000000002AAA';
const TOKEN = '00D000000000001EAA!AQ.a.token.that.nobody.may.see';
const CLIENT = { id: '3MVGconsumerKeyThatNobodyMaySee', secret: 'consumerSecretThatNobodyMaySee0123' };

const orgFile = (name: string): string => path.join(root, 'sample-orgs/orgs', `${name}.json`);
const readOrg = (name: string): OrgFile => JSON.parse(readFileSync(orgFile(name), 'utf8')) as OrgFile;

/** The org with an External Client App that signs in as the connector's user, without a person. */
function withServerApp(file: OrgFile): OrgFile {
    const [policy = {}] = file.sobjects['ExtlClntAppOauthPlcyCnfg'] ?? [];
    const server = {
        ...policy,
        IsClientCredentialsFlowEnabled: true,
        ClientCredentialsFlowUser: 'connector@acme.example'
    };
    return { ...file, sobjects: { ...file.sobjects, ExtlClntAppOauthPlcyCnfg: [server] } };
}

interface Outcome {
    code: number;
    out: string;
    err: string;
    org: LoopbackOrg;
}

jest.setTimeout(60_000);

let scratch: string;
const environment = { ...process.env };
beforeEach(() => {
    scratch = mkdtempSync(path.join(tmpdir(), 'connector-prove-'));
    process.chdir(scratch);
});
afterEach(() => {
    process.chdir(root);
    rmSync(scratch, { recursive: true, force: true });
    process.env = { ...environment };
});

/** Runs the command in this process against a loopback org, with secrets in the environment. */
async function prove(
    args: string[],
    options: Partial<LoopbackOptions> = {},
    file = readOrg('ready')
): Promise<Outcome> {
    const org = await startLoopbackOrg(withServerApp(file), {
        tokens: { [TOKEN]: USER },
        client: CLIENT,
        ...options
    });
    process.env['CONNECTOR_ACCESS_TOKEN'] ??= TOKEN;
    process.env['CONNECTOR_CLIENT_ID'] ??= CLIENT.id;
    process.env['CONNECTOR_CLIENT_SECRET'] ??= CLIENT.secret;
    let [out, err] = ['', ''];
    const terminal = {
        print: (text: string) => void (out += text),
        note: (text: string) => void (err += `${text}\n`)
    };
    try {
        const code = await main(
            ['prove', '--connector', 'certero', '--instance-url', org.url, ...args],
            terminal
        );
        return { code, out, err, org };
    } finally {
        await org.close();
    }
}
const byToken = (...more: string[]): string[] => ['--flow', 'access-token', ...more];
const byClient = (...more: string[]): string[] => ['--flow', 'client-credentials', ...more];

describe('connector prove', () => {
    it('sets predicted beside proven, and says which doubt is left', async () => {
        const { out } = await prove(byToken('--org-file', orgFile('ready')));
        expect(out).toMatch(/^ {2}Organisation +readable +readable$/m);
        expect(out).toMatch(/fits the prediction and does not prove it\. Rows of others came/);
    });
    it('prints JSON that its published schema accepts', async () => {
        const { out } = await prove(byToken('--org-file', orgFile('ready'), '--json'));
        const schema = JSON.parse(
            readFileSync(path.join(root, 'schemas/proof.schema.json'), 'utf8')
        ) as object;
        const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
        validate(JSON.parse(out));
        expect(validate.errors).toBeNull();
    });
    it('signs in by client credentials and leaves that token alone', async () => {
        const { out, org } = await prove(byClient('--json'));
        const { signIn } = JSON.parse(out) as Proof;
        expect([signIn.user?.username, signIn.scopes]).toEqual(['connector@acme.example', ['api']]);
        expect(org.calls).not.toContain('POST /services/oauth2/revoke');
    });
    it('makes few calls, and none that writes', async () => {
        const { out, org } = await prove(byToken('--json'));
        const { calls } = JSON.parse(out) as Proof;
        expect(calls.made).toBe(org.calls.length);
        expect(calls.made).toBeLessThanOrEqual(20);
        expect(org.calls.filter((call) => call.startsWith('POST'))).toEqual(
            Array(calls.made - 2).fill('POST /services/data/v67.0/composite')
        );
    });
    it('keeps to fewer calls where told, and never calls that ready', async () => {
        const { code, out } = await prove(byToken('--max-calls', '5', '--json'));
        const { calls, verdict } = JSON.parse(out) as Proof;
        expect([code, verdict, calls.made, calls.left]).toEqual([
            2,
            'cannotTell',
            5,
            'Not asked: the proof makes at most 5 calls.'
        ]);
    });
    it('stops at the share of the daily requests that was set', async () => {
        const { code, out } = await prove(byToken('--max-usage', '50', '--json'), {
            usage: { used: 60, max: 100 }
        });
        const { calls } = JSON.parse(out) as Proof;
        expect([code, calls.made, calls.left]).toEqual([
            2,
            1,
            expect.stringMatching(/^Not asked: 60|^Not asked: 61/)
        ]);
    });
    it('says not ready where the org takes the connector in and refuses it the API', async () => {
        const { code, out } = await prove(byToken(), {}, readOrg('nothing-readable'));
        expect([code, out]).toEqual([1, expect.stringMatching(/API_CURRENTLY_DISABLED/)]);
    });
    it('says not ready, why and what helps, where the org lets the connector not in', async () => {
        process.env['CONNECTOR_CLIENT_SECRET'] = 'wrongSecretThatNobodyMaySee';
        const { code, out } = await prove(byClient());
        expect([code, out.split('\n')[0]]).toEqual([
            1,
            'Not ready: the connector cannot sign in (invalid_client: invalid client credentials)'
        ]);
        expect(out).toMatch(/Copy the consumer secret again/);
        expect(out).not.toMatch(/wrongSecret/);
    });
    it('never calls a connector ready that writes, since writing is not tried', async () => {
        const args = byToken('--connector', 'm3ter-bills', '--org-file', orgFile('bills-ready'));
        const { code, out } = await prove(args, {}, readOrg('bills-ready'));
        expect([code, out.replace(/\s+/g, ' ')]).toEqual([
            2,
            expect.stringContaining("Writing is not exercised; the org's describe allows it.")
        ]);
    });
    it('says otherwise where the org shows less than was predicted, with exit code 1', async () => {
        const { code, out } = await prove(
            byToken('--org-file', orgFile('ready')),
            {},
            readOrg('missing-permissions')
        );
        expect(code).toBe(1);
        expect(out).toMatch(
            /UserRole[^:]*: predicted readable .* proven blocked\. The org refuses it: INVALID_TYPE/s
        );
    });
});

describe('an injected fault ends in a clear sentence and no secret', () => {
    const cases: [what: string, rule: string, kind: string, after: number, code: number, sentence: RegExp][] =
        [
            [
                'a token that ends midway',
                '/composite',
                '401',
                3,
                69,
                /^The org takes the connector's token no longer: sign in again\.$/m
            ],
            ['an API that is shut off midway', '/composite', '403', 3, 1, /API_DISABLED_FOR_ORG/],
            [
                'a used-up limit midway',
                '/composite',
                'limit',
                3,
                2,
                /Not asked: the org takes no more API requests now/
            ],
            [
                'too many requests at once',
                '/composite',
                '429',
                3,
                2,
                /Not asked: the org takes no more API requests now/
            ],
            [
                'an error of the server',
                '/composite',
                '500',
                3,
                2,
                /Not told: the org answered with HTTP status 500/
            ],
            [
                'a server that is away',
                '/composite',
                '503',
                0,
                2,
                /Not told: the org answered with HTTP status 503/
            ],
            [
                'an answer that is no JSON',
                '/composite',
                'noJson',
                3,
                2,
                /Not told: the org's answer was not\s+understood/
            ],
            [
                'a connection that is cut',
                '/composite',
                'cut',
                3,
                69,
                /^localhost:\d+ (gave no answer|broke off its answer)/m
            ],
            [
                'a token endpoint that fails',
                '/token',
                '500',
                0,
                69,
                /^The token endpoint gave no token \(HTTP status 500\)/m
            ],
            [
                'a token endpoint that is cut off',
                '/token',
                'cut',
                0,
                69,
                /^localhost:\d+ (gave no answer|broke off)/m
            ],
            [
                'a token endpoint without JSON',
                '/token',
                'noJson',
                0,
                69,
                /^The token endpoint gave no token \(HTTP status 200\)/m
            ]
        ];
    it.each(cases)('%s', async (_, where, kind, after, code, sentence) => {
        const fault = faultsBy([{ path: where, fault: FAULTS[kind]!, after }]);
        const outcome = await prove(byClient('--org-file', orgFile('ready')), { fault });
        const said = outcome.out + outcome.err;
        expect([outcome.code, said]).toEqual([code, expect.stringMatching(sentence)]);
        expect(said).not.toMatch(/NobodyMaySee|nobody\.may\.see|\n\s+at /i);
        // Nothing half-written: the command writes no file at all.
        expect(readdirSync(scratch)).toEqual([]);
    });
    it('a slow answer is waited for', async () => {
        const fault = faultsBy([{ path: '/limits', fault: { kind: 'slow', milliseconds: 300 }, after: 0 }]);
        const { code } = await prove(byToken(), { fault });
        expect(code).toBe(2);
    });
    it('an org that is not there', async () => {
        const { code, err } = await prove(byToken('--instance-url', 'http://localhost:64999'));
        expect([code, err]).toEqual([69, expect.stringMatching(/^localhost:64999 gave no answer/)]);
    });
});

describe('wrong usage', () => {
    it.each([
        [['--max-calls', '61'], /--max-calls takes a number from 1 to 60, not 61/],
        [['--max-usage', '0'], /--max-usage takes a number from 1 to 100, not 0/],
        [['--instance-url', 'http://acme.example'], /https/],
        [['--report', 'x.json', '--org-file', 'y.json'], /cannot be used with/],
        [['--flow', 'password'], /Allowed choices are client-credentials, web-server, access-token/]
    ])('%j ends in one sentence and exit code 64', async (args, sentence) => {
        const { code, err } = await prove(byToken(...args));
        expect([code, err]).toEqual([64, expect.stringMatching(sentence)]);
    });
    it('a file that is no org file is bad input', async () => {
        const { code, err } = await prove(byToken('--org-file', path.join(root, 'package.json')));
        expect([code, err]).toEqual([65, expect.stringMatching(/package\.json/)]);
    });
    it('a report on somebody else is bad input', async () => {
        const report = path.join(scratch, 'report.json');
        let text = '';
        const terminal = { print: (more: string) => void (text += more), note: () => undefined };
        await main(
            [
                'check',
                '--connector',
                'certero',
                '--org-file',
                orgFile('ready'),
                '--user',
                'ada@acme.example',
                '--json'
            ],
            terminal
        );
        writeFileSync(report, text);
        const { code, out, err } = await prove(byToken('--report', report));
        expect([code, out, err]).toEqual([
            65,
            '',
            expect.stringMatching(/is a report on ada@acme\.example, and somebody else signed in/)
        ]);
    });
});
