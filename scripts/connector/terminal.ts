import { harmless } from 'c/connectorReport';

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
    /** Prints a result as it is. */
    print(text: string): void;
    /** Prints one line for the person; control characters are shown, not obeyed. */
    note(text: string): void;
}

/** The process's own terminal. */
export const processTerminal: Terminal = {
    print: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(`${text.split('\n').map(harmless).join('\n')}\n`)
};
