import { Command } from 'commander';
import { handOver } from 'c/connectorAssessment';
import { text } from 'c/connectorGateway';
import { harmless } from 'c/connectorReport';
import { read, unavailable, type Contract, type HandOver, type HandOverRow } from 'c/connectorTypes';
import { appSettings, type ReadSettings } from '../apps/appSettings';
import { addContractOptions, contractOf, type ContractOptions } from './contractOption';
import { EXIT } from './exitCodes';
import { addOrgOptions, orgOf, type Connect, type OrgInput, type OrgOptions } from './orgOption';
import type { Terminal } from './terminal';

/** One field of the form: its value, or why there is none. */
interface Field extends HandOverRow {
    /** Why a value that this command could show is not there. */
    missing?: string;
}

/** `connector hand-over`: the vendor's form with its values. The secret is never among them. */
export function handOverCommand(terminal: Terminal, done: (code: number) => void, connect: Connect): Command {
    return addOrgOptions(addContractOptions(new Command('hand-over')))
        .description('Print the vendor’s own form with each value that may be shown.')
        .option('--json', 'print the form as JSON')
        .addHelpText(
            'after',
            `
Example:
  connector hand-over --connector certero --target-org my-org

The consumer key is read by the Metadata API where you may; the secret is never read, printed or kept.

Exit codes:
  0  every value that may be shown is there
  2  one of them could not be read
  64 wrong usage
  65 bad input file
  69 org unreachable`
        )
        .action(async (options: ContractOptions & OrgOptions & { json?: true }) => {
            const contract = await contractOf(options);
            const { fields, endpoints } = await filled(contract, await orgOf(options, connect));
            terminal.print(
                options.json
                    ? `${JSON.stringify({ formatVersion: 1, connector: contract.id, fields, endpoints }, null, 2)}\n`
                    : asText(contract, fields, endpoints)
            );
            done(fields.some(({ missing }) => missing !== undefined) ? EXIT.cannotTell : EXIT.ready);
        });
}

async function filled(
    contract: Contract,
    { gateway, client }: OrgInput
): Promise<{ fields: Field[]; endpoints: HandOver['endpoints'] }> {
    const [session] = await gateway.read([{ name: 'session', binds: {} }]);
    const host = session?.status === 'read' ? text(session.value.rows[0] ?? {}, 'host') : undefined;
    const form = handOver(
        {
            myDomain: host === undefined ? unavailable('notRead', 'The My Domain was not shown.') : read(host)
        },
        contract
    );
    const asksForKey = form.fields.some(({ kind }) => kind === 'consumerKey');
    const settings = asksForKey && client ? await appSettings(client, contract) : undefined;
    return {
        endpoints: form.endpoints,
        fields: form.fields.map((row): Field => {
            if (row.kind === 'consumerKey') return { ...row, ...keyOf(settings) };
            const isMissing = row.kind === 'myDomain' && row.value === undefined;
            return isMissing ? { ...row, missing: 'The host of the org’s My Domain was not shown.' } : row;
        })
    };
}

/** The key of the one app that was found; of several the person has to say which the vendor uses. */
function keyOf(settings: ReadSettings | undefined): { value?: string; missing?: string } {
    if (!settings) return { missing: 'An org file holds no keys.' };
    const keys = settings.found.flatMap(({ name, consumerKey }) =>
        consumerKey === undefined ? [] : [{ name, consumerKey }]
    );
    const [only, ...others] = keys;
    if (only && !others.length && !settings.blind.length) return { value: only.consumerKey };
    if (only) {
        const all = keys.map(({ name, consumerKey }) => `${name}: ${consumerKey}`).join(', ');
        const unseen = settings.blind.length ? ' Other apps could not be looked for.' : '';
        return { missing: `Take the key of the app that the vendor uses: ${all}.${unseen}` };
    }
    const [blind] = settings.blind;
    if (blind) return { missing: `The Metadata API did not show it (${blind.text}).` };
    return { missing: 'None of the connector’s apps shows a key: deploy one with connector deploy.' };
}

const EMPTY: Readonly<Record<HandOverRow['kind'], string>> = {
    free: '(your choice)',
    myDomain: '(not shown)',
    consumerKey: '(see below)',
    consumerSecret: '(secret: copy it in Setup, never by mail)',
    token: '(secret: the vendor’s page gets it)',
    fixed: ''
};

function asText({ label }: Contract, fields: readonly Field[], endpoints: HandOver['endpoints']): string {
    const width = Math.max(...fields.map((field) => field.label.length));
    const rows = fields.flatMap((field) => [
        `  ${field.label.padEnd(width)}  ${field.value ?? EMPTY[field.kind]}`,
        `  ${' '.repeat(width)}  ${field.missing ?? field.how}`
    ]);
    const hosts = endpoints.map(({ host, ports, why }) => `  ${host}, port ${ports.join(' and ')}: ${why}`);
    return `${[`The form of ${label}`, ...rows, '', 'The vendor’s server has to reach', ...hosts]
        .map(harmless)
        .join('\n')}\n`;
}
