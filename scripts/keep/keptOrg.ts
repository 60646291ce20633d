import type { Answer, Row } from 'c/connectorGateway';
import { findQuery } from 'c/connectorQueries';
import { longId, type Reading, type Unavailable } from 'c/connectorTypes';
import { base, Describe } from '../../sample-orgs/engine/describe';
import type { KeptQuestion, KeptReading, OrgFile, OrgRecord } from '../../sample-orgs/engine/orgFile';
import type { OrgClient } from '../rest/orgClient';
import { COUNTING, grantDetails, type GrantDetails } from './grantDetails';
import { KeptTables } from './keptTables';
import type { Recorded } from './recordingGateway';

/** Stands where the org did not say who is looking, or when; every answer that depends on it is unread then. */
const NOBODY = '005000000000000AAA';
const NO_TIME = '1970-01-01T00:00:00.000Z';

/**
 * The org file of what was read for one judgement: judged again, it gives the same report. It holds no more than was
 * asked, and says so itself.
 *
 * @param recorded what passed through the gateway while the org was judged
 * @param more what the Metadata and the Tooling API showed besides
 * @throws OrgUnreachable where the org gives no answer any more
 */
export async function keptOrg(
    client: OrgClient,
    recorded: readonly Recorded[],
    more?: KeptReading['more']
): Promise<OrgFile> {
    const containers = valuesOf(recorded, 'containerPermissions', 'containerIds');
    const file = fileOf(recorded, await grantDetails(client, recorded, containers), containers);
    return more && file.kept ? { ...file, kept: { ...file.kept, more } } : file;
}

function fileOf(
    recorded: readonly Recorded[],
    details: GrantDetails,
    containers: readonly string[]
): OrgFile {
    const tables = new KeptTables();
    const [session] = rowsOf(recorded, 'session');
    const viewer = longId(textOf(session, 'userId') ?? NOBODY);
    tables.keep('User', { Id: viewer, Username: session?.['username'], Name: session?.['name'] });
    const host = textOf(session, 'host');
    if (host !== undefined) tables.keep('Domain', { Domain: host });
    for (const each of recorded) keepRows(tables, each);
    const unread = unreadOf(recorded);
    keepDetails(tables, unread, 'ObjectPermissions', details.objects);
    keepDetails(tables, unread, 'FieldPermissions', details.fields);
    const user = userOf(recorded);
    return {
        formatVersion: 1,
        ...(user !== undefined && { user }),
        asOf: textOf(session, 'now') ?? NO_TIME,
        viewer,
        sobjects: tables.sobjects(),
        absent: absentColumns(recorded),
        ...usageOf(recorded),
        truncated: cutObjects(recorded),
        kept: {
            asked: askedOf(recorded, user, containers),
            unread,
            viewerPermissions: permissionsOf(rowsOf(recorded, 'viewerPermissions')[0]),
            described: describedOf(rowsOf(recorded, 'describe'))
        }
    };
}

function keepRows(tables: KeptTables, { request, answer }: Recorded): void {
    const query = findQuery(request.name);
    if (!query || COUNTING.includes(query.name) || query.name === 'viewerPermissions') return;
    for (const row of valueOf(answer)) {
        const user = request.binds['userId'];
        const userId = typeof user === 'string' ? longId(user) : null;
        const id = tables.keep(query.object, row, impliedBy(query.name, userId));
        if (query.name === 'permissionSetLicenses')
            tables.keep('PermissionSetLicenseAssign', {
                Id: tables.makeId('PermissionSetLicenseAssign'),
                AssigneeId: userId,
                PermissionSetLicenseId: id
            });
    }
}

/** What the filter of a query says of its rows without selecting it. */
function impliedBy(query: string, userId: string | null): OrgRecord {
    if (query === 'assignments') return { AssigneeId: userId };
    return query === 'signIns' ? { UserId: userId } : {};
}

function keepDetails(
    tables: KeptTables,
    unread: Record<string, Unavailable>,
    object: 'ObjectPermissions' | 'FieldPermissions',
    details: GrantDetails['objects']
): void {
    if ('refused' in details) {
        for (const name of COUNTING)
            if (findQuery(name)?.object === object) unread[name] ??= { code: 'other', text: details.refused };
        return;
    }
    const seen = new Set<string>();
    for (const row of details.rows) {
        const { attributes: _, ...values } = row;
        // Rows that Modify All Data stands for share their Id.
        const id = textOf(values, 'Id');
        tables.keep(
            object,
            id === undefined || seen.has(id) ? { ...values, Id: tables.makeId(object) } : values
        );
        if (id !== undefined) seen.add(id);
    }
}

