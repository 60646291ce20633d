import { Command, CommanderError } from 'commander';
import { salesforceOrg } from '../rest/salesforceOrg';
import { checkCommand } from './check';
import { deployCommand } from './deploy';
import { diagnoseCommand } from './diagnose';
import { diffCommand } from './diff';
import { EXIT, EXIT_HELP } from './exitCodes';
import { handOverCommand } from './handOver';
import { offBoardCommand } from './offBoard';
import type { Connect } from './orgOption';
import { outcomeOf } from './outcome';
import { proveCommand } from './prove';
import { permissionSetCommand } from './permissionSet';
import { serveCommand } from './serve';
import { processTerminal, type Terminal } from './terminal';

/** Runs the command line; the answer is the exit code. Bad input ends in one sentence, never in a stack trace. */
export async function main(
    args: readonly string[],
    terminal: Terminal = processTerminal,
    connect: Connect = salesforceOrg
): Promise<number> {
    let code: number = EXIT.ready;
    const done = (outcome: number): void => {
        code = outcome;
    };
    const program = new Command('connector')
        .description('Check what an external connector will be able to read in a Salesforce org.')
        .addHelpText('after', EXIT_HELP)
        .addCommand(checkCommand(terminal, done, connect))
        .addCommand(deployCommand(terminal, done))
        .addCommand(permissionSetCommand(terminal, done, connect))
        .addCommand(handOverCommand(terminal, done, connect))
        .addCommand(offBoardCommand(terminal, done, connect))
        .addCommand(diagnoseCommand(terminal, done))
        .addCommand(diffCommand(terminal, done, connect))
        .addCommand(proveCommand(terminal, done))
        .addCommand(serveCommand(terminal));
    for (const command of [program, ...program.commands])
        command
            .exitOverride()
            .showSuggestionAfterError()
            .configureOutput({
                writeOut: (text) => terminal.print(text),
                // The message comes once, through the error that commander throws.
                writeErr: () => undefined
            });
    try {
        if (!args.length) {
            terminal.print(program.helpInformation());
            return EXIT.usage;
        }
        await program.parseAsync(args, { from: 'user' });
        return code;
    } catch (error) {
        return failed(error, terminal);
    }
}

function failed(error: unknown, terminal: Terminal): number {
    // Help ends the program through an error too.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ready;
    terminal.progress?.('');
    const { code, message } = outcomeOf(error);
    terminal.note(message);
    return code;
}
