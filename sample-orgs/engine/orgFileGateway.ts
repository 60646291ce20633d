import type { Answer, Gateway, Row } from 'c/connectorGateway';
import { allowedColumns, findQuery, render, RequestError, type Request } from 'c/connectorQueries';
import { read, unavailable, type Reading } from 'c/connectorTypes';
import { Engine } from './engine';
import { keptDescribe, notKept } from './kept';
import type { OrgFile } from './orgFile';
import { QueryRefused } from './refused';
import { Tables } from './tables';

/** A gateway that answers from an org file, as Apex would answer its viewer in the org. */
export function orgFileGateway(file: OrgFile, { viewer = file.viewer }: { viewer?: string } = {}): Gateway {
    const tables = new Tables(file);
    const engine = new Engine(tables, viewer);
    const services: Readonly<Record<string, (request: Request) => Reading<Answer>>> = {
        session: () => session(tables, viewer),
        describe: (request) => (file.kept ? keptDescribe(file.kept, request) : describe(tables, request)),
        apiUsage: () => apiUsage(file),
        recordCounts: (request) => recordCounts(file, request)
    };
    return {
        read(requests, progress) {
            const answers = requests.map((request, position) => {
                const answer =
                    notKept(file, request) ??
                    (services[request.name] ?? ((each: Request) => query(engine, each)))(request);
                progress?.(position + 1, requests.length);
                return answer;
            });
            return Promise.resolve(answers);
        }
    };
}

function query(engine: Engine, request: Request): Reading<Answer> {
    const known = findQuery(request.name);
    if (!known) throw new RequestError(`There is no query ${request.name} in the catalogue.`);
    const columns = allowedColumns(
        known,
        request,
        (name) => engine.tables.describe.field(known.object, name) !== undefined
    );
    try {
        const rows = engine.query(render(known, request, columns));
        const truncated = rows.length > known.cap || engine.tables.isTruncated(known.object);
        return read({ rows: rows.slice(0, known.cap), ...(known.columns && { columns }) }, truncated);
    } catch (error) {
        if (error instanceof QueryRefused) return refusal(engine.tables, error, known.viewerNeeds);
        throw error;
    }
}

/** What is absent from the org's own describe is said so; what is there but refused is a matter of access. */
function refusal(
    { describe: org }: Tables,
    { missing, message }: QueryRefused,
    viewerNeeds: readonly string[] | undefined
): Reading<never> {
    if (!missing) return unavailable('other', message);
    const { object, field } = missing;
    if (org.object(object) === undefined) return unavailable('noSuchObject', `This org has no ${object}.`);
    if (field === undefined)
        return unavailable('noAccess', `The person looking may not see ${object}.`, viewerNeeds);
    return org.field(object, field) === undefined && org.parent(object, field) === undefined
        ? unavailable('noSuchField', `This org has no field ${object}.${field}.`)
        : unavailable('noAccess', `The person looking may not see ${object}.${field}.`);
}

function session(tables: Tables, viewer: string): Reading<Answer> {
    const user = tables.find('User', viewer);
    const host = tables
        .all('Domain')
        .map((row) => tables.value('Domain', row, 'Domain'))
        .find((domain) => typeof domain === 'string' && domain.endsWith('.my.salesforce.com'));
    const row: Row = {
        userId: viewer,
        username: user ? tables.value('User', user, 'Username') : null,
        name: user ? tables.value('User', user, 'Name') : null,
        host: host ?? null,
        now: tables.file.asOf
    };
    return read({ rows: [row] });
}

function apiUsage({ apiRequests }: OrgFile): Reading<Answer> {
    return apiRequests
        ? read({ rows: [{ ...apiRequests }] })
        : unavailable('notCovered', 'The org file does not tell how many API requests the org may take.');
}

/** The file's own records are a selection, so their number says nothing of the org. */
function recordCounts({ recordCounts: counts }: OrgFile, { binds }: Request): Reading<Answer> {
    if (!counts) return unavailable('notCovered', 'The org file does not tell how many records the org has.');
    const asked = new Set(list(binds['objects']).map((name) => name.toLowerCase()));
    const rows = Object.entries(counts).filter(([object]) => asked.has(object.toLowerCase()));
    return read({ rows: rows.map(([object, count]): Row => ({ object, count })) });
}

function describe({ describe: org }: Tables, { binds }: Request): Reading<Answer> {
    const objects = list(binds['objects']).map((object): Row => ({
        object,
        exists: org.object(object) !== undefined
    }));
    const fields = list(binds['fields']).map((name): Row => {
        const dot = name.indexOf('.');
        const [object, field] = [name.slice(0, dot), name.slice(dot + 1)];
        const described = org.field(object, field);
        return {
            object,
            field,
            exists: described !== undefined,
            permissionable: described
                ? (described.fact.permissionable ?? (isSetup(org, object) ? false : null))
                : null
        };
    });
    return read({ rows: [...objects, ...fields] });
}

/** Setup objects have no field-level security. Source: FieldPermissions exist for permissionable fields alone. */
function isSetup(org: Tables['describe'], object: string): boolean {
    const facts = org.facts(object);
    return facts !== undefined && facts.data !== true && object.toLowerCase() !== 'user';
}

function list(value: string | readonly string[] | undefined): readonly string[] {
    return typeof value === 'string' ? [value] : (value ?? []);
}
