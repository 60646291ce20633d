import type { ApiCost, CapabilityRow, Evidence } from 'c/connectorTypes';

/** Rows of one page of a REST query at most (REST API developer guide, "Query": the default and the maximum). */
const ROWS_A_CALL = 2000;

/**
 * What one full sync costs: every object that is read, all of its records, one call for each page. What is
 * written is not in it, since no one knows how much that will be. Undefined where neither records nor limit are known.
 */
export function apiCost(
    { apiUsage, recordCounts }: Evidence,
    capabilities: readonly CapabilityRow[]
): ApiCost | undefined {
    if (apiUsage.status !== 'read' && recordCounts.status !== 'read') return undefined;
    const counts = recordCounts.status === 'read' ? recordCounts.value : new Map<string, number>();
    const costOf = (objects: readonly string[]): { calls: number; rows: number } => ({
        calls: objects.reduce((sum, object) => sum + callsFor(counts.get(object)), 0),
        rows: objects.reduce((sum, object) => sum + (counts.get(object) ?? 0), 0)
    });
    const all = [...new Set(capabilities.flatMap(objectsRead))].sort();
    const cost = {
        ...costOf(all),
        uncounted: all.filter((object) => !counts.has(object)),
        ...(apiUsage.status === 'read' && { dailyLimit: apiUsage.value.limit })
    };
    return {
        ...cost,
        capabilities: capabilities.map((row) => ({ id: row.id, ...costOf(objectsRead(row)) })),
        line: lineOf(cost)
    };
}

function objectsRead({ objects }: CapabilityRow): string[] {
    return objects
        .filter(({ verdict }) => verdict !== 'blocked' && verdict !== 'notApplicable')
        .map(({ object }) => object);
}

function callsFor(records: number | undefined): number {
    return Math.max(1, Math.ceil((records ?? 0) / ROWS_A_CALL));
}

function lineOf({ calls, rows, uncounted, dailyLimit }: Omit<ApiCost, 'capabilities' | 'line'>): string {
    if (!calls) return 'One sync makes no calls: nothing can be read.';
    const share =
        dailyLimit === undefined
            ? 'the daily limit is not known'
            : `${percent(calls / dailyLimit)} of the ${grouped(dailyLimit)} a day`;
    const made = plural(calls, 'API call');
    if (uncounted.length === calls)
        return `One sync makes at least ${made}, one an object: records are not counted; ${share}.`;
    const blind = uncounted.length
        ? ` ${uncounted.length} of the objects ${uncounted.length === 1 ? 'is' : 'are'} not counted, each taken for one call.`
        : '';
    return `One sync makes about ${made} for ${plural(rows, 'record')}; ${share}.${blind}`;
}

function percent(share: number): string {
    return share < 0.001 ? 'less than 0.1 %' : `${(share * 100).toFixed(1)} %`;
}

function plural(count: number, word: string): string {
    return `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;
}

/** Thousands apart, the same in every locale: the report's bytes depend on the evidence alone. */
function grouped(count: number): string {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
