import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { longId } from 'c/connectorTypes';
import type { OrgFile, OrgRecord } from '../../sample-orgs/engine/orgFile';
import { Tables } from '../../sample-orgs/engine/tables';
import { readOrgFile } from '../input/readOrgFile';
import { FAULTS, faultsBy, type FaultRule } from '../loopback/faults';
import type { OAuthClient } from '../loopback/oauthRoutes';
import { startLoopbackOrg } from '../loopback/server';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface ServeOptions {
    orgFile: string;
    port: string;
    fault?: readonly string[];
    pageSize?: string;
    refuseConnectedApps?: true;
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
            `answer calls below a path wrongly (query:500, query:401@3): ${Object.keys(FAULTS).join(', ')}`
        )
        .option('--refuse-connected-apps', 'refuse new Connected Apps, as most orgs do since Spring ’26')
        .option('--page-size <number>', 'records of one page of a query')
        .option('--json', 'print address, tokens and OAuth client as JSON')
        .addHelpText(
            'after',
            `
Example:
  connector serve --org-file sample-orgs/orgs/ready.json
  SF_ACCESS_TOKEN=<token> sf org login access-token --instance-url <address> --alias sample --no-prompt
  connector check --connector certero --target-org sample --user connector@acme.example`
        )
        .action(async ({ orgFile, port, fault = [], pageSize, refuseConnectedApps, json }: ServeOptions) => {
            const rules = fault.map(faultOf);
            const number = wholeNumber('--port', port, 0, 65535);
            const rows = pageSize === undefined ? undefined : wholeNumber('--page-size', pageSize, 1, 2000);
            const file = await readOrgFile(orgFile);
            const users = usersOf(file);
            const tokens = Object.fromEntries(users.map(({ token, id }) => [token, id]));
            const client: OAuthClient = { id: 'loopback', secret: randomBytes(16).toString('hex') };
            const { url } = await startLoopbackOrg(file, {
                port: number,
                tokens,
                client,
                fault: faultsBy(rules),
                refuseConnectedApps: refuseConnectedApps === true,
                ...(rows !== undefined && { pageSize: rows })
            });
            terminal.print(json ? `${JSON.stringify({ url, users, client })}\n` : asText(url, users, client));
        });
}

/** `query:401@3`: calls below a path fail so, from the fourth on. */
function faultOf(text: string): FaultRule {
    const [, path = '', kind = '', after = '0'] = /^(.+):(\w+?)(?:@(\d+))?$/.exec(text) ?? [];
    const fault = FAULTS[kind];
    if (!fault)
        throw new UsageError(
            `--fault takes <part of a path>:<kind>, with @<number> for calls that go well first; kinds: ${Object.keys(FAULTS).join(', ')}; not ${text}.`
        );
    return { path, fault, after: Number(after) };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most)
        throw new UsageError(`${option} takes a number from ${least} to ${most}, not ${text}.`);
    return number;
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

function asText(url: string, users: readonly TokenOfUser[], { id, secret }: OAuthClient): string {
    const lines = users.map(({ username, token }) => `  ${username}  ${token}`);
    return [
        `The org is at ${url}; Ctrl+C ends it. Tokens:`,
        ...lines,
        'OAuth client of its apps:',
        `  id      ${id}`,
        `  secret  ${secret}`,
        ''
    ].join('\n');
}
