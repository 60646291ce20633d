/** The port to the org. Adapters: Apex (page), REST (command line), org files (preview, tests), source files. */
import type { Request } from 'c/connectorQueries';
import type { Reading } from 'c/connectorTypes';

/** A value of a row: as JSON gives it, dates as ISO text. */
export type Value = string | number | boolean | null | Row;

/** One record, with its parents nested as Salesforce nests them; fields that were not returned are undefined. */
export interface Row {
    readonly [field: string]: Value | undefined;
}

/** What came back for one request. */
export interface Answer {
    rows: readonly Row[];
    /** Of a query with a `{columns}` slot: the columns that were asked for and that the org has. */
    columns?: readonly string[];
}

/** Says how far a batch is: `done` of `total` requests. */
export type Progress = (done: number, total: number) => void;

/** An org that can be asked. One call is one round trip (of Apex) and answers each request on its own, in order. */
export interface Gateway {
    read(requests: readonly Request[], progress?: Progress): Promise<readonly Reading<Answer>[]>;
}

/**
 * Rows of the services that are not SOQL.
 * `session`: one row { userId, username, name, host, now } – the viewer, the org's My Domain host (null where it is
 * not known) and the ISO time there.
 * `describe`, binds { objects, fields } with fields as `Object.Field`: a row { object, exists } for each object and a
 * row { object, field, exists, permissionable } for each field; `exists` and `permissionable` are null where the
 * source cannot tell (REST filters its describe by the viewer).
 * `apiUsage`: one row { limit, used }, API requests of the last 24 hours.
 * `recordCounts`, binds { objects }: a row { object, count } for each object that the org counts; what it gives is a
 * snapshot (REST API guide, "Record Count"). Apex can't tell: COUNT() reads each record against its limit.
 */
export interface SessionRow extends Row {
    userId: string;
    username: string | null;
    name: string | null;
    host: string | null;
    now: string;
}

/** A field's value as text, or undefined for null and for anything that is not text. */
export function text(row: Row, path: string): string | undefined {
    const value = field(row, path);
    return typeof value === 'string' ? value : undefined;
}

/** A field's value as a flag; undefined where the row has none, so that absence stays visible. */
export function flag(row: Row, path: string): boolean | undefined {
    const value = field(row, path);
    return typeof value === 'boolean' ? value : undefined;
}

/** A field's value as a number, or undefined. */
export function count(row: Row, path: string): number | undefined {
    const value = field(row, path);
    return typeof value === 'number' ? value : undefined;
}

function field(row: Row, path: string): Value | undefined {
    let value: Value | undefined = row;
    for (const name of path.split('.')) {
        if (value === null || typeof value !== 'object') return undefined;
        value = value[name];
    }
    return value;
}
