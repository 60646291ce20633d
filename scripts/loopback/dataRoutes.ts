import { Engine } from '../../sample-orgs/engine/engine';
import { QueryRefused } from '../../sample-orgs/engine/refused';
import type { ResultRow } from '../../sample-orgs/engine/rowReader';
import { describeOf, type RestDescribe } from './describe';
import { NOT_FOUND, ok, refused, type HttpAnswer, type HttpRequest } from './http';
import type { OrgState } from './orgState';
import { assignPermissionSet } from './permissionSetAssignment';

/** Records of one page; Salesforce's own default is 2,000. */
const PAGE = 2000;
const VERSIONS = ['66.0', '67.0', '68.0'];
/** Subrequests of one composite call, and queries among them. Source: REST API guide, Composite. */
const MOST_SUBREQUESTS = 25;
const MOST_QUERIES = 5;
const NOTHING = Buffer.alloc(0);

/** What the data routes need besides the org. */
export interface DataOptions {
    /** Records of one page, where there are to be fewer than Salesforce's own. */
    pageSize?: number;
    /** API requests that count towards the limit of 24 hours. */
    usage(): { used: number; max: number };
    /** Changes what an object is described as; undefined takes it away. */
    describe?: (object: string, described: RestDescribe) => RestDescribe | undefined;
}

const NO_LIMITS = refused(403, 'INSUFFICIENT_ACCESS', 'This feature is not enabled for this user.');

/** The REST API's data resources below `/services/data`: query, describe, record, limits, composite. */
export class DataRoutes {
    private readonly pages = new Map<string, { rows: ResultRow[]; object: string }>();
    private readonly state: OrgState;
    private readonly options: DataOptions;

    constructor(state: OrgState, options: DataOptions) {
        this.state = state;
        this.options = options;
    }

    /** The versions, which nobody has to be signed in for. */
    versions(): HttpAnswer {
        return ok(
            VERSIONS.map((version) => ({ label: version, url: `/services/data/v${version}`, version }))
        );
    }

    /** The answer to a signed-in user; `below` is the path below the version: `query`. */
    answer(request: HttpRequest, below: string, user: string): HttpAnswer {
        const record = this.state.tables.find('User', user);
        if (!record || this.state.text('User', record, 'IsActive') !== 'true')
            return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
        // Source: SOAP API guide, exception codes; the diagnosis of this product knows the same text.
        if (!this.state.visibility(user).has('ApiEnabled'))
            return refused(403, 'API_CURRENTLY_DISABLED', 'API is disabled for this User');
        const rest = below.replace(/^tooling\/(?=query|sobjects)/, '').replace(/\/$/, '');
        const version = /^\/services\/data\/v[\d.]+/.exec(request.path)?.[0] ?? '';
        if (request.method === 'POST') return this.post(request, rest, user, version);
        if (request.method !== 'GET') return refused(405, 'METHOD_NOT_ALLOWED', 'HTTP Method not allowed.');
        if (rest === '') return ok({ sobjects: `${version}/sobjects`, query: `${version}/query` });
        if (rest === 'limits') return this.limits(user);
        if (rest === 'limits/recordCount') return this.recordCounts(request, user);
        if (rest === 'query') return this.query(request, user, version);
        if (rest.startsWith('query/')) return this.nextPage(rest.slice('query/'.length), version);
        const single = /^sobjects\/(\w+)\/(\w{15,18})$/.exec(rest);
        if (single) return this.record(single[1] ?? '', single[2] ?? '', user);
        const object = /^sobjects\/(\w+)\/describe$/.exec(rest)?.[1];
        const described = object === undefined ? undefined : this.describe(object, user);
        return described ? ok(described) : NOT_FOUND;
    }

    private describe(object: string, user: string): RestDescribe | undefined {
        const described = describeOf(this.state.tables, user, object);
        const change = this.options.describe;
        return described && change ? change(described.name, described) : described;
    }

    /** Source of both: REST API developer guide, "Limits" and "Record Count", for users with View Setup. */
    private seesLimits(user: string): boolean {
        return this.state.visibility(user).has('ViewSetup');
    }

    private limits(user: string): HttpAnswer {
        if (!this.seesLimits(user)) return NO_LIMITS;
        const { used, max } = this.options.usage();
        return ok({ DailyApiRequests: { Max: max, Remaining: Math.max(0, max - used) } });
    }

    /** Objects that the org does not have are left out. */
    private recordCounts({ query }: HttpRequest, user: string): HttpAnswer {
        if (!this.seesLimits(user)) return NO_LIMITS;
        const { describe, file } = this.state.tables;
        const counted = (query.get('sObjects') ?? '').split(',').flatMap((asked) => {
            const name = describe.object(asked);
            return name === undefined
                ? []
                : [{ name, count: file.recordCounts?.[name] ?? this.state.tables.all(name).length }];
        });
        return ok({ sObjects: counted });
    }

    private post(request: HttpRequest, rest: string, user: string, version: string): HttpAnswer {
        const body = parsed(request.body);
        if (body === undefined) return refused(400, 'JSON_PARSER_ERROR', 'The body is no JSON object.');
        if (rest === 'sobjects/PermissionSetAssignment') return assignPermissionSet(this.state, body, user);
        if (rest === 'composite') return this.composite(body, user, version);
        return rest === 'composite/batch' ? this.batch(body, user, version) : NOT_FOUND;
    }

