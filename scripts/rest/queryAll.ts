import type { Row } from 'c/connectorGateway';
import { errorsOf, OrgUnreachable, type OrgClient, type RestAnswer } from './orgClient';

/** Version of the API that every call names. */
export const API = '/services/data/v67.0';
/** Pages of one query that are followed; Salesforce hands out 2,000 records a page. */
const MOST_PAGES = 50;

/** Every record of a query, or why there is none. */
export type Rows = { rows: readonly Row[] } | { refused: string };

/**
 * All records of a query, page by page.
 *
 * @param service `query`, or `tooling/query` for what the data API does not show
 * @throws OrgUnreachable where the org gives no answer, or no longer accepts the sign-in
 */
export async function queryAll(
    client: OrgClient,
    soql: string,
    service: 'query' | 'tooling/query' = 'query'
): Promise<Rows> {
    const rows: Row[] = [];
    let next: string | undefined = `${API}/${service}?q=${encodeURIComponent(soql)}`;
    for (let page = 0; next !== undefined; page += 1) {
        if (page === MOST_PAGES) return { refused: 'The answer is longer than what is read of one query.' };
        const answer: RestAnswer = await client.get(next);
        if (answer.status === 401)
            throw new OrgUnreachable(
                'The org no longer accepts this sign-in: sign in again with sf org login web.'
            );
        const { records, nextRecordsUrl } = (answer.body ?? {}) as {
            records?: unknown;
            nextRecordsUrl?: unknown;
        };
        if (answer.status !== 200 || !Array.isArray(records)) return { refused: reasonOf(answer) };
        rows.push(...(records as Row[]));
        next = typeof nextRecordsUrl === 'string' ? nextRecordsUrl : undefined;
    }
    return { rows };
}

function reasonOf(answer: RestAnswer): string {
    const [error] = errorsOf(answer);
    return error
        ? `${error.errorCode}: ${error.message.split('\n')[0] ?? ''}`
        : `The org answered with HTTP status ${answer.status}.`;
}
