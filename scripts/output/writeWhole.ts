import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UsageError } from '../connector/usageError';

/**
 * Writes a file whole or not at all, and makes its folder.
 *
 * @param option the option that named the place, for the message
 * @throws UsageError where it can't be written there
 */
export async function writeWhole(file: string, text: string, option: string): Promise<void> {
    await written(file, option, async () => {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFileAtomic(path.resolve(file), text);
    });
}

/** The same for a file that holds data of an org: readable by its owner alone, in a folder that exists. */
export async function writePrivate(file: string, text: string, option: string): Promise<void> {
    await written(file, option, () => writeFileAtomic(path.resolve(file), text, { mode: 0o600 }));
}

async function written(file: string, option: string, write: () => Promise<void>): Promise<void> {
    try {
        await write();
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const why = REASONS[code ?? ''] ?? `it can’t be written (${code ?? 'unknown error'})`;
        throw new UsageError(`${file}: ${why}; name another place with ${option}.`);
    }
}

const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such folder',
    ENOTDIR: 'a part of this path is no folder',
    EEXIST: 'a part of this path is no folder',
    EISDIR: 'this is a folder',
    EACCES: 'writing there is not permitted',
    ENOSPC: 'the disk is full'
};
