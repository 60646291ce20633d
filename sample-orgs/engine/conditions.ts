import type { Query, WhereClause } from '@jetstreamapp/soql-parser-js';
import { malformed } from './refused';

/** One comparison of a WHERE clause. */
export interface Comparison {
    kind: 'comparison';
    field: string;
    operator: string;
    literalType: string;
    /** Text as it stands in the query, quotes included; a list for IN. */
    value: string | readonly string[];
    subquery?: Query;
    /** The number in `LAST_N_DAYS:30`. */
    days?: number;
}

/** A WHERE clause as a tree. */
export type Condition =
    | Comparison
    | { kind: 'not'; part: Condition }
    | { kind: 'all'; parts: readonly Condition[] }
    | { kind: 'any'; parts: readonly Condition[] };

type Token = '(' | ')' | 'NOT' | 'AND' | 'OR' | Comparison;

/**
 * The tree of a WHERE clause. The parser hands out a chain with counted parentheses; SOQL has no precedence between AND
 * and OR, so mixing them without parentheses is refused, as Salesforce does.
 */
export function readConditions(where: WhereClause): Condition {
    const tokens = [...tokensOf(where)];
    const condition = readChain(tokens);
    if (tokens.length) throw malformed(`unexpected token: ${describeToken(tokens[0])}`);
    return condition;
}

/** What the parser's types leave open; every property is checked before it is used. */
interface Link {
    left: LinkLeft | null;
    operator?: string;
    right?: Link;
}
interface LinkLeft {
    openParen?: number;
    closeParen?: number;
    field?: string;
    operator?: string;
    literalType?: string;
    value?: string | string[];
    valueQuery?: Query;
    dateLiteralVariable?: number;
    logicalPrefix?: string;
    fn?: unknown;
}

function* tokensOf(where: WhereClause): Generator<Token> {
    let link: Link | undefined = where as unknown as Link;
    while (link) {
        const { left, operator, right }: Link = link;
        for (let open = left?.openParen ?? 0; open > 0; open -= 1) yield '(';
        if (left?.logicalPrefix === 'NOT') yield 'NOT';
        if (left?.fn !== undefined) throw malformed('functions in WHERE are not supported here');
        if (left?.field !== undefined) yield comparison(left);
        for (let close = left?.closeParen ?? 0; close > 0; close -= 1) yield ')';
        if (operator === 'NOT' || operator === 'AND' || operator === 'OR') yield operator;
        link = right;
    }
}

function comparison({
    field = '',
    operator = '=',
    literalType = '',
    value = '',
    valueQuery,
    ...rest
}: LinkLeft): Comparison {
    return {
        kind: 'comparison',
        field,
        operator: operator.toUpperCase(),
        literalType,
        value,
        ...(valueQuery && { subquery: valueQuery }),
        ...(rest.dateLiteralVariable !== undefined && { days: rest.dateLiteralVariable })
    };
}

function readChain(tokens: Token[]): Condition {
    const first = readOne(tokens);
    const parts = [first];
    let joined: 'AND' | 'OR' | undefined;
    while (tokens[0] === 'AND' || tokens[0] === 'OR') {
        const next = tokens.shift();
        if (joined !== undefined && next !== joined) throw malformed('mixing AND and OR needs parentheses');
        joined = next === 'AND' ? 'AND' : 'OR';
        parts.push(readOne(tokens));
    }
    return joined === undefined ? first : { kind: joined === 'AND' ? 'all' : 'any', parts };
}

function readOne(tokens: Token[]): Condition {
    const token = tokens.shift();
    if (token === 'NOT') return { kind: 'not', part: readOne(tokens) };
    if (token === '(') {
        const inner = readChain(tokens);
        if (tokens.shift() !== ')') throw malformed('a parenthesis is not closed');
        return inner;
    }
    if (token === undefined || typeof token === 'string')
        throw malformed(`unexpected token: ${describeToken(token)}`);
    return token;
}

function describeToken(token: Token | undefined): string {
    if (token === undefined) return 'end of query';
    return typeof token === 'string' ? token : token.field;
}
