/** Options that don't go together or lack something. The message is one sentence that says what to write. */
export class UsageError extends Error {
    override name = 'UsageError';
}
