import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Engine } from '../../sample-orgs/engine/engine';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { QueryRefused } from '../../sample-orgs/engine/refused';
import type { ResultRow } from '../../sample-orgs/engine/rowReader';
import { Tables } from '../../sample-orgs/engine/tables';
import { describeOf } from './describe';

/** Records of one page; Salesforce's own default is 2,000. */
const PAGE = 2000;
const VERSIONS = ['66.0', '67.0', '68.0'];

/** A running loopback org. */
export interface LoopbackOrg {
    url: string;
    /** Every request: method and path without its query. */
    calls: readonly string[];
    close(): Promise<void>;
}

/** How it behaves besides answering. */
export interface LoopbackOptions {
    port?: number;
    /** Tokens that are accepted, with the Id of the user that each stands for. */
    tokens: Readonly<Record<string, string>>;
    /** Answers with this instead, once for each call of the function that gives something. */
    fault?: (path: string) => Fault | undefined;
}

/** A fault to answer with. `cut` ends the connection in the middle. */
export type Fault =
    | { kind: 'error'; status: number; errorCode: string; message: string }
    | { kind: 'cut' }
    | { kind: 'noJson' };

/**
 * Speaks the parts of Salesforce's API that the command line uses over an org file, on the loopback address alone:
 * versions, user info, query and query-more, describe, limits; error bodies and status codes as Salesforce's.
 */
export async function startLoopbackOrg(file: OrgFile, options: LoopbackOptions): Promise<LoopbackOrg> {
    const tables = new Tables(file);
    const calls: string[] = [];
    const pages = new Map<string, ResultRow[]>();
    const server = http.createServer((request, response) => {
        // The CLI writes two slashes where its instance URL ends in one.
        const url = new URL((request.url ?? '/').replace(/^\/+/, '/'), 'http://localhost');
        calls.push(`${request.method ?? 'GET'} ${url.pathname}`);
        const fault = options.fault?.(url.pathname);
        if (fault?.kind === 'cut') {
            response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
            response.write('{');
            response.destroy();
            return;
        }
        const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
        const answer = fault ? faulty(fault) : answerTo(url, options.tokens[token]);
        response.writeHead(answer.status, {
            'content-type': 'application/json;charset=UTF-8',
            date: new Date(file.asOf).toUTCString()
        });
        response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });

    function answerTo({ pathname, searchParams }: URL, user: string | undefined): HttpAnswer {
        if (/^\/services\/data\/?$/.test(pathname))
            return ok(
                VERSIONS.map((version) => ({ label: version, url: `/services/data/v${version}`, version }))
            );
        if (user === undefined) return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
        if (pathname === '/services/oauth2/userinfo') return userInfo(tables, user);
        const below = /^\/services\/data\/v\d+\.\d(?:\/(.*))?$/.exec(pathname);
        if (!below) return NOT_FOUND;
        const rest = (below[1] ?? '').replace(/\/$/, '');
        if (rest === '') return ok({ sobjects: `${pathname}sobjects`, query: `${pathname}query` });
        if (rest === 'limits') return ok({ DailyApiRequests: { Max: 100_000, Remaining: 99_000 } });
        if (rest === 'query') return page(() => new Engine(tables, user).query(searchParams.get('q') ?? ''));
        if (rest.startsWith('query/')) return nextPage(rest.slice('query/'.length));
        const record = /^sobjects\/(\w+)\/(\w{15,18})$/.exec(rest);
        if (record) return oneRecord(record[1] ?? '', record[2] ?? '', user);
        const object = /^sobjects\/(\w+)\/describe$/.exec(rest)?.[1];
        return object === undefined ? NOT_FOUND : describeAnswer(tables, user, object);
    }

    function oneRecord(object: string, id: string, user: string): HttpAnswer {
        const fields = describeOf(tables, user, object)?.fields.map(({ name }) => name) ?? [];
        if (!fields.length) return NOT_FOUND;
        const [row] = new Engine(tables, user).query(
            `SELECT ${fields.join(', ')} FROM ${object} WHERE Id = '${id}'`
        );
        return row ? ok(withAttributes(row)) : NOT_FOUND;
    }

    function page(rows: () => ResultRow[]): HttpAnswer {
        try {
            return pageOf(rows(), 0);
        } catch (error) {
            if (error instanceof QueryRefused) return refused(400, error.errorCode, error.message);
            throw error;
        }
    }

    function nextPage(locator: string): HttpAnswer {
        const [id = '', start = ''] = locator.split('-');
        const rows = pages.get(id);
        return rows
            ? pageOf(rows, Number(start), id)
            : refused(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    }

    function pageOf(
        rows: ResultRow[],
        start: number,
        id = `01g${String(pages.size).padStart(12, '0')}`
    ): HttpAnswer {
        const end = start + PAGE;
        const done = end >= rows.length;
        if (!done) pages.set(id, rows);
        return ok({
            totalSize: rows.length,
            done,
            ...(!done && { nextRecordsUrl: `/services/data/v67.0/query/${id}-${end}` }),
            records: rows.slice(start, end).map(withAttributes)
        });
    }

    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    return {
        url: `http://localhost:${(server.address() as AddressInfo).port}`,
        calls,
        close: () =>
            new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            })
    };
}

interface HttpAnswer {
    status: number;
    body: unknown;
}

const NOT_FOUND = refused(404, 'NOT_FOUND', 'The requested resource does not exist');

function ok(body: unknown): HttpAnswer {
    return { status: 200, body };
}

function refused(status: number, errorCode: string, message: string): HttpAnswer {
    return { status, body: [{ message, errorCode }] };
}

function faulty(fault: Exclude<Fault, { kind: 'cut' }>): HttpAnswer {
    return fault.kind === 'noJson'
        ? { status: 200, body: '<html>' }
        : refused(fault.status, fault.errorCode, fault.message);
}

function userInfo(tables: Tables, user: string): HttpAnswer {
    const record = tables.find('User', user);
    const [organization] = tables.all('Organization');
    return ok({
        user_id: user,
        organization_id: organization ? tables.value('Organization', organization, 'Id') : null,
        preferred_username: record ? tables.value('User', record, 'Username') : null,
        name: record ? tables.value('User', record, 'Name') : null
    });
}

function describeAnswer(tables: Tables, user: string, object: string): HttpAnswer {
    const described = describeOf(tables, user, object);
    return described ? ok(described) : NOT_FOUND;
}

function withAttributes(row: ResultRow): object {
    const nested = Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'object' && value !== null ? withAttributes(value) : value
    ]);
    return { attributes: { type: 'Record' }, ...(Object.fromEntries(nested) as object) };
}
