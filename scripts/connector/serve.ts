import { Command } from 'commander';
import { longId } from 'c/connectorTypes';
import type { OrgFile, OrgRecord } from '../../sample-orgs/engine/orgFile';
import { Tables } from '../../sample-orgs/engine/tables';
import { readOrgFile } from '../input/readOrgFile';
import { startLoopbackOrg, type Fault } from '../loopback/server';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface ServeOptions {
    orgFile: string;
    port: string;
    fault?: readonly string[];
    json?: true;
}

/** `connector serve`: an org file as an org on the loopback address, until the process is ended. */
export function serveCommand(terminal: Terminal): Command {
    return new Command('serve')
        .description('Serve an org file as an org on this machine alone, to try the commands without one.')
        .requiredOption('--org-file <file>', 'org saved as a JSON file')
        .option('--port <number>', 'port; 0 takes a free one', '0')
        .option(
            '--fault <path:kind...>',
            `answer calls below a path wrongly: ${Object.keys(FAULTS).join(', ')}`
        )
        .option('--json', 'print address and tokens as JSON')
        .addHelpText(
            'after',
            `
Example:
  connector serve --org-file sample-orgs/orgs/ready.json
  SF_ACCESS_TOKEN=<token> sf org login access-token --instance-url <address> --alias sample --no-prompt
  connector check --connector certero --target-org sample --user connector@acme.example`
        )
        .action(async ({ orgFile, port, fault = [], json }: ServeOptions) => {
            const faults = fault.map(faultOf);
            const number = Number(port);
            if (!Number.isInteger(number) || number < 0 || number > 65535)
                throw new UsageError(`--port takes a number from 0 to 65535, not ${port}.`);
            const file = await readOrgFile(orgFile);
            const users = usersOf(file);
            const tokens = Object.fromEntries(users.map(({ token, id }) => [token, id]));
            const { url } = await startLoopbackOrg(file, {
                port: number,
                tokens,
                fault: (called) => faults.find(({ path }) => called.includes(path))?.fault
            });
            terminal.print(json ? `${JSON.stringify({ url, users })}\n` : asText(url, users));
        });
}

/** Faults by the name that `--fault` takes; codes and texts as Salesforce's. */
const FAULTS: Readonly<Record<string, Fault>> = {
    '401': {
        kind: 'error',
        status: 401,
        errorCode: 'INVALID_SESSION_ID',
        message: 'Session expired or invalid'
    },
    '403': {
        kind: 'error',
        status: 403,
        errorCode: 'API_DISABLED_FOR_ORG',
        message: 'The REST API is not enabled for this Organization.'
    },
    '429': {
        kind: 'error',
        status: 403,
        errorCode: 'REQUEST_LIMIT_EXCEEDED',
        message: 'TotalRequests Limit exceeded.'
    },
    '500': {
        kind: 'error',
        status: 500,
        errorCode: 'UNKNOWN_EXCEPTION',
        message: 'An unexpected error occurred.'
    },
    cut: { kind: 'cut' },
    noJson: { kind: 'noJson' }
};

function faultOf(text: string): { path: string; fault: Fault } {
    const colon = text.lastIndexOf(':');
    const [path, kind] = [text.slice(0, colon), text.slice(colon + 1)];
    const fault = FAULTS[kind];
    if (colon < 1 || !fault)
        throw new UsageError(
            `--fault takes <part of a path>:<kind> with ${Object.keys(FAULTS).join(', ')}, not ${text}.`
        );
    return { path, fault };
}

interface TokenOfUser {
    id: string;
    username: string;
    token: string;
}

/** Active users with a token each: no secret, since it opens nothing but this process. */
function usersOf(file: OrgFile): TokenOfUser[] {
    const tables = new Tables(file);
    const [organization] = tables.all('Organization');
    const orgId = organization
        ? String(tables.value('Organization', organization, 'Id'))
        : longId('00D000000000001');
    return (
        tables
            .all('User')
            .filter((user) => tables.value('User', user, 'IsActive') === true)
            // Who looks by the file's own word comes first.
            .sort((a, b) => Number(isViewer(tables, b)) - Number(isViewer(tables, a)))
            .map((user) => {
                const id = String(tables.value('User', user, 'Id'));
                const username = String(tables.value('User', user, 'Username') ?? id);
                return { id, username, token: `${orgId}!loopback.${id}` };
            })
    );
}

function isViewer(tables: Tables, user: OrgRecord): boolean {
    return tables.value('User', user, 'Id') === longId(tables.file.viewer);
}

function asText(url: string, users: readonly TokenOfUser[]): string {
    const lines = users.map(({ username, token }) => `  ${username}  ${token}`);
    return [`The org is at ${url}; Ctrl+C ends it. Tokens:`, ...lines, ''].join('\n');
}
