/** Input that a person has to correct; the message names the file, the place in it and what to do. */
export class SourceError extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'SourceError';
    }
}
