/** Input that can't be judged. The message is one sentence that names the file, the place and the fix. */
export class InputError extends Error {
    override name = 'InputError';
}
