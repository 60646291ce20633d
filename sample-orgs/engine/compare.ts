import { longId } from 'c/connectorTypes';
import type { Comparison } from './conditions';
import type { FieldType } from './describe';
import { malformed } from './refused';
import type { Cell } from './tables';

/** Days in milliseconds. */
const DAY = 86_400_000;

/**
 * Whether a value fulfils a comparison. Text is compared without regard to case, Ids in their 18-character form, dates
 * as moments; null fulfils nothing but `= null` and `!=`.
 *
 * @param asOf ISO time that date literals such as LAST_N_DAYS:30 count from
 */
export function fulfils(value: Cell, type: FieldType, comparison: Comparison, asOf: string): boolean {
    const { operator, value: wanted } = comparison;
    if (operator === 'IN' || operator === 'NOT IN') {
        const list = typeof wanted === 'string' ? [wanted] : wanted;
        const found = keysOf(list, type).has(keyOf(value, type));
        return operator === 'IN' ? found : !found && value !== null;
    }
    if (typeof wanted !== 'string') throw malformed(`${operator} takes one value`);
    if (operator === 'LIKE') return typeof value === 'string' && like(value, String(literalOf(wanted)));
    const right = comparison.literalType === 'DATE_N_LITERAL' ? daysAgo(comparison, asOf) : literalOf(wanted);
    if (operator === '=') return equal(value, type, right);
    if (operator === '!=' || operator === '<>') return !equal(value, type, right);
    if (value === null || right === null) return false;
    return ordered(order(value, right, type), operator);
}

/** Which of two values comes first: negative, zero or positive. Null comes first, as in Salesforce. */
export function order(a: Cell, b: Cell, type: FieldType): number {
    if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
    if (type === 'datetime' || type === 'date') return Date.parse(String(a)) - Date.parse(String(b));
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    const [left, right] = [String(a).toLowerCase(), String(b).toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
}

function ordered(difference: number, operator: string): boolean {
    if (operator === '<') return difference < 0;
    if (operator === '<=') return difference <= 0;
    if (operator === '>') return difference > 0;
    if (operator === '>=') return difference >= 0;
    throw malformed(`the operator ${operator} is not supported here`);
}

/** What the values of a list are told apart by; worked out once for a list, as it is compared with every row. */
const knownKeys = new WeakMap<readonly string[], Map<FieldType, ReadonlySet<Cell>>>();

function keysOf(list: readonly string[], type: FieldType): ReadonlySet<Cell> {
    const byType = knownKeys.get(list) ?? new Map<FieldType, ReadonlySet<Cell>>();
    knownKeys.set(list, byType);
    const known = byType.get(type);
    if (known) return known;
    const wanted = list.map(literalOf);
    // A number or flag equals its own kind; text equals what is written the same.
    const texts = wanted.map((each) => (each === null ? null : keyOf(String(each), type)));
    const keys = new Set([...wanted.filter((each) => typeof each !== 'string'), ...texts]);
    byType.set(type, keys);
    return keys;
}

function keyOf(value: Cell, type: FieldType): Cell {
    if (value === null) return null;
    if (type === 'id' || type === 'reference') return longId(String(value));
    if (type === 'datetime' || type === 'date') return Date.parse(String(value));
    return typeof value === 'string' ? value.toLowerCase() : value;
}

function equal(value: Cell, type: FieldType, wanted: Cell): boolean {
    if (value === null || wanted === null) return value === wanted;
    if (type === 'id' || type === 'reference') return longId(String(value)) === longId(String(wanted));
    if (type === 'datetime' || type === 'date')
        return Date.parse(String(value)) === Date.parse(String(wanted));
    if (typeof value === 'boolean' || typeof value === 'number') return value === wanted;
    return value.toLowerCase() === String(wanted).toLowerCase();
}

/** The value of a literal as it stands in a query. */
export function literalOf(text: string): Cell {
    if (/^'[\s\S]*'$/.test(text))
        return text.slice(1, -1).replace(/\\([\s\S])/g, (_, escaped: string) => ESCAPED[escaped] ?? escaped);
    const word = text.toUpperCase();
    if (word === 'NULL') return null;
    if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text;
    throw malformed(`the value ${text} is not supported here`);
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function daysAgo({ value, days }: Comparison, asOf: string): string {
    if (typeof value !== 'string' || !value.toUpperCase().startsWith('LAST_N_DAYS:') || days === undefined)
        throw malformed(`the date ${String(value)} is not supported here`);
    return new Date(Date.parse(asOf) - days * DAY).toISOString();
}

function like(value: string, pattern: string): boolean {
    const expression = pattern
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/%/g, '[\\s\\S]*')
        .replace(/_/g, '[\\s\\S]');
    return new RegExp(`^${expression}$`, 'i').test(value);
}
