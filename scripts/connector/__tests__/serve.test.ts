import path from 'node:path';
import { main } from '../main';

const ready = path.join(__dirname, '../../../sample-orgs/orgs/ready.json');

jest.setTimeout(60_000);

async function serve(...args: string[]): Promise<[code: number, err: string]> {
    let err = '';
    const terminal = { print: () => undefined, note: (text: string) => void (err += text) };
    return [await main(['serve', '--org-file', ready, ...args], terminal), err];
}

describe('connector serve says in one sentence', () => {
    it('which faults there are', async () =>
        expect(await serve('--fault', 'query:earthquake')).toEqual([
            64,
            expect.stringMatching(
                /kinds: 401, 403, 429, 500, 503, limit, cut, noJson, slow; not query:earthquake\.$/
            )
        ]));
    it('that a fault needs a path', async () => expect((await serve('--fault', ':500'))[0]).toBe(64));
    it('how many records a page may have', async () =>
        expect(await serve('--page-size', '0')).toEqual([
            64,
            '--page-size takes a number from 1 to 2000, not 0.'
        ]));
    it('which port it takes', async () =>
        expect(await serve('--port', '70000')).toEqual([
            64,
            '--port takes a number from 0 to 65535, not 70000.'
        ]));
    it('what is wrong with a file that is no org', async () => {
        const [code, err] = await serve('--org-file', path.join(__dirname, '../../../package.json'));
        expect([code, err]).toEqual([65, expect.stringMatching(/package\.json/)]);
    });
});
