import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';

const program = path.join(__dirname, '../../connector.cjs');
const FROZEN = `The user is frozen
  Told by  User is frozen
  Cause    An admin froze it.
  Look at  The login history: source IP, application, login type. /lightning/setup/ManageUsers/home
  Fix      Unfreeze it.
`;
const SECRET = '3MVG9fakeFakeFake_FakeFakeFake';

interface Outcome {
    code: number;
    out: string;
    err: string;
}

/** Runs the real program in a process of its own, and hands it its standard input. */
function run(args: readonly string[], input = ''): Promise<Outcome> {
    return new Promise((resolve) => {
        const child = execFile(
            process.execPath,
            [program, 'diagnose', ...args],
            { cwd: tmpdir() },
            (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
        );
        // The program may have read enough before everything is written.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
    });
}

jest.setTimeout(60_000);

describe('connector diagnose', () => {
    it('says what a text means, with exit code 0', async () => {
        expect(await run(['Failed: User is frozen'])).toEqual({ code: 0, out: FROZEN, err: '' });
    });

    it('reads standard input where no text is given', async () => {
        expect(await run([], '<faultstring>USER IS\nFROZEN</faultstring>')).toEqual({
            code: 0,
            out: FROZEN,
            err: ''
        });
    });

    it('shows two errors, the more telling first, and how sure it is', async () => {
        const { out } = await run(['invalid_grant\nREQUEST_LIMIT_EXCEEDED']);
        expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
            'The org’s API limit is used up',
            'Salesforce refused the grant'
        ]);
        expect(out).toMatch(/Sure\? {4}likely, from: Org Check 181, 432/);
    });

    it('says that nothing is known, with exit code 1', async () => {
        const { code, out } = await run(['HTTP 500']);
        expect([code, out]).toEqual([1, expect.stringMatching(/^Nothing in this text is known/)]);
    });

    it('prints JSON', async () => {
        const { code, out } = await run(['--json', 'User is frozen']);
        expect([code, JSON.parse(out)]).toEqual([
            0,
            {
                formatVersion: 1,
                cut: false,
                found: [expect.objectContaining({ id: 'user-frozen', phrase: 'User is frozen' })]
            }
        ]);
    });

    it('prints JSON of nothing, with exit code 1', async () => {
        const { code, out } = await run(['--json'], 'HTTP 500');
        expect([code, JSON.parse(out)]).toEqual([1, { formatVersion: 1, cut: false, found: [] }]);
    });

    it('says where it stopped in a long text', async () => {
        const { code, err } = await run([], `User is frozen${' and so on'.repeat(200_000)}`);
        expect([code, err]).toEqual([0, 'Only the first 20000 characters were looked at.\n']);
    });

    it('prints nothing of the text', async () => {
        const { out, err } = await run(['--json', `invalid_client_id for ${SECRET}`]);
        expect(out + err).not.toContain(SECRET);
    });

    it.each([
        ['no text', [], /^Give the text of the error/],
        ['nothing but spaces', ['  '], /^Give the text of the error/],
        ['two texts', ['a', 'b'], /too many arguments/],
        ['an unknown option', ['--jsno', 'a'], /unknown option '--jsno'/]
    ])('takes %s for wrong usage, with exit code 64', async (_, args, message) => {
        const { code, out, err } = await run(args);
        expect([code, out, err]).toEqual([64, '', expect.stringMatching(message)]);
    });

    it('has a help that names the exit codes and an example', async () => {
        const { code, out } = await run(['--help']);
        expect([code, out]).toEqual([
            0,
            expect.stringMatching(/Examples:[\s\S]*1 {2}nothing in the text is known/)
        ]);
    });
});
