import { CommanderError } from 'commander';
import { redact } from 'c/connectorDiagnosis';
import { InputError } from '../input/inputError';
import { OrgUnreachable } from '../rest/orgClient';
import { SourceError } from '../source/source';
import { EXIT } from './exitCodes';
import { UsageError } from './usageError';

/** How a command ends that threw: its exit code, and one sentence for the person, without what looks like a secret. */
export function outcomeOf(error: unknown): { code: number; message: string } {
    if (error instanceof CommanderError) {
        const message = redact(error.message.replace(/^error: /, ''));
        return { code: EXIT.usage, message: `${message}\nSee: connector --help` };
    }
    const message = redact(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) return { code: EXIT.usage, message };
    if (error instanceof OrgUnreachable) return { code: EXIT.unreachable, message };
    if (error instanceof InputError || error instanceof SourceError) return { code: EXIT.badInput, message };
    return { code: EXIT.internal, message: `This should not happen: ${message}` };
}
