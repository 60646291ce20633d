import type { Answer, Gateway, Row } from 'c/connectorGateway';
import {
    allowedColumns,
    findQuery,
    render,
    RequestError,
    type Query,
    type Request
} from 'c/connectorQueries';
import { read, unavailable, type Reading } from 'c/connectorTypes';
import { errorsOf, OrgUnreachable, type OrgClient, type RestAnswer } from './orgClient';

const API = '/services/data/v67.0';
/** Salesforce refuses addresses beyond 16,384 bytes; what is longer is asked in parts. */
const MOST_BYTES = 12_000;
/** Requests of one round that are under way at once. */
const AT_ONCE = 5;

/**
 * The gateway to a real org over REST. The describe that REST hands out is filtered by the viewer, so a name that it lacks
 * is not known to be absent: the answer is then `noAccess`, never `noSuchObject`.
 */
export function restGateway(client: OrgClient): Gateway {
    const org = new RestOrg(client);
    return {
        async read(requests, progress) {
            const answers: Reading<Answer>[] = [];
            let done = 0;
            for (let start = 0; start < requests.length; start += AT_ONCE) {
                const part = requests.slice(start, start + AT_ONCE);
                answers.push(
                    ...(await Promise.all(
                        part.map(async (request) => {
                            const answer = await org.answer(request);
                            done += 1;
                            progress?.(done, requests.length);
                            return answer;
                        })
                    ))
                );
            }
            return answers;
        }
    };
}

/** Source: REST API developer guide, "Limits" and "Record Count": users with View Setup and Configuration. */
const LIMITS = { object: "the org's limits", viewerNeeds: ['ViewSetup'] };

interface FieldDescribe {
    name: string;
    permissionable?: boolean;
}

class RestOrg {
    private readonly client: OrgClient;
    private readonly describes = new Map<string, Promise<ReadonlyMap<string, FieldDescribe> | undefined>>();

    constructor(client: OrgClient) {
        this.client = client;
    }

    answer(request: Request): Promise<Reading<Answer>> {
        if (request.name === 'session') return this.session();
        if (request.name === 'describe') return this.describe(request);
        if (request.name === 'apiUsage') return this.apiUsage();
        if (request.name === 'recordCounts') return this.recordCounts(request);
        const query = findQuery(request.name);
        if (!query) throw new RequestError(`There is no query ${request.name} in the catalogue.`);
        return this.query(query, request);
    }

    private async session(): Promise<Reading<Answer>> {
        const answer = await this.client.get('/services/oauth2/userinfo');
        if (answer.status !== 200) return refused(answer, undefined);
        const {
            user_id: id,
            preferred_username: username,
            name
        } = (answer.body ?? {}) as Record<string, unknown>;
        if (typeof id !== 'string' || answer.time === undefined)
            return unavailable('other', 'The org did not say who is looking.');
        const row: Row = {
            userId: id,
            username: typeof username === 'string' ? username : null,
            name: typeof name === 'string' ? name : null,
            host: this.client.host.endsWith('.my.salesforce.com') ? this.client.host : null,
            now: answer.time
        };
        return read({ rows: [row] });
    }

    private async describe({ binds }: Request): Promise<Reading<Answer>> {
        const names = list(binds['objects']);
        const described = new Map<string, ReadonlyMap<string, FieldDescribe> | undefined>();
        for (let start = 0; start < names.length; start += AT_ONCE)
            await Promise.all(
                names.slice(start, start + AT_ONCE).map(async (name) => {
                    described.set(name, await this.fieldsOf(name));
                })
            );
        const objects = names.map((object): Row => ({ object, exists: described.get(object) ? true : null }));
        const fields = list(binds['fields']).map((path): Row => {
            const dot = path.indexOf('.');
            const [object, field] = [path.slice(0, dot), path.slice(dot + 1)];
            const found = described.get(object)?.get(field.toLowerCase());
            return {
                object,
                field,
                exists: found ? true : null,
                permissionable: found?.permissionable ?? null
            };
        });
        return read({ rows: [...objects, ...fields] });
    }

    private async apiUsage(): Promise<Reading<Answer>> {
        const answer = await this.client.get(`${API}/limits`);
        if (answer.status !== 200) return refused(answer, LIMITS);
        const { DailyApiRequests: daily } = (answer.body ?? {}) as {
            DailyApiRequests?: { Max?: unknown; Remaining?: unknown };
        };
        if (typeof daily?.Max !== 'number' || typeof daily.Remaining !== 'number')
            return unavailable('other', "The org's answer on its limits was not understood.");
        return read({ rows: [{ limit: daily.Max, used: daily.Max - daily.Remaining }] });
    }

