import {
    parseQuery,
    type FieldType,
    type Query as Soql,
    type WhereClause
} from '@jetstreamapp/soql-parser-js';
import { catalogue, type Query } from 'c/connectorQueries';
import { base, Describe } from '../../sample-orgs/engine/describe';

/** The fields that the catalogue's queries name, by object, parents and semi-joins included. Slots are left out. */
export function namedFields(queries: readonly Query[] = catalogue): ReadonlyMap<string, ReadonlySet<string>> {
    const describe = new Describe(base);
    const named = new Map<string, Set<string>>();
    const add = (object: string, field: string): void => {
        named.set(object, (named.get(object) ?? new Set()).add(field));
    };
    const follow = (object: string, path: string): void => {
        const [first = '', ...rest] = path.split('.');
        const parent = rest.length ? describe.parent(object, first) : undefined;
        if (!parent) {
            add(object, path);
            return;
        }
        add(object, parent.field);
        // A lookup that may lead to several objects is read through those that have the field.
        for (const each of parent.objects)
            if (rest.length > 1 || describe.field(each, rest[0] ?? '')) follow(each, rest.join('.'));
    };
    for (const { text } of queries) {
        const soql = parseQuery(text.replace(', {columns}', ''), { allowApexBindVariables: true });
        for (const [object, path] of pathsOf(soql)) follow(object, path);
    }
    return named;
}

function pathsOf(soql: Soql): [object: string, path: string][] {
    const object = soql.sObject ?? '';
    const own = [
        ...(soql.fields ?? []).flatMap(selected),
        ...[soql.orderBy ?? []].flat().flatMap(fieldIn),
        ...[soql.groupBy ?? []].flat().flatMap(fieldIn)
    ].map((path): [string, string] => [object, path]);
    return [...own, ...conditions(object, soql.where)];
}

function selected(field: FieldType): string[] {
    if (field.type === 'Field') return [field.field];
    if (field.type === 'FieldRelationship') return [[...field.relationships, field.field].join('.')];
    return field.type === 'FieldFunctionExpression' ? (field.parameters ?? []).map(String) : [];
}

function conditions(object: string, where: WhereClause | null | undefined): [string, string][] {
    if (!where) return [];
    const right = 'right' in where ? conditions(object, where.right) : [];
    const { left } = where;
    if (!left) return right;
    const subquery = 'valueQuery' in left ? pathsOf(left.valueQuery) : [];
    return [...fieldIn(left).map((path): [string, string] => [object, path]), ...subquery, ...right];
}

function fieldIn(clause: object): string[] {
    return 'field' in clause && typeof clause.field === 'string' ? [clause.field] : [];
}