    private composite(
        { compositeRequest }: Record<string, unknown>,
        user: string,
        version: string
    ): HttpAnswer {
        const parts = list(compositeRequest);
        if (!parts.length || parts.length > MOST_SUBREQUESTS)
            return refused(
                400,
                'INVALID_INPUT',
                `A composite call takes 1 to ${MOST_SUBREQUESTS} subrequests.`
            );
        if (parts.filter(({ url }) => /\/query/.test(String(url))).length > MOST_QUERIES)
            return refused(
                400,
                'INVALID_INPUT',
                `A composite call takes at most ${MOST_QUERIES} query operations.`
            );
        return ok({
            compositeResponse: parts.map(({ method, url, referenceId }) => {
                const { status, body } = this.part(String(method), String(url), user, version);
                return { body, httpHeaders: {}, httpStatusCode: status, referenceId };
            })
        });
    }

    private batch({ batchRequests }: Record<string, unknown>, user: string, version: string): HttpAnswer {
        const parts = list(batchRequests);
        if (!parts.length || parts.length > MOST_SUBREQUESTS)
            return refused(400, 'INVALID_INPUT', `A batch takes 1 to ${MOST_SUBREQUESTS} subrequests.`);
        const results = parts.map(({ method, url }) => {
            const path = `/services/data/${String(url).replace(/^\/?(services\/data\/)?/, '')}`;
            const { status, body } = this.part(String(method), path, user, version);
            return { statusCode: status, result: body };
        });
        return ok({ hasErrors: results.some(({ statusCode }) => statusCode >= 400), results });
    }

    private part(method: string, address: string, user: string, version: string): HttpAnswer {
        const url = new URL(address, 'http://localhost');
        if (method !== 'GET') return refused(405, 'METHOD_NOT_ALLOWED', 'HTTP Method not allowed.');
        if (!url.pathname.startsWith(`${version}/`)) return NOT_FOUND;
        const request = {
            method,
            path: url.pathname,
            query: url.searchParams,
            headers: {},
            body: '',
            bytes: NOTHING
        };
        return this.answer(request, url.pathname.slice(version.length + 1), user);
    }

    private record(object: string, id: string, user: string): HttpAnswer {
        const { tables } = this.state;
        const fields = describeOf(tables, user, object)?.fields.map(({ name }) => name) ?? [];
        if (!fields.length) return NOT_FOUND;
        const [row] = new Engine(tables, user).query(
            `SELECT ${fields.join(', ')} FROM ${object} WHERE Id = '${id}'`
        );
        return row ? ok(withAttributes(row, object)) : NOT_FOUND;
    }

    private query(request: HttpRequest, user: string, version: string): HttpAnswer {
        const soql = request.query.get('q') ?? '';
        const object = /\bFROM\s+(\w+)/i.exec(soql)?.[1] ?? '';
        if (request.query.get('columns') === 'true') return ok(columnsOf(soql, object));
        const count = /^\s*SELECT\s+COUNT\(\)/i.test(soql);
        try {
            const rows = new Engine(this.state.tables, user).query(soql);
            // A count comes as the size of an empty list. Source: REST API guide, Query.
            if (count)
                return ok({
                    totalSize: Number(Object.values(rows[0] ?? {})[0] ?? 0),
                    done: true,
                    records: []
                });
            return this.page({ rows, object }, 0, version, batchSize(request));
        } catch (error) {
            if (error instanceof QueryRefused) return refused(400, error.errorCode, error.message);
            throw error;
        }
    }

    private nextPage(locator: string, version: string): HttpAnswer {
        const [id = '', start = '', size] = locator.split('-');
        const found = this.pages.get(id);
        return found
            ? this.page(found, Number(start), version, size === undefined ? undefined : Number(size), id)
            : refused(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    }

    private page(
        found: { rows: ResultRow[]; object: string },
        start: number,
        version: string,
        wanted?: number,
        id = `01g${String(this.pages.size).padStart(12, '0')}`
    ): HttpAnswer {
        const { rows, object } = found;
        const size = this.options.pageSize ?? wanted ?? PAGE;
        const end = start + size;
        const done = end >= rows.length;
        if (!done) this.pages.set(id, found);
        return ok({
            totalSize: rows.length,
            done,
            ...(!done && { nextRecordsUrl: `${version}/query/${id}-${end}-${size}` }),
            records: rows.slice(start, end).map((row) => withAttributes(row, object))
        });
    }
}

function parsed(text: string): Record<string, unknown> | undefined {
    try {
        const value: unknown = JSON.parse(text);
        return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
    } catch {
        return undefined;
    }
}

function list(value: unknown): Record<string, unknown>[] {
    return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}

/** Rows of a page that the caller asked for; Salesforce takes 200 to 2,000. */
function batchSize({ headers }: HttpRequest): number | undefined {
    const asked = /batchSize=(\d+)/.exec(headers['sforce-query-options'] ?? '')?.[1];
    return asked === undefined ? undefined : Math.min(PAGE, Math.max(200, Number(asked)));
}

/** What `sf data query` asks beside the rows, to head its columns. */
function columnsOf(soql: string, object: string): object {
    const columns = /SELECT\s+([\s\S]+?)\s+FROM\b/i.exec(soql)?.[1] ?? '';
    return {
        columnMetadata: columns.split(',').map((name) => ({
            aggregate: false,
            columnName: name.trim(),
            displayName: name.trim(),
            joinColumns: []
        })),
        entityName: object
    };
}

function withAttributes(row: ResultRow, type: string): object {
    const nested = Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'object' && value !== null ? withAttributes(value, name) : value
    ]);
    return { attributes: { type }, ...(Object.fromEntries(nested) as object) };
}
