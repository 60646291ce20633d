import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UsageError } from '../connector/usageError';

/**
 * Writes a file that holds data of an org: readable by its owner alone, and whole or not at all.
 *
 * @param option the option that named the file, for the message
 * @throws UsageError where it can't be written there
 */
export async function writePrivate(file: string, text: string, option: string): Promise<void> {
    try {
        await writeFileAtomic(path.resolve(file), text, { mode: 0o600 });
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const why = REASONS[code ?? ''] ?? `it can’t be written (${code ?? 'unknown error'})`;
        throw new UsageError(`${file}: ${why}; name another file with ${option}.`);
    }
}

const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such folder',
    EISDIR: 'this is a folder',
    EACCES: 'writing there is not permitted',
    ENOSPC: 'the disk is full'
};