    private async recordCounts({ binds }: Request): Promise<Reading<Answer>> {
        const objects = list(binds['objects']).map(encodeURIComponent).join(',');
        const answer = await this.client.get(`${API}/limits/recordCount?sObjects=${objects}`);
        if (answer.status !== 200) return refused(answer, LIMITS);
        const { sObjects } = (answer.body ?? {}) as { sObjects?: { name: string; count: number }[] };
        if (!Array.isArray(sObjects))
            return unavailable('other', "The org's answer on its records was not understood.");
        return read({ rows: sObjects.map(({ name, count }): Row => ({ object: name, count })) });
    }

    private async query(query: Query, request: Request): Promise<Reading<Answer>> {
        const known = query.columns ? await this.fieldsOf(query.object) : new Map<string, FieldDescribe>();
        if (!known)
            return unavailable(
                'noAccess',
                `The person looking may not see ${query.object}.`,
                query.viewerNeeds
            );
        const columns = allowedColumns(query, request, (name) => known.has(name.toLowerCase()));
        const answers = await Promise.all(
            partsOf(query, request, columns).map(async (part) => {
                const soql = render(query, part, columns);
                const answer = await this.client.get(`${API}/query?q=${encodeURIComponent(soql)}`);
                return answer.status === 200 ? answer : refused(answer, query);
            })
        );
        const rows: Row[] = [];
        let truncated = false;
        for (const answer of answers) {
            if (!('body' in answer)) return answer;
            const { records, done } = (answer.body ?? {}) as { records?: unknown; done?: unknown };
            if (!Array.isArray(records))
                return unavailable('other', `The org's answer on ${query.object} was not understood.`);
            const found = (records as Row[]).map(withoutAttributes);
            // One row more than the cap is asked for, so that a cut answer is noticed.
            truncated ||= found.length > query.cap || done === false;
            rows.push(...found.slice(0, query.cap));
        }
        return read({ rows, ...(query.columns && { columns }) }, truncated);
    }

    private fieldsOf(object: string): Promise<ReadonlyMap<string, FieldDescribe> | undefined> {
        const known = this.describes.get(object) ?? this.readFields(object);
        this.describes.set(object, known);
        return known;
    }

    private async readFields(object: string): Promise<ReadonlyMap<string, FieldDescribe> | undefined> {
        const answer = await this.client.get(`${API}/sobjects/${encodeURIComponent(object)}/describe`);
        const { fields } = ((answer.status === 200 ? answer.body : undefined) ?? {}) as {
            fields?: FieldDescribe[];
        };
        return fields && new Map(fields.map((field) => [field.name.toLowerCase(), field]));
    }
}

/** The request in as many parts as its address needs, split at its longest list. */
function partsOf(query: Query, request: Request, columns: readonly string[]): Request[] {
    if (encodeURIComponent(render(query, request, columns)).length <= MOST_BYTES) return [request];
    const [name, values] = Object.entries(request.binds)
        .flatMap(([bind, value]) => (typeof value === 'string' ? [] : [[bind, value] as const]))
        .reduce((longest, each) => (each[1].length > longest[1].length ? each : longest));
    if (values.length < 2) return [request];
    const half = Math.ceil(values.length / 2);
    return [values.slice(0, half), values.slice(half)].flatMap((part) =>
        partsOf(query, { ...request, binds: { ...request.binds, [name]: part } }, columns)
    );
}

/** What a refusal means. Salesforce says the same of what is absent and of what the viewer may not see. */
function refused(
    answer: RestAnswer,
    query: Pick<Query, 'object' | 'viewerNeeds'> | undefined
): Reading<never> {
    const [error] = errorsOf(answer);
    if (answer.status === 401)
        throw new OrgUnreachable(
            'The org no longer accepts this sign-in: sign in again with sf org login web.'
        );
    if (!error) return unavailable('other', `The org answered with HTTP status ${answer.status}.`);
    if (error.errorCode === 'REQUEST_LIMIT_EXCEEDED')
        return unavailable('limit', 'The org has used up its API requests for today.');
    if (error.errorCode === 'INVALID_TYPE' || error.errorCode === 'INVALID_FIELD')
        return unavailable(
            'noAccess',
            `The person looking may not see ${query?.object ?? 'this'}, or the org has none.`,
            query?.viewerNeeds
        );
    if (error.errorCode === 'INSUFFICIENT_ACCESS' || error.errorCode === 'INSUFFICIENT_ACCESS_OR_READONLY')
        return unavailable('noAccess', error.message, query?.viewerNeeds);
    return unavailable('other', `${error.errorCode}: ${error.message.split('\n')[0] ?? ''}`);
}

/** Salesforce puts type and address beside each record and parent; neither is a field. */
function withoutAttributes(row: Row): Row {
    return Object.fromEntries(
        Object.entries(row)
            .filter(([name]) => name !== 'attributes')
            .map(([name, value]) => [
                name,
                typeof value === 'object' && value !== null ? withoutAttributes(value) : value
            ])
    );
}

function list(value: string | readonly string[] | undefined): readonly string[] {
    return typeof value === 'string' ? [value] : (value ?? []);
}
