import type { Verdict } from 'c/connectorTypes';

/** Exit codes of the command line. The first three are the verdict; the others follow sysexits.h. */
export const EXIT = {
    ready: 0,
    notReady: 1,
    cannotTell: 2,
    usage: 64,
    badInput: 65,
    unreachable: 69,
    internal: 70
} as const;

/** The table that every command's help ends with. */
export const EXIT_HELP = `
Exit codes:
  0  ready
  1  not ready
  2  cannot tell
  64 wrong usage
  65 bad input file
  69 org unreachable`;

/** The exit code that says a verdict. */
export function exitCodeOf(verdict: Verdict): number {
    return EXIT[verdict];
}
