import { parseQuery, type FieldType as SelectedField, type Query } from '@jetstreamapp/soql-parser-js';
import { fulfils, order } from './compare';
import { readConditions, type Comparison, type Condition } from './conditions';
import { checkAgainstLimits, checkLength, comparisonsOf, isAggregated, withinLimits } from './limitChecks';
import type { OrgRecord } from './orgFile';
import { malformed, noSuchObject, QueryRefused } from './refused';
import { RowReader, type FieldPath, type ResultRow } from './rowReader';
import type { Cell, Tables } from './tables';
import { Visibility } from './visibility';

/** Answers SOQL on the tables of an org file, as its viewer would be answered. */
export class Engine {
    private readonly visibility: Visibility;
    private readonly reader: RowReader;
    private readonly semiJoins = new Map<Query, readonly string[]>();

    readonly tables: Tables;

    /** @param viewer Id of the user who asks; the file's own viewer where it is left out */
    constructor(tables: Tables, viewer: string = tables.file.viewer) {
        this.tables = tables;
        this.visibility = new Visibility(tables, viewer);
        this.reader = new RowReader(tables, this.visibility);
    }

    /**
     * The rows of a query.
     *
     * @throws QueryRefused where Salesforce would refuse it, or where it is SOQL that this engine does not answer
     */
    query(soql: string): ResultRow[] {
        checkLength(soql);
        return this.answer(parsed(soql));
    }

    private answer(query: Query): ResultRow[] {
        if (query.having || query.withDataCategory || query.update || query.for || query.usingScope)
            throw malformed('HAVING, USING, WITH, FOR and UPDATE are not supported here');
        const object = this.objectOf(query);
        const condition = query.where && readConditions(query.where);
        checkAgainstLimits(object, query, condition);
        this.checkFilters(object, condition);
        const rows = this.visibility
            .rows(object)
            .filter((row) => condition === undefined || this.holds(object, row, condition));
        const results = isAggregated(query)
            ? this.grouped(query, object, rows)
            : this.plain(query, object, rows);
        return withinLimits(object, query, results);
    }

    private objectOf({ sObject = '' }: Query): string {
        const object = this.tables.describe.object(sObject);
        if (object === undefined || !this.visibility.sees(object)) throw noSuchObject(sObject);
        return object;
    }

    private checkFilters(object: string, condition: Condition | undefined): void {
        for (const comparison of comparisonsOf(condition)) {
            if (!this.reader.path(object, comparison.field).fact.can.includes('f'))
                throw new QueryRefused(
                    'INVALID_FIELD',
                    `field '${comparison.field}' can not be filtered in a query call`
                );
            // A semi-join is refused as a whole, even where no row would be compared with it.
            this.withSemiJoin(comparison);
        }
    }

    private holds(object: string, row: OrgRecord, condition: Condition): boolean {
        if (condition.kind === 'not') return !this.holds(object, row, condition.part);
        if (condition.kind === 'all') return condition.parts.every((part) => this.holds(object, row, part));
        if (condition.kind === 'any') return condition.parts.some((part) => this.holds(object, row, part));
        const path = this.reader.path(object, condition.field);
        const { asOf } = this.tables.file;
        return fulfils(this.reader.value(path, row), path.fact.type, this.withSemiJoin(condition), asOf);
    }

    private withSemiJoin(comparison: Comparison): Comparison {
        const { subquery } = comparison;
        if (!subquery) return comparison;
        const [field] = subquery.fields ?? [];
        if (field?.type !== 'Field') throw malformed('a semi-join selects one field');
        const known = this.semiJoins.get(subquery);
        const values = known ?? this.answer(subquery).map((row) => `'${scalar(Object.values(row)[0])}'`);
        this.semiJoins.set(subquery, values);
        return { ...comparison, value: values };
    }

    private plain(query: Query, object: string, rows: readonly OrgRecord[]): ResultRow[] {
        const paths = (query.fields ?? []).map((field) => this.reader.path(object, nameOf(field)));
        return this.sorted(query, object, rows).map((row) => {
            const result: ResultRow = {};
            for (const path of paths) this.reader.put(result, path, row);
            return result;
        });
    }

