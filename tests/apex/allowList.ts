import type { Query } from 'c/connectorQueries';
import { is, tokenize, type Token } from '../../scripts/gates/apex/tokens';

/** A query of the Apex allow-list, read from its source. */
export interface ApexQuery {
    name: string;
    object: string;
    text: string;
    cap: number;
    binds: Record<string, string>;
    columns: string[];
    line: number;
}

/**
 * The queries that an Apex source builds, as `new ConnectorQuery('name', 'Object', 'SELECT …')` and the calls chained
 * to it. Everything has to be a literal: what is computed could not be compared, so it throws.
 */
export function parseAllowList(source: string): ApexQuery[] {
    const tokens = tokenize(source);
    const queries: ApexQuery[] = [];
    tokens.forEach((token, index) => {
        if (is(token, 'new') && is(tokens[index + 1], 'ConnectorQuery'))
            queries.push(queryAt(tokens, index + 2));
    });
    return queries;
}

/** What differs between the Apex allow-list and the catalogue, both ways; none where they say the same. */
export function differences(apex: readonly ApexQuery[], catalogue: readonly Query[]): string[] {
    const found: string[] = [];
    const twice = apex.map(({ name }) => name).filter((name, i, names) => names.indexOf(name) !== i);
    for (const name of twice) found.push(`${name}: stands twice in Apex`);
    for (const { name } of apex)
        if (!catalogue.some((query) => query.name === name)) found.push(`${name}: is not in the catalogue`);
    for (const query of catalogue) {
        const same = apex.find(({ name }) => name === query.name);
        if (same === undefined) found.push(`${query.name}: is not in Apex`);
        else found.push(...differencesOf(same, query));
    }
    return found;
}

function differencesOf(apex: ApexQuery, query: Query): string[] {
    const pairs: [what: string, inApex: unknown, inCatalogue: unknown][] = [
        ['object', apex.object, query.object],
        ['text', apex.text, query.text],
        ['cap', apex.cap, query.cap],
        ['binds', apex.binds, query.binds],
        ['columns', apex.columns, query.columns ?? []]
    ];
    return pairs
        .filter(([, inApex, inCatalogue]) => JSON.stringify(inApex) !== JSON.stringify(inCatalogue))
        .map(
            ([what, inApex, inCatalogue]) =>
                `${query.name}: ${what} is ${JSON.stringify(inApex)} in Apex, ${JSON.stringify(inCatalogue)} in the catalogue`
        );
}

function queryAt(tokens: readonly Token[], open: number): ApexQuery {
    const line = tokens[open]?.line ?? 0;
    const [[name, object, text], afterNew] = literals(tokens, open);
    const query: ApexQuery = {
        name: name ?? '',
        object: object ?? '',
        text: text ?? '',
        cap: 1,
        binds: {},
        columns: [],
        line
    };
    let at = afterNew;
    while (is(tokens[at], '.')) {
        const [values, after] = literals(tokens, at + 2);
        apply(query, tokens[at + 1], values);
        at = after;
    }
    if (!is(tokens[at], ',') && !is(tokens[at], '}') && !is(tokens[at], ';'))
        throw new Error(`line ${tokens[at]?.line ?? line}: expected the end of ${query.name}`);
    return query;
}

function apply(query: ApexQuery, call: Token | undefined, values: readonly string[]): void {
    const [first = '', second = ''] = values;
    if (is(call, 'atMost')) query.cap = Number(first);
    else if (is(call, 'bind')) query.binds[first] = second;
    else if (is(call, 'column')) query.columns.push(first);
    else throw new Error(`line ${call?.line ?? 0}: ${call?.text ?? ''} is not known here`);
}

function literals(tokens: readonly Token[], open: number): [values: string[], after: number] {
    if (!is(tokens[open], '('))
        throw new Error(`line ${tokens[open]?.line ?? 0}: expected an opening parenthesis`);
    const values: string[] = [];
    for (let i = open + 1; ; i += 2) {
        const token = tokens[i];
        if (token?.kind !== 'string' && token?.kind !== 'number')
            throw new Error(`line ${token?.line ?? 0}: ${token?.text ?? 'the end'} is not a literal`);
        values.push(token.text);
        if (is(tokens[i + 1], ')')) return [values, i + 2];
        if (!is(tokens[i + 1], ','))
            throw new Error(`line ${token.line}: ${tokens[i + 1]?.text ?? 'the end'} follows a literal`);
    }
}
