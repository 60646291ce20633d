import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UsageError } from '../../connector/usageError';
import { writePrivate } from '../writeWhole';

const folder = mkdtempSync(path.join(tmpdir(), 'connector-private-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file with data of an org', () => {
    it('is readable by its owner alone', async () => {
        const file = path.join(folder, 'new.json');
        await writePrivate(file, '{}', '--save');
        expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['{}', 0o600]);
    });

    it('becomes so where an open one is written over', async () => {
        const file = path.join(folder, 'open.json');
        writeFileSync(file, 'old', { mode: 0o644 });
        await writePrivate(file, 'new', '--save');
        expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o600]);
    });

    it('leaves nothing behind where it cannot be written, and says what to do', async () => {
        const taken = path.join(folder, 'taken');
        mkdirSync(taken);
        await expect(writePrivate(taken, 'x', '--save')).rejects.toThrow(
            new UsageError(`${taken}: this is a folder; name another place with --save.`)
        );
        expect(readdirSync(folder).filter((name) => name.startsWith('taken'))).toEqual(['taken']);
    });

    it('needs a folder that exists', async () => {
        const file = path.join(folder, 'nowhere/x.json');
        await expect(writePrivate(file, 'x', '--save')).rejects.toThrow(
            /there is no such folder; name another/
        );
    });
});
