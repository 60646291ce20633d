import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from 'c/connectorTypes';
import { ready } from './orgs';
import { run, runInOrg, type Run } from './inProcess';

const folder = mkdtempSync(path.join(tmpdir(), 'connector-save-'));
const file = path.join(folder, 'my-org.json');
const CHECK = ['check', '--connector', 'certero', '--json', '--user', 'connector@acme.example'];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inOrg(...args: string[]): Promise<Run> {
    return runInOrg(ready(), [...CHECK, '--target-org', 'my-org', ...args]);
}

function withoutSource({ out }: Run): Omit<Report, 'source'> {
    const { source: _, ...report } = JSON.parse(out) as Report;
    return report;
}

describe('connector check --save', () => {
    it('keeps what was read, which is then judged alike', async () => {
        const live = await inOrg('--save', file);
        const offline = await run(...CHECK, '--org-file', file);
        expect([live.code, offline.code, withoutSource(offline)]).toEqual([0, 0, withoutSource(live)]);
    });
    it('says how to judge it again', async () => {
        const { notes } = await inOrg('--save', file);
        expect(notes).toContain(`judge it again with --org-file ${file} --user 005000000000002AAA`);
    });
    it('keeps it readable by its owner alone, and no token in it', async () => {
        await inOrg('--save', file);
        expect([statSync(file).mode & 0o777, readFileSync(file, 'utf8')]).toEqual([
            0o600,
            expect.not.stringContaining('loopback')
        ]);
    });
    it('keeps no name of a user with --hash-names', async () => {
        await inOrg('--save', file, '--hash-names');
        expect(readFileSync(file, 'utf8')).not.toContain('@acme.example');
    });
    it.each([
        ['an org file', ['--org-file', file, '--save', 'x.json']],
        ['hashing alone', ['--target-org', 'my-org', '--hash-names']]
    ])('is refused for %s', async (_, args) => {
        const { code, notes } = await run(...CHECK, ...args);
        expect([code, notes]).toEqual([64, expect.stringMatching(/^--(save|hash-names) /)]);
    });
    it('leaves nothing where it can’t be written', async () => {
        const { code, notes } = await inOrg('--save', path.join(folder, 'nowhere', 'x.json'));
        expect([code, notes, readdirSync(folder)]).toEqual([
            64,
            expect.stringContaining('there is no such folder'),
            ['my-org.json']
        ]);
    });
});
