import { callErrors } from './callErrors';
import { deployErrors } from './deployErrors';
import type { Diagnosis } from './diagnosis';
import { signInErrors } from './signInErrors';
import { signInStatus } from './signInStatus';

/** Diagnoses by what was being done; a general text gives way to a telling one of its own family only. */
export const families: readonly (readonly Diagnosis[])[] = [
    [...signInErrors, ...signInStatus],
    callErrors,
    deployErrors
];

/** Every error that is known. */
export const diagnoses: readonly Diagnosis[] = families.flat();
