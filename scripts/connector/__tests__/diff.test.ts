import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
    capability,
    reportOf
} from '../../../force-app/main/core/lwc/connectorReport/__tests__/sampleReport';
import { main } from '../main';
import type { Terminal } from '../terminal';

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'connector-diff-'));
    keep('good.json', reportOf({ capabilities: [capability()] }));
    keep(
        'bad.json',
        reportOf({ capabilities: [capability({ verdict: 'partial', reasons: ['Own rows.'] })] })
    );
    keep('other.json', { formatVersion: 1 });
});
afterAll(() => rmSync(folder, { recursive: true }));

function keep(name: string, value: object): void {
    writeFileSync(path.join(folder, name), JSON.stringify(value));
}

interface Said {
    code: number;
    out: string;
    err: string;
}

function diff(...names: string[]): Promise<Said> {
    return diffOf(...names.map((name) => path.join(folder, name)));
}

async function diffOf(...args: string[]): Promise<Said> {
    const said = { out: '', err: '' };
    const terminal: Terminal = {
        print: (text) => {
            said.out += text;
        },
        note: (text) => {
            said.err += text;
        }
    };
    const code = await main(['diff', ...args], terminal);
    return { code, ...said };
}

describe('connector diff', () => {
    it('says what fell and why, with exit code 1', async () =>
        expect(await diff('good.json', 'bad.json')).toEqual({
            code: 1,
            out: 'WORSE   capability Logins: readable, now partial\n        Own rows.\n',
            err: ''
        }));
    it('ends with exit code 0 where it got better', async () =>
        expect((await diff('bad.json', 'good.json')).code).toBe(0));
    it('says that nothing changed', async () =>
        expect(await diff('good.json', 'good.json')).toMatchObject({ code: 0, out: 'Nothing changed.\n' }));
    it('judges two orgs and says what changed between them', async () => {
        const orgs = ['ready', 'missing-permissions'].map((name) =>
            path.join(__dirname, `../../../sample-orgs/orgs/${name}.json`)
        );
        const said = await diffOf(...orgs, '--connector', 'certero', '--user', 'connector@acme.example');
        expect(said).toMatchObject({ code: 1, err: '' });
        expect(said.out).toMatch(/^WORSE {3}verdict .*: ready, now notReady$/m);
    });
    it('asks whom it is about where an org is compared, with exit code 64', async () => {
        const org = path.join(__dirname, '../../../sample-orgs/orgs/ready.json');
        expect(await diffOf(org, org, '--connector', 'certero')).toMatchObject({
            code: 64,
            err: expect.stringContaining('--user') as string
        });
        expect(await diffOf(org, org)).toMatchObject({
            code: 64,
            err: expect.stringContaining('--connector') as string
        });
    });
    it('refuses what is no report, with exit code 65', async () => {
        const { code, out, err } = await diff('good.json', 'other.json');
        expect([code, out, err]).toEqual([65, '', expect.stringMatching(/other\.json:1:1: the file lacks /)]);
    });
});
