import type { Row } from 'c/connectorGateway';
import { literal } from 'c/connectorQueries';
import type { OrgClient } from '../rest/orgClient';
import { queryAll, type Rows } from '../rest/queryAll';
import type { Recorded } from './recordingGateway';

/** Containers that one query asks about; more would make its address too long. */
const CONTAINERS_AT_ONCE = 40;
const FIELDS_AT_ONCE = 80;

/** The queries that count grants over all containers, and the column that each counts. */
const OBJECT_COLUMNS: Readonly<Record<string, string>> = {
    objectsReadable: 'PermissionsRead',
    objectsCreatable: 'PermissionsCreate',
    objectsEditable: 'PermissionsEdit',
    objectsAllRecords: 'PermissionsViewAllRecords',
    objectsAllFields: 'PermissionsViewAllFields'
};
const FIELD_COLUMNS: Readonly<Record<string, string>> = {
    fieldsReadable: 'PermissionsRead',
    fieldsEditable: 'PermissionsEdit'
};

/** Names of the queries whose answers are counts, not records. */
export const COUNTING = [...Object.keys(OBJECT_COLUMNS), ...Object.keys(FIELD_COLUMNS), 'objectSources'];

/** The records behind the counts: a judgement at another time counts over other containers. */
export interface GrantDetails {
    objects: Rows;
    fields: Rows;
}

/**
 * Reads the grants that were counted, container by container.
 *
 * @param containers Ids of all containers of the user, whether they counted or not
 * @throws OrgUnreachable where the org gives no answer
 */
export async function grantDetails(
    client: OrgClient,
    recorded: readonly Recorded[],
    containers: readonly string[]
): Promise<GrantDetails> {
    const objects = valuesOf(recorded, 'objects', COUNTING);
    const fields = valuesOf(recorded, 'fields', Object.keys(FIELD_COLUMNS));
    const objectColumns = answeredColumns(recorded, OBJECT_COLUMNS);
    const fieldColumns = answeredColumns(recorded, FIELD_COLUMNS);
    return {
        objects: await inParts(
            client,
            containers,
            [objects],
            objectColumns,
            (columns, ids, names) =>
                `SELECT Id, ParentId, SobjectType, ${columns} FROM ObjectPermissions WHERE ParentId IN ${ids} AND SobjectType IN ${names} ORDER BY Id`
        ),
        fields: await inParts(
            client,
            containers,
            partsOf(fields, FIELDS_AT_ONCE),
            fieldColumns,
            (columns, ids, names) =>
                `SELECT Id, ParentId, SobjectType, Field, ${columns} FROM FieldPermissions WHERE ParentId IN ${ids} AND SobjectType IN ${listOf(objects)} AND Field IN ${names} ORDER BY Id`
        )
    };
}

async function inParts(
    client: OrgClient,
    containers: readonly string[],
    names: readonly (readonly string[])[],
    columns: readonly string[],
    soql: (columns: string, ids: string, names: string) => string
): Promise<Rows> {
    const rows: Row[] = [];
    if (!columns.length) return { rows };
    for (const ids of partsOf(containers, CONTAINERS_AT_ONCE))
        for (const part of names.filter(({ length }) => length)) {
            const answer = await queryAll(client, soql(columns.join(', '), listOf(ids), listOf(part)));
            if ('refused' in answer) return answer;
            rows.push(...answer.rows);
        }
    return { rows };
}

function answeredColumns(recorded: readonly Recorded[], columns: Readonly<Record<string, string>>): string[] {
    return Object.entries(columns).flatMap(([name, column]) =>
        recorded.some(({ request, answer }) => request.name === name && answer.status === 'read')
            ? [column]
            : []
    );
}

function valuesOf(recorded: readonly Recorded[], bind: string, queries: readonly string[]): string[] {
    const asked = recorded.filter(({ request }) => queries.includes(request.name));
    return [...new Set(asked.flatMap(({ request }) => request.binds[bind] ?? []))].sort();
}

function partsOf(values: readonly string[], size: number): string[][] {
    const count = Math.ceil(values.length / size);
    return Array.from({ length: count }, (_, part) => values.slice(part * size, (part + 1) * size));
}

function listOf(values: readonly string[]): string {
    return `(${values.map(literal).join(', ')})`;
}
