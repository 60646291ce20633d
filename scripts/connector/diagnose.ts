import { Command } from 'commander';
import { diagnose, MOST_CHARACTERS, type Diagnosed, type Found } from 'c/connectorDiagnosis';
import { EXIT } from './exitCodes';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

/** `connector diagnose`: what an error means. `done` is handed 1 where nothing in the text is known, else 0. */
export function diagnoseCommand(terminal: Terminal, done: (code: number) => void): Command {
    return new Command('diagnose')
        .description('Say what an error of a connector means, and what helps.')
        .argument('[text]', 'what the connector printed; without it, standard input is read')
        .option('--json', 'print what is known as JSON')
        .addHelpText(
            'after',
            `
Examples:
  connector diagnose "invalid_grant: no client credentials user enabled"
  connector diagnose --json < connector.log

Nothing of the text is kept, sent or printed.

Exit codes:
  0  something was found
  1  nothing in the text is known
  64 wrong usage`
        )
        .action(async (given: string | undefined, { json }: { json?: true }) => {
            const text = given ?? (await standardInput());
            if (text.trim() === '')
                throw new UsageError('Give the text of the error, or let standard input bring it.');
            const result = diagnose(text);
            if (result.cut) terminal.note(`Only the first ${MOST_CHARACTERS} characters were looked at.`);
            terminal.print(json ? asJson(result) : asText(result));
            done(result.found.length ? EXIT.ready : EXIT.notReady);
        });
}

/** What standard input brings; nothing from a person's terminal, which would look like a program that hangs. */
async function standardInput(): Promise<string> {
    if (process.stdin.isTTY) return '';
    let text = '';
    for await (const piece of process.stdin.setEncoding('utf8')) {
        text += String(piece);
        if (text.length > MOST_CHARACTERS) break;
    }
    return text;
}

function asJson({ found, cut }: Diagnosed): string {
    const rows = found.map(({ diagnosis, phrase }) => ({ ...diagnosis, phrase }));
    return `${JSON.stringify({ formatVersion: 1, cut, found: rows }, null, 2)}\n`;
}

function asText({ found }: Diagnosed): string {
    if (!found.length)
        return 'Nothing in this text is known. Look at the login history of the connector’s user.\n';
    return found.map(told).join('\n');
}

function told({ diagnosis, phrase }: Found): string {
    const { title, cause, check, link, fix, confidence, source } = diagnosis;
    const lines = [
        ['Told by', phrase],
        ['Cause', cause],
        ['Look at', link === undefined ? check : `${check} ${link}`],
        ['Fix', fix],
        ...(confidence === 'documented' ? [] : [['Sure?', `${confidence}, from: ${source}`]])
    ];
    return [title, ...lines.map(([name = '', text = '']) => `  ${name.padEnd(9)}${text}`), ''].join('\n');
}
