import type { Query } from '@jetstreamapp/soql-parser-js';
import type { Comparison, Condition } from './conditions';
import { limitOf, MOST_CHARACTERS, MOST_IN_ONE_BATCH } from './queryLimits';
import { malformed, QueryRefused } from './refused';

/** Every comparison of a condition. */
export function comparisonsOf(condition: Condition | undefined): Comparison[] {
    if (!condition) return [];
    if (condition.kind === 'comparison') return [condition];
    return condition.kind === 'not' ? comparisonsOf(condition.part) : condition.parts.flatMap(comparisonsOf);
}

/** True where a query has groups: by GROUP BY, or as one group by an aggregate. */
export function isAggregated({ groupBy, fields = [] }: Query): boolean {
    return groupBy !== undefined || fields.some(({ type }) => type === 'FieldFunctionExpression');
}

/** @throws QueryRefused where the text is longer than Salesforce reads */
export function checkLength(soql: string): void {
    if (soql.length > MOST_CHARACTERS)
        throw malformed(`SOQL statements cannot be longer than ${MOST_CHARACTERS} characters.`);
}

/** @throws QueryRefused where the object demands a filter that is not there, or does not do what the query asks */
export function checkAgainstLimits(object: string, query: Query, condition: Condition | undefined): void {
    const { demandsFilterOn = [], isMetadataCatalogue } = limitOf(object) ?? {};
    const certain = new Set(filtersThatHold(condition));
    for (const fields of demandsFilterOn)
        if (!fields.some((field) => certain.has(field)))
            throw malformed(`a filter on a reified column is required [${fields.join(',')}]`);
    if (!isMetadataCatalogue) return;
    if (isAggregated(query))
        throw malformed(
            `The requested operation is not yet supported by this SObject storage type, contact salesforce.com support for more information.`
        );
    if (condition && has(condition, 'any')) throw malformed('Disjunctions not supported');
    const isEquality = ({ operator }: Comparison): boolean => operator === '=' || operator === 'IN';
    if (condition && (has(condition, 'not') || !comparisonsOf(condition).every(isEquality)))
        throw malformed('Only equals comparisons permitted');
}

/**
 * The rows of a result that come.
 *
 * @throws QueryRefused EXCEEDED_ID_LIMIT where a second batch would be needed and there is none
 */
export function withinLimits<Row>(object: string, query: Query, all: readonly Row[]): Row[] {
    const { isMetadataCatalogue, withoutQueryMore, mostRows } = limitOf(object) ?? {};
    const start = isMetadataCatalogue ? 0 : (query.offset ?? 0);
    const end = query.limit === undefined || isMetadataCatalogue ? undefined : start + query.limit;
    const rows = all.slice(start, end);
    if ((withoutQueryMore || isAggregated(query)) && rows.length > MOST_IN_ONE_BATCH)
        throw new QueryRefused(
            'EXCEEDED_ID_LIMIT',
            `${object} does not support queryMore(), use LIMIT to restrict the results to a single batch`
        );
    return rows.slice(0, mostRows);
}

/** Fields that every row is filtered by: what stands under OR or NOT may not narrow anything. */
function filtersThatHold(condition: Condition | undefined): string[] {
    if (condition?.kind === 'comparison') return [condition.field];
    return condition?.kind === 'all' ? condition.parts.flatMap(filtersThatHold) : [];
}

function has(condition: Condition, kind: 'any' | 'not'): boolean {
    if (condition.kind === 'comparison') return false;
    if (condition.kind === kind) return true;
    return condition.kind === 'not'
        ? has(condition.part, kind)
        : condition.parts.some((part) => has(part, kind));
}
