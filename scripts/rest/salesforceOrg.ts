import type { AuthInfo, Connection, Org } from '@salesforce/core';
import { OrgUnreachable, type OrgClient, type RestAnswer } from './orgClient';

/** Loaded only when an org is asked: it takes a second, which the other inputs need not pay. */
const core = async (): Promise<{
    AuthInfo: typeof AuthInfo;
    Connection: typeof Connection;
    Org: typeof Org;
}> => import('@salesforce/core');

/** Milliseconds after which a call is given up. */
const PATIENCE = 60_000;

/**
 * An org that `sf` knows by alias or username.
 *
 * @throws OrgUnreachable where sf does not know it or its sign-in has ended
 */
export async function salesforceOrg(aliasOrUsername: string): Promise<OrgClient> {
    try {
        const org = await (await core()).Org.create({ aliasOrUsername });
        const connection = org.getConnection();
        await connection.refreshAuth();
        return clientOf(connection);
    } catch (error) {
        throw new OrgUnreachable(
            `sf cannot reach ${aliasOrUsername} (${nameOf(error)}): sign in with sf org login web --alias ${aliasOrUsername}.`
        );
    }
}

/**
 * An org by an access token; nothing is kept.
 *
 * @param instanceUrl address of the org: `https://acme.my.salesforce.com`
 */
export async function tokenOrg(accessToken: string, instanceUrl: string): Promise<OrgClient> {
    const salesforce = await core();
    const authInfo = await salesforce.AuthInfo.create({
        username: accessToken,
        accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl }
    });
    return clientOf(await salesforce.Connection.create({ authInfo }));
}

function clientOf(connection: Connection): OrgClient {
    const base = connection.instanceUrl.replace(/\/+$/, '');
    return {
        host: new URL(base).hostname,
        async get(path) {
            const response = await request(base, path, connection.accessToken ?? '');
            const date = response.headers.get('date');
            const text = await bodyOf(response, base);
            const answer: RestAnswer = { status: response.status, body: parsed(text) };
            return date === null ? answer : { ...answer, time: new Date(date).toISOString() };
        }
    };
}

async function request(base: string, path: string, token: string): Promise<Response> {
    try {
        return await fetch(base + path, {
            headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
            redirect: 'error',
            signal: AbortSignal.timeout(PATIENCE)
        });
    } catch (error) {
        throw new OrgUnreachable(
            `${new URL(base).host} gave no answer (${nameOf(error)}): check network and host.`
        );
    }
}

async function bodyOf(response: Response, base: string): Promise<string> {
    try {
        return await response.text();
    } catch (error) {
        throw new OrgUnreachable(
            `${new URL(base).host} broke off its answer (${nameOf(error)}): try again, and check the network.`
        );
    }
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

/** The kind of an error, never its message, which may quote what was sent. */
function nameOf(error: unknown): string {
    const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
    if (typeof cause?.code === 'string') return cause.code;
    return error instanceof Error ? error.name : 'unknown error';
}
