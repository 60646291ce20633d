import { parseQuery, type FieldType, type Query, type WhereClause } from '@jetstreamapp/soql-parser-js';
import { checkApex } from './apexChecker';
import type { ApexFile, Problem } from './apexFiles';
import { closing, is, tokenize } from './tokens';

/** A query to probe, and where it stands. */
export interface Probe {
    where: string;
    line: number;
    /** SOQL without a slot; Apex binds may stand in it. */
    soql: string;
}

/** One line of the scratch class, and what it stands for. */
interface Reference extends Problem {
    code: string;
}

/** The static queries of an Apex source, each with its line. */
export function staticQueries(file: ApexFile): Probe[] {
    const tokens = tokenize(file.text);
    return tokens.flatMap((token, i) => {
        if (!is(token, '[') || !is(tokens[i + 1], 'SELECT')) return [];
        const soql = file.text.slice(token.end, tokens[closing(tokens, i)]?.start).trim();
        return [{ where: file.path, line: token.line, soql }];
    });
}

/**
 * Resolves every object, field and relationship path of the queries against the platform's types. The checker does not
 * look into SOQL, so each path becomes a typed expression of a scratch class, and one run judges them all.
 */
export function probe(queries: readonly Probe[]): Problem[] {
    const problems: Problem[] = [];
    const references: Reference[] = [];
    queries.forEach((query, index) => {
        try {
            references.push(...referencesOf(query, `x${index}`));
        } catch (error) {
            const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
            problems.push({ where: query.where, line: query.line, message: `SOQL: ${message}` });
        }
    });
    const found = checkApex([scratchClass(references)], 'errors');
    return [...problems, ...found.map((problem) => mapBack(problem, references))];
}

const SCRATCH = 'force-app/main/ConnectorScratch.cls';
/** Lines of the scratch class before the first reference. */
const HEAD = 'public class ConnectorScratch {\n    void probe() {\n        Object o;\n';

function scratchClass(references: readonly Reference[]): ApexFile {
    return { path: SCRATCH, text: `${HEAD}${references.map(({ code }) => code).join('\n')}\n    }\n}\n` };
}

function mapBack(problem: Problem, references: readonly Reference[]): Problem {
    const reference = references[problem.line - HEAD.split('\n').length];
    if (reference === undefined) return problem;
    return {
        where: reference.where,
        line: reference.line,
        message: `${reference.message}: ${problem.message}`
    };
}

function referencesOf({ where, line, soql }: Probe, variable: string): Reference[] {
    const query = parseQuery(soql, { allowApexBindVariables: true });
    const object = query.sObject ?? '';
    assertGrouped(query);
    const declare = { where, line, message: `FROM ${object}`, code: `        ${object} ${variable} = null;` };
    const paths = new Set(pathsOf(query).flatMap(withReferences));
    return [
        declare,
        ...[...paths].map((path) => ({
            where,
            line,
            message: `${object}.${path}`,
            code: `        o = ${variable}.${path};`
        }))
    ];
}

/** The path, and the Id fields of the relationships on it: `Profile.Name` needs `ProfileId` too. */
function withReferences(path: string): string[] {
    const parts = path.split('.');
    return [path, ...parts.slice(0, -1).map((_, i) => `${parts.slice(0, i + 1).join('.')}Id`)];
}

function pathsOf(query: Query): string[] {
    const ordered = (query.orderBy === undefined ? [] : [query.orderBy].flat()).map((by) =>
        fieldOf(by, 'ORDER BY')
    );
    return [
        ...(query.fields ?? []).flatMap(selected),
        ...conditions(query.where),
        ...ordered,
        ...grouped(query)
    ];
}

function selected(field: FieldType): string[] {
    if (field.type === 'Field') return [field.field];
    if (field.type === 'FieldRelationship') return [[...field.relationships, field.field].join('.')];
    if (field.type === 'FieldFunctionExpression') return (field.parameters ?? []).map(String);
    throw new Error(`${field.type} is not probed; write a plain query`);
}

function conditions(where: WhereClause | null | undefined): string[] {
    if (where === null || where === undefined) return [];
    const right = 'right' in where ? conditions(where.right) : [];
    if (where.left === null || !('operator' in where.left)) return right;
    return [fieldOf(where.left, 'WHERE'), ...right];
}

function grouped(query: Query): string[] {
    return (query.groupBy === undefined ? [] : [query.groupBy].flat()).map((by) => fieldOf(by, 'GROUP BY'));
}

function fieldOf(clause: object, where: string): string {
    if ('field' in clause && typeof clause.field === 'string') return clause.field;
    throw new Error(`a function in ${where} is not probed; write a plain query`);
}

function assertGrouped(query: Query): void {
    const fields = query.fields ?? [];
    if (!fields.some((field) => field.type === 'FieldFunctionExpression')) return;
    const plain = fields.filter((field) => field.type !== 'FieldFunctionExpression').flatMap(selected);
    const missing = plain.filter((path) => !grouped(query).includes(path));
    if (missing.length > 0) throw new Error(`${missing.join(', ')} has to stand in GROUP BY`);
}
