import { harmless } from 'c/connectorReport';

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
    /** Prints a result as it is. */
    print(text: string): void;
    /** Prints one line for the person; control characters are shown, not obeyed. */
    note(text: string): void;
    /** Shows how far long work is, over what it showed before; an empty text takes it away. Nothing where nobody looks. */
    progress?(text: string): void;
}

/** True where a person looks at standard error: no pipeline, no file. */
const IS_WATCHED = process.stderr.isTTY === true && process.env['CI'] === undefined;

/** The process's own terminal. */
export const processTerminal: Terminal = {
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(`${text.split('\n').map(harmless).join('\n')}\n`),
    progress: (text) => {
        if (IS_WATCHED) process.stderr.write(`\r\u001b[K${harmless(text)}`);
    }
};
