import type { BindValue, Query, Request } from './query';
import { MAX_LIST } from './query';

/** A request that the catalogue does not allow; the message names the request and what is wrong. */
export class RequestError extends Error {
    // A class field here would make the LWC compiler take this for a component.
    constructor(message: string) {
        super(message);
        this.name = 'RequestError';
    }
}

/** The text as a SOQL string literal. Reserved characters of SOQL are escaped, so no value can leave its quotes. */
export function literal(value: string): string {
    const escaped = value.replace(/[\\'"\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? `\\${character}`);
    return `'${escaped}'`;
}

const ESCAPES: Readonly<Record<string, string>> = {
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\b': '\\b',
    '\f': '\\f'
};

/** Columns of the request that the query allows and the org knows, in the order asked for, each once. */
export function allowedColumns(query: Query, request: Request, known: (column: string) => boolean): string[] {
    const wanted = [...new Set(request.columns ?? [])];
    for (const column of wanted) {
        if (!isAllowed(query, column))
            throw new RequestError(`${query.name}: column ${column} is not allowed here`);
    }
    return wanted.filter(known);
}

function isAllowed(query: Query, column: string): boolean {
    const isName = /^[A-Za-z][A-Za-z0-9_]*$/.test(column);
    const fits = (allowed: string): boolean =>
        allowed.endsWith('*') ? column.startsWith(allowed.slice(0, -1)) : column === allowed;
    return isName && (query.columns ?? []).some(fits);
}

/**
 * The finished SOQL of a request, for every adapter that is not Apex: columns and literals filled in, and
 * `LIMIT cap + 1`.
 *
 * @throws RequestError where a bind is missing, superfluous, of the wrong type or too long.
 */
export function render(query: Query, request: Request, columns: readonly string[] = []): string {
    for (const name of Object.keys(request.binds))
        if (!(name in query.binds)) throw new RequestError(`${query.name}: there is no bind ${name}`);
    const slotted = query.text.replace(columns.length ? '{columns}' : ', {columns}', columns.join(', '));
    const filled = slotted.replace(/:([A-Za-z]+)/g, (_, name: string) =>
        bindLiteral(query, name, request.binds[name])
    );
    return `${filled} LIMIT ${query.cap + 1}`;
}

function bindLiteral(query: Query, name: string, value: BindValue | undefined): string {
    const wantsList = query.binds[name] === 'ids' || query.binds[name] === 'names';
    if (value === undefined) throw new RequestError(`${query.name}: bind ${name} is missing`);
    if (typeof value === 'string') {
        if (wantsList) throw new RequestError(`${query.name}: bind ${name} takes a list`);
        return literal(value);
    }
    if (!wantsList) throw new RequestError(`${query.name}: bind ${name} takes one value`);
    if (value.length === 0 || value.length > MAX_LIST)
        throw new RequestError(
            `${query.name}: bind ${name} takes 1 to ${MAX_LIST} values, not ${value.length}`
        );
    return `(${value.map(literal).join(', ')})`;
}
