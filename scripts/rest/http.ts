import { OrgTooSlow, OrgUnreachable, type PostingClient, type RestAnswer } from './orgClient';

/** Milliseconds after which a call is given up. */
const PATIENCE = 60_000;

/**
 * An org by an access token; nothing is kept.
 *
 * @param instanceUrl address of the org: `https://acme.my.salesforce.com`
 */
export function bearerOrg(instanceUrl: string, token: string): PostingClient {
    const base = instanceUrl.replace(/\/+$/, '');
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    return {
        host: new URL(base).hostname,
        get: (path) => ask(base + path, { headers }),
        post: (path, body) =>
            ask(base + path, {
                method: 'POST',
                headers: { ...headers, 'content-type': 'application/json' },
                body: JSON.stringify(body)
            })
    };
}

/**
 * POSTs a form, as OAuth endpoints take it.
 *
 * @throws OrgUnreachable where nothing answers
 */
export function postForm(url: string, form: Readonly<Record<string, string>>): Promise<RestAnswer> {
    return ask(url, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { accept: 'application/json' }
    });
}

/** The kind of an error, never its message, which may quote what was sent. */
export function nameOf(error: unknown): string {
    const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
    if (typeof cause?.code === 'string') return cause.code;
    return error instanceof Error ? error.name : 'unknown error';
}

async function ask(url: string, init: RequestInit): Promise<RestAnswer> {
    const { host } = new URL(url);
    let response: Response;
    try {
        // A redirect could carry the token to another host.
        response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    } catch (error) {
        throw unanswered(host, error);
    }
    const date = response.headers.get('date');
    const usage = usageOf(response.headers.get('sforce-limit-info'));
    return {
        status: response.status,
        body: parsed(await textOf(response, host)),
        ...(date !== null && { time: new Date(date).toISOString() }),
        ...(usage && { usage })
    };
}

function unanswered(host: string, error: unknown): OrgUnreachable {
    return nameOf(error) === 'TimeoutError'
        ? new OrgTooSlow(`${host} gave no answer within ${PATIENCE / 1000} seconds: try again later.`)
        : new OrgUnreachable(`${host} gave no answer (${nameOf(error)}): check network and host.`);
}

async function textOf(response: Response, host: string): Promise<string> {
    try {
        return await response.text();
    } catch (error) {
        if (nameOf(error) === 'TimeoutError') throw unanswered(host, error);
        throw new OrgUnreachable(
            `${host} broke off its answer (${nameOf(error)}): try again, and check the network.`
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

/** `api-usage=18/5000`. Source: REST API guide, Limit Info header. */
function usageOf(header: string | null): RestAnswer['usage'] {
    const [, used, max] = /api-usage=(\d+)\/(\d+)/.exec(header ?? '') ?? [];
    return used === undefined || max === undefined ? undefined : { used: Number(used), max: Number(max) };
}
