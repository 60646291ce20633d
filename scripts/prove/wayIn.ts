import { lookup } from 'node:dns/promises';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Contract } from 'c/connectorTypes';
import { isLoopback } from '../signIn/address';
import type { WayInCheck } from './proof';

/** Milliseconds after which a host counts as not reached. */
const PATIENCE = 5_000;

/**
 * Whether the hosts of the contract are reached from this machine: name, port, and TLS on 443. Not at all told by it:
 * whether the vendor's machine reaches them.
 *
 * @param orgHost host and port that the token is for: `acme.my.salesforce.com`
 */
export async function hostChecks({ endpoints }: Contract, orgHost: string): Promise<WayInCheck[]> {
    const [name = '', port] = orgHost.split(':');
    // An org on this machine has none of Salesforce's hosts.
    const hosts = isLoopback(name)
        ? [{ host: name, ports: [Number(port ?? 80)], plain: true }]
        : endpoints.map(({ host, ports }) => ({
              host: host === '{myDomain}' ? name : host,
              ports,
              plain: false
          }));
    const doors = hosts.flatMap(({ host, ports, plain }) =>
        ports.map((each) => ({ host, port: each, plain }))
    );
    return Promise.all(doors.map(({ host, port: each, plain }) => hostCheck(host, each, plain)));
}

async function hostCheck(host: string, port: number, plain: boolean): Promise<WayInCheck> {
    try {
        await lookup(host);
    } catch (error) {
        return {
            id: 'host',
            outcome: 'fail',
            text: `The name ${host} is not found from here (${codeOf(error)}).`
        };
    }
    try {
        const how = plain || port !== 443 ? await opened(host, port) : await secured(host, port);
        return { id: 'host', outcome: 'pass', text: `${host} port ${port}: ${how}.` };
    } catch (error) {
        return {
            id: 'host',
            outcome: 'fail',
            text: `${host} port ${port} is not reached from here (${codeOf(error)}).`
        };
    }
}

function opened(host: string, port: number): Promise<string> {
    return new Promise((resolve, reject) => {
        const socket = connect({ host, port, timeout: PATIENCE }, () => {
            socket.destroy();
            resolve('open');
        });
        socket.once('timeout', () => socket.destroy(new Error('no answer in time')));
        socket.once('error', reject);
    });
}

function secured(host: string, port: number): Promise<string> {
    return new Promise((resolve, reject) => {
        const socket = connectTls({ host, port, servername: host, timeout: PATIENCE }, () => {
            const { valid_to: until } = socket.getPeerCertificate();
            const protocol = socket.getProtocol() ?? 'TLS';
            socket.destroy();
            resolve(`${protocol}, certificate valid until ${until}`);
        });
        socket.once('timeout', () => socket.destroy(new Error('no answer in time')));
        socket.once('error', reject);
    });
}

function codeOf(error: unknown): string {
    const { code } = error as { code?: unknown };
    if (typeof code === 'string') return code;
    return error instanceof Error ? error.message : 'unknown error';
}

/** Scopes that let a token into the data API. Source: Salesforce Help, OAuth tokens and scopes. */
const API_SCOPES = ['api', 'full'];

/** Whether the token's scopes let it into the API, and whether they let it do more than was asked for. */
export function scopeCheck(scopes: readonly string[] | undefined): WayInCheck {
    if (!scopes)
        return {
            id: 'scopes',
            outcome: 'unknown',
            text: 'Scopes of the token: the org does not tell them here.'
        };
    const said = `Scopes of the token: ${scopes.join(' ')}`;
    return scopes.some((scope) => API_SCOPES.includes(scope))
        ? { id: 'scopes', outcome: 'pass', text: `${said}.` }
        : { id: 'scopes', outcome: 'fail', text: `${said}; the API needs api.` };
}

/** What is left of the org's API requests of 24 hours. */
export function requestsCheck(usage: { used: number; max: number } | undefined): WayInCheck {
    return usage
        ? {
              id: 'apiRequests',
              outcome: usage.used < usage.max ? 'pass' : 'fail',
              text: `API requests of 24 hours: ${usage.max - usage.used} of ${usage.max} left.`
          }
        : {
              id: 'apiRequests',
              outcome: 'unknown',
              text: 'API requests of 24 hours: the org does not tell how many are left.'
          };
}
