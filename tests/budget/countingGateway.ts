import type { Gateway } from 'c/connectorGateway';
import { findQuery } from 'c/connectorQueries';

/** What a verdict has cost. */
export interface Cost {
    /** Calls of the gateway: in the org, one Apex transaction each. */
    trips: number;
    queries: number;
    /** Rows as Apex counts them against its limit. */
    rows: number;
    rowsByQuery: Readonly<Record<string, number>>;
}

/** Most that one verdict may cost, whatever the size of the org. */
export const BUDGET = { trips: 6, queries: 25, rows: 3000 } as const;

/** The gateway, and what it has been asked for so far. */
export function countingGateway(gateway: Gateway): { gateway: Gateway; cost: Cost } {
    const rowsByQuery: Record<string, number> = {};
    const cost = { trips: 0, queries: 0, rows: 0, rowsByQuery };
    return {
        cost,
        gateway: {
            async read(requests, progress) {
                const answers = await gateway.read(requests, progress);
                cost.trips += 1;
                requests.forEach(({ name }, position) => {
                    const query = findQuery(name);
                    const answer = answers[position];
                    if (!query) return;
                    cost.queries += 1;
                    if (answer?.status !== 'read') return;
                    const rows = countedRows(query.text, answer.value.rows, answer.truncated === true);
                    cost.rows += rows;
                    rowsByQuery[name] = (rowsByQuery[name] ?? 0) + rows;
                });
                return answers;
            }
        }
    };
}

/**
 * Rows that Apex counts. A cut answer has read one row more than it shows; a grouped COUNT counts its groups, but any
 * other aggregate counts each record that went into it (Apex developer guide, "Working with SOQL Aggregate Functions").
 */
function countedRows(text: string, rows: readonly object[], truncated: boolean): number {
    const shown = rows.length + (truncated ? 1 : 0);
    if (!/\b(MAX|MIN|SUM|AVG|COUNT_DISTINCT)\(/.test(text)) return shown;
    const alias = /COUNT\(Id\) (\w+)/.exec(text)?.[1];
    if (alias === undefined) throw new Error(`How many records ${text} reads is not to be seen.`);
    return rows.reduce((sum, row) => sum + Number((row as Record<string, unknown>)[alias]), 0);
}

/** What is over the budget, one sentence each, with the queries that cost most; none where it is kept. */
export function overBudget({ trips, queries, rows, rowsByQuery }: Cost): string[] {
    const most = Object.entries(rowsByQuery)
        .sort(([, a], [, b]) => b - a)
        .slice(0, 5)
        .map(([name, count]) => `${name} ${count}`)
        .join(', ');
    return [
        ...(trips > BUDGET.trips ? [`${trips} round trips; ${BUDGET.trips} are allowed.`] : []),
        ...(queries > BUDGET.queries ? [`${queries} queries; ${BUDGET.queries} are allowed.`] : []),
        ...(rows > BUDGET.rows ? [`${rows} rows; ${BUDGET.rows} are allowed. Most: ${most}.`] : [])
    ];
}