    private sorted(query: Query, object: string, rows: readonly OrgRecord[]): readonly OrgRecord[] {
        const keys = [query.orderBy ?? []].flat().map((clause) => {
            if (!('field' in clause)) throw malformed('ORDER BY takes fields here');
            const path = this.reader.path(object, clause.field);
            if (!path.fact.can.includes('s'))
                throw malformed(`field '${clause.field}' can not be sorted in a query call`);
            return { path, descending: clause.order === 'DESC', nullsLast: clause.nulls === 'LAST' };
        });
        if (!keys.length) return rows;
        return [...rows].sort((a, b) => {
            for (const { path, descending, nullsLast } of keys) {
                const left = this.reader.value(path, a);
                const right = this.reader.value(path, b);
                if (nullsLast && (left === null) !== (right === null)) return left === null ? 1 : -1;
                const difference = order(left, right, path.fact.type);
                if (difference !== 0) return descending ? -difference : difference;
            }
            return 0;
        });
    }

    private grouped(query: Query, object: string, rows: readonly OrgRecord[]): ResultRow[] {
        const keys = [query.groupBy ?? []].flat().map((clause) => {
            if (!('field' in clause)) throw malformed('GROUP BY takes fields here');
            const path = this.reader.path(object, clause.field);
            if (!path.fact.can.includes('g'))
                throw malformed(`field '${clause.field}' can not be grouped in a query call`);
            return path;
        });
        const columns = (query.fields ?? []).map((field, position) =>
            this.column(field, object, keys, position)
        );
        const groups = new Map<string, OrgRecord[]>();
        for (const row of rows) {
            const key = JSON.stringify(keys.map((path) => this.reader.value(path, row)));
            const members = groups.get(key);
            if (members) members.push(row);
            else groups.set(key, [row]);
        }
        // Without GROUP BY all rows are one group, even where there is none.
        const all = keys.length ? [...groups.values()] : [rows];
        return all.map((members) => Object.fromEntries(columns.map(({ name, of }) => [name, of(members)])));
    }

    private column(
        field: SelectedField,
        object: string,
        keys: readonly FieldPath[],
        position: number
    ): { name: string; of: (members: readonly OrgRecord[]) => Cell } {
        if (field.type !== 'FieldFunctionExpression') {
            const path = this.reader.path(object, nameOf(field));
            if (!keys.includes(path))
                throw malformed(`Field must be grouped or aggregated: ${nameOf(field)}`);
            return { name: path.name, of: ([first]) => (first ? this.reader.value(path, first) : null) };
        }
        const name = field.alias ?? `expr${position}`;
        const aggregate = field.functionName.toUpperCase();
        const [parameter] = field.parameters ?? [];
        if (aggregate === 'COUNT' && parameter === undefined)
            return { name, of: (members) => members.length };
        if (typeof parameter !== 'string') throw malformed(`${field.functionName} is not supported here`);
        const path = this.reader.path(object, parameter);
        return {
            name,
            of: (members) =>
                compute(
                    aggregate,
                    members.map((row) => this.reader.value(path, row)),
                    path
                )
        };
    }
}

function parsed(soql: string): Query {
    try {
        return parseQuery(soql, { ignoreParseErrors: false });
    } catch (error) {
        throw malformed(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
}

function nameOf(field: SelectedField): string {
    if (field.type === 'Field') return field.field;
    if (field.type === 'FieldRelationship') return [...field.relationships, field.field].join('.');
    throw malformed(`${field.type} is not supported here`);
}

function compute(name: string, all: readonly Cell[], { fact }: FieldPath): Cell {
    const values = all.filter((value) => value !== null);
    if (name === 'COUNT') return values.length;
    if (name === 'COUNT_DISTINCT') return new Set(values).size;
    const [first = null] = values;
    if (name === 'MAX')
        return values.reduce<Cell>(
            (best, value) => (order(value, best, fact.type) > 0 ? value : best),
            first
        );
    if (name === 'MIN')
        return values.reduce<Cell>(
            (best, value) => (order(value, best, fact.type) < 0 ? value : best),
            first
        );
    if (name !== 'SUM' && name !== 'AVG') throw malformed(`${name} is not supported here`);
    if (!values.length) return null;
    const sum = values.reduce<number>((total, value) => total + Number(value), 0);
    return name === 'SUM' ? sum : sum / values.length;
}

function scalar(value: Cell | ResultRow | undefined): string {
    return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
