import { errorsOf, OrgTooSlow, OrgUnreachable, type PostingClient, type RestAnswer } from '../rest/orgClient';
import type { CallBudget } from './budget';

export const API = '/services/data/v67.0';
/** Subrequests of one composite call, and queries among them. Source: REST API guide, Composite. */
const MOST_SUBREQUESTS = 25;
const MOST_QUERIES = 5;

/** What is asked of the org: a describe, or a query. */
export type Question = { id: string; describe: string } | { id: string; soql: string };

/** The org's answer, or why there is none. */
export type Answered = { status: number; body: unknown } | { left: string };

/**
 * Asks the questions in composite calls, which count as one call each. What the budget leaves out, and what the org did
 * not answer, comes back as `left` with the reason.
 *
 * @throws OrgUnreachable where the org can't be reached or takes the token no longer
 */
export async function askAll(
    client: PostingClient,
    budget: CallBudget,
    questions: readonly Question[]
): Promise<ReadonlyMap<string, Answered>> {
    const answers = new Map<string, Answered>();
    for (const part of packed(questions)) {
        const answered = await askPart(client, budget, part);
        part.forEach(({ id }, position) => answers.set(id, answered[position] ?? { left: NOT_UNDERSTOOD }));
    }
    return answers;
}

async function askPart(
    client: PostingClient,
    budget: CallBudget,
    part: readonly Question[]
): Promise<Answered[]> {
    const end = budget.end;
    if (end !== undefined) return part.map(() => ({ left: end }));
    try {
        const answer = await budget.spend(() => client.post(`${API}/composite`, requestOf(part)));
        return answersOf(part, answer, budget);
    } catch (error) {
        // A count of millions of rows may take too long; what is asked after it need not.
        if (error instanceof OrgTooSlow)
            return part.map(() => ({ left: 'Not told: the org did not answer in time.' }));
        throw error;
    }
}

const NOT_UNDERSTOOD = "Not told: the org's answer was not understood.";

function packed(questions: readonly Question[]): Question[][] {
    const parts: Question[][] = [];
    for (const question of questions) {
        const last = parts.at(-1);
        const queries = last?.filter((each) => 'soql' in each).length ?? 0;
        const fits =
            last && last.length < MOST_SUBREQUESTS && !('soql' in question && queries >= MOST_QUERIES);
        if (fits) last.push(question);
        else parts.push([question]);
    }
    return parts;
}

function requestOf(part: readonly Question[]): object {
    return {
        allOrNone: false,
        compositeRequest: part.map((question, position) => ({
            method: 'GET',
            referenceId: `q${position}`,
            url:
                'soql' in question
                    ? `${API}/query?q=${encodeURIComponent(question.soql)}`
                    : `${API}/sobjects/${encodeURIComponent(question.describe)}/describe`
        }))
    };
}

function answersOf(part: readonly Question[], answer: RestAnswer, budget: CallBudget): Answered[] {
    if (answer.status === 200) {
        const { compositeResponse } = (answer.body ?? {}) as { compositeResponse?: unknown };
        const parts = Array.isArray(compositeResponse)
            ? (compositeResponse as Record<string, unknown>[])
            : [];
        return part.map((_, position): Answered => {
            const { httpStatusCode: status, body } =
                parts.find((each) => each['referenceId'] === `q${position}`) ?? {};
            return typeof status === 'number' ? { status, body } : { left: NOT_UNDERSTOOD };
        });
    }
    if (answer.status === 401)
        throw new OrgUnreachable("The org takes the connector's token no longer: sign in again.");
    const [error] = errorsOf(answer);
    if (error?.errorCode === 'REQUEST_LIMIT_EXCEEDED' || answer.status === 429) {
        const reason = 'Not asked: the org takes no more API requests now.';
        budget.stop(reason);
        return part.map(() => ({ left: reason }));
    }
    // Who may not use the API at all is told so for every call.
    if (answer.status === 403 && error) return part.map(() => answer);
    return part.map(() => ({ left: `Not told: the org answered with HTTP status ${answer.status}.` }));
}
