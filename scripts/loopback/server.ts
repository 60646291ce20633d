import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import type { RestDescribe } from './describe';
import { DataRoutes } from './dataRoutes';
import { faulty, type Fault } from './faults';
import type { Deployment } from './deploy/deployments';
import type { DeployPolicy } from './deploy/judge';
import { MetadataRoutes } from './deploy/metadataRoutes';
import { NOT_FOUND, refused, type HttpAnswer, type HttpRequest } from './http';
import { OauthRoutes, type OAuthClient } from './oauthRoutes';
import { OrgState } from './orgState';

export type { Fault } from './faults';

/** A loopback org without a server: its answers, and every request so far. */
export interface Loopback {
    /** Every request: method and path without its query. */
    calls: readonly string[];
    answer(request: HttpRequest): HttpAnswer;
    state: OrgState;
    /** Every deploy so far, in their order. */
    deploys: readonly Deployment[];
}

/** A running loopback org. */
export interface LoopbackOrg extends Loopback {
    url: string;
    close(): Promise<void>;
}

/** How it behaves besides answering. */
export interface LoopbackOptions extends DeployPolicy {
    port?: number;
    /** Tokens that are accepted, with the Id of the user that each stands for. */
    tokens: Readonly<Record<string, string>>;
    /** Key and secret that the org's apps are known by; without them no app signs anybody in. */
    client?: OAuthClient;
    /** Answers with this instead, once for each call of the function that gives something. */
    fault?: (path: string) => Fault | undefined;
    /** Records of one page of a query. */
    pageSize?: number;
    /** API requests of the last 24 hours before this one started, and how many the org may make. */
    usage?: { used: number; max: number };
    /** Changes what an object is described as; undefined takes it away. */
    describe?: (object: string, described: RestDescribe) => RestDescribe | undefined;
}

const NOBODY: OAuthClient = { id: '', secret: '' };

/** The loopback org over an org file, to be asked without a network; `base` is the address that it is reached at. */
export function loopback(file: OrgFile, options: LoopbackOptions, base: () => string): Loopback {
    const state = new OrgState(file);
    const calls: string[] = [];
    const { used = 1_000, max = 100_000 } = options.usage ?? {};
    let counted = 0;
    const usage = (): { used: number; max: number } => ({ used: used + counted, max });
    const data = new DataRoutes(state, { ...options, usage });
    const oauth = new OauthRoutes(state, options.client ?? NOBODY, options.tokens, base);

    const metadata = new MetadataRoutes(state, options);

    function routed(request: HttpRequest): HttpAnswer {
        const { path, headers } = request;
        const token = /^(?:Bearer|OAuth) (.+)$/.exec(headers['authorization'] ?? '')?.[1] ?? '';
        if (/^\/services\/data\/?$/.test(path)) return data.versions();
        const oauthPath = /^\/services\/oauth2\/(\w+)$/.exec(path)?.[1];
        if (oauthPath !== undefined) return oauth.answer(request, oauthPath, token);
        if (path.startsWith('/services/Soap/m/'))
            return metadata.soap(request, (session) => oauth.userOf(session));
        const user = oauth.userOf(token);
        if (user === undefined) return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
        const below = /^\/services\/data\/v\d+\.\d(?:\/(.*))?$/.exec(path);
        if (!below) return NOT_FOUND;
        counted += 1;
        const rest = below[1] ?? '';
        const answer = rest.startsWith('metadata/')
            ? metadata.rest(request, rest.slice('metadata/'.length), user)
            : data.answer(request, rest, user);
        const now = usage();
        return {
            ...answer,
            headers: { ...answer.headers, 'sforce-limit-info': `api-usage=${now.used}/${now.max}` }
        };
    }

    return {
        calls,
        state,
        deploys: metadata.deployments.all,
        answer(request) {
            calls.push(`${request.method} ${request.path}`);
            return routed(request);
        }
    };
}

/**
 * Speaks the parts of Salesforce's API that the command line and `sf` use over an org file, on the loopback address
 * alone; error bodies and status codes as Salesforce's. What is written to it stays in memory.
 */
export async function startLoopbackOrg(file: OrgFile, options: LoopbackOptions): Promise<LoopbackOrg> {
    let url = '';
    const org = loopback(file, options, () => url);
    // Judging a deploy blocks this process for seconds, in which an idle connection must not time out under its client.
    const server = http.createServer({ keepAliveTimeout: 120_000 }, (incoming, response) => {
        void (async () => {
            const request = await requestOf(incoming);
            const fault = options.fault?.(request.path);
            if (fault?.kind === 'slow') await pause(fault.milliseconds);
            if (fault?.kind === 'cut') {
                response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
                response.write('{');
                response.destroy();
                return;
            }
            const answer = fault && fault.kind !== 'slow' ? faulty(fault) : answered(org, request);
            response.writeHead(answer.status, {
                'content-type': answer.type ?? 'application/json;charset=UTF-8',
                date: new Date(file.asOf).toUTCString(),
                ...answer.headers
            });
            response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
        })();
    });
    // Compiling Apex takes seconds in which nothing is answered; a connection that is kept must outlive them.
    server.keepAliveTimeout = 0;
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
    return {
        ...org,
        url,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };
}

/** A request that breaks the loopback org is answered as an org answers what it did not foresee. */
function answered(org: Loopback, request: HttpRequest): HttpAnswer {
    try {
        return org.answer(request);
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return refused(500, 'UNKNOWN_EXCEPTION', `The loopback org could not answer: ${message}`);
    }
}

async function requestOf(incoming: http.IncomingMessage): Promise<HttpRequest> {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    // The CLI writes two slashes where its instance URL ends in one.
    const url = new URL((incoming.url ?? '/').replace(/^\/+/, '/'), 'http://localhost');
    return {
        method: incoming.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers as Record<string, string | undefined>,
        body: bytes.toString('utf8'),
        bytes
    };
}