function unreadOf(recorded: readonly Recorded[]): Record<string, Unavailable> {
    const unread: Record<string, Unavailable> = {};
    for (const { request, answer } of recorded)
        if (answer.status === 'unavailable') unread[request.name] ??= answer.reason;
    return unread;
}

function askedOf(
    recorded: readonly Recorded[],
    user: string | undefined,
    containers: readonly string[]
): Record<string, KeptQuestion> {
    const asked: Record<string, KeptQuestion> = {};
    for (const { request } of recorded) {
        const { binds, columns } = (asked[request.name] ??= { binds: {} });
        for (const [bind, value] of Object.entries(request.binds))
            binds[bind] = merged(binds[bind], [value].flat());
        if (request.columns) asked[request.name] = { binds, columns: merged(columns, request.columns) };
    }
    // Grants were read of every container, so that a judgement at another time finds its own.
    for (const name of COUNTING) {
        const binds = asked[name]?.binds;
        if (binds) binds['containerIds'] = merged(binds['containerIds'], containers);
    }
    if (user !== undefined) asked['userById'] ??= { binds: { userId: [user] } };
    return asked;
}

function merged(some: readonly string[] = [], more: readonly string[]): string[] {
    return [...new Set([...some, ...more])];
}

/** Columns that were asked for and that the org lacks, of those that the standard describe has. */
function absentColumns(recorded: readonly Recorded[]): string[] {
    const describe = new Describe(base);
    const absent = recorded.flatMap(({ request, answer }) => {
        const object = findQuery(request.name)?.object;
        if (object === undefined || answer.status !== 'read' || !answer.value.columns) return [];
        const { columns } = answer.value;
        return (request.columns ?? [])
            .filter((column) => !columns.includes(column) && describe.field(object, column) !== undefined)
            .map((column) => `${object}.${column}`);
    });
    return [...new Set(absent)].sort();
}

function cutObjects(recorded: readonly Recorded[]): string[] {
    const cut = recorded.flatMap(({ request, answer }) => {
        // Sources are cut for showing; their records were read whole.
        const isCut =
            request.name !== 'objectSources' && answer.status === 'read' && answer.truncated === true;
        return isCut ? (findQuery(request.name)?.object ?? []) : [];
    });
    return [...new Set(cut)].sort();
}

/** What the org counts of itself; nothing where it did not say. */
function usageOf(recorded: readonly Recorded[]): Pick<OrgFile, 'apiRequests' | 'recordCounts'> {
    const [usage] = rowsOf(recorded, 'apiUsage');
    const counts = rowsOf(recorded, 'recordCounts');
    const { limit, used } = usage ?? {};
    return {
        ...(typeof limit === 'number' && typeof used === 'number' && { apiRequests: { limit, used } }),
        ...(counts.length && {
            recordCounts: Object.fromEntries(
                counts.flatMap(({ object, count }) =>
                    typeof object === 'string' && typeof count === 'number' ? [[object, count]] : []
                )
            )
        })
    };
}

function describedOf(rows: readonly Row[]): Record<string, boolean | null> {
    const described: Record<string, boolean | null> = {};
    for (const { object, field, exists, permissionable } of rows) {
        if (exists !== true || typeof object !== 'string') continue;
        const name = typeof field === 'string' ? `${object}.${field}` : object;
        described[name] = typeof permissionable === 'boolean' ? permissionable : null;
    }
    return described;
}

function permissionsOf(row: Row = {}): string[] {
    return Object.keys(row)
        .filter((column) => column.startsWith('Permissions') && row[column] === true)
        .map((column) => column.slice('Permissions'.length));
}

function userOf(recorded: readonly Recorded[]): string | undefined {
    const [user] = [...rowsOf(recorded, 'userById'), ...rowsOf(recorded, 'userByUsername')];
    const id = textOf(user, 'Id');
    return id === undefined ? undefined : longId(id);
}

function valuesOf(recorded: readonly Recorded[], query: string, bind: string): string[] {
    const values = recorded.filter(({ request }) => request.name === query);
    return [...new Set(values.flatMap(({ request }) => request.binds[bind] ?? []))].sort();
}

function rowsOf(recorded: readonly Recorded[], name: string): readonly Row[] {
    return recorded.filter(({ request }) => request.name === name).flatMap(({ answer }) => valueOf(answer));
}

function valueOf(answer: Reading<Answer>): readonly Row[] {
    return answer.status === 'read' ? answer.value.rows : [];
}

function textOf(row: Row | undefined, name: string): string | undefined {
    const value = row?.[name];
    return typeof value === 'string' ? value : undefined;
}
