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

async function diff(...names: string[]): Promise<{ code: number; out: string; err: string }> {
    const said = { out: '', err: '' };
    const terminal: Terminal = {
        print: (text) => {
            said.out += text;
        },
        note: (text) => {
            said.err += text;
        }
    };
    const code = await main(['diff', ...names.map((name) => path.join(folder, name))], terminal);
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
    it('refuses what is no report, with exit code 65', async () => {
        const { code, out, err } = await diff('good.json', 'other.json');
        expect([code, out, err]).toEqual([65, '', expect.stringMatching(/other\.json:1:1: the file lacks /)]);
    });
});
