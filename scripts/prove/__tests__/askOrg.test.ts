import { OrgTooSlow, type PostingClient, type RestAnswer } from '../../rest/orgClient';
import { askAll, type Question } from '../askOrg';
import { CallBudget } from '../budget';

const queries = (number: number): Question[] =>
    Array.from({ length: number }, (_, position) => ({
        id: `q${position}`,
        soql: `SELECT Id FROM A${position}`
    }));

/** An org that answers each composite call as told, and keeps how many subrequests each had. */
function org(
    answer: (sizes: number[]) => RestAnswer | undefined = () => undefined
): PostingClient & { sizes: number[] } {
    const sizes: number[] = [];
    return {
        sizes,
        host: 'acme',
        get: () => Promise.reject(new Error('not asked here')),
        post(_, body) {
            const { compositeRequest: parts } = body as { compositeRequest: { referenceId: string }[] };
            sizes.push(parts.length);
            const whole = parts.map(({ referenceId }) => ({
                referenceId,
                httpStatusCode: 200,
                body: { totalSize: 1 }
            }));
            return Promise.resolve(answer(sizes) ?? { status: 200, body: { compositeResponse: whole } });
        }
    };
}

describe('asking in composite calls', () => {
    it('takes five queries at a time', async () => {
        const client = org();
        await askAll(client, new CallBudget(60, 0.8), queries(12));
        expect(client.sizes).toEqual([5, 5, 2]);
    });
    it('takes twenty-five describes at a time', async () => {
        const client = org();
        const describes = queries(30).map(({ id }) => ({ id, describe: 'Account' }));
        await askAll(client, new CallBudget(60, 0.8), describes);
        expect(client.sizes).toEqual([25, 5]);
    });
    it('makes no more calls than the budget allows, and says so of the rest', async () => {
        const client = org();
        const answers = await askAll(client, new CallBudget(2, 0.8), queries(12));
        expect([client.sizes.length, answers.get('q11')]).toEqual([
            2,
            { left: 'Not asked: the proof makes at most 2 calls.' }
        ]);
    });
    it('stops at the share of the daily requests that was set', async () => {
        const client = org((sizes) =>
            sizes.length === 1 ? undefined : { status: 200, body: {}, usage: { used: 81, max: 100 } }
        );
        await askAll(client, new CallBudget(60, 0.8), queries(20));
        expect(client.sizes).toEqual([5, 5]);
    });
    it('stops where the org takes no more requests', async () => {
        const client = org(() => ({
            status: 403,
            body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: '' }]
        }));
        const answers = await askAll(client, new CallBudget(60, 0.8), queries(12));
        expect([client.sizes.length, answers.get('q0')]).toEqual([
            1,
            { left: 'Not asked: the org takes no more API requests now.' }
        ]);
    });
    it('goes on after a call that failed, whose answers stay untold', async () => {
        const client = org((sizes) => (sizes.length === 1 ? { status: 500, body: undefined } : undefined));
        const answers = await askAll(client, new CallBudget(60, 0.8), queries(6));
        expect([answers.get('q0'), answers.get('q5')]).toEqual([
            { left: 'Not told: the org answered with HTTP status 500.' },
            { status: 200, body: { totalSize: 1 } }
        ]);
    });
    it('takes an answer without its parts for no answer', async () => {
        const answers = await askAll(
            org(() => ({ status: 200, body: undefined })),
            new CallBudget(60, 0.8),
            queries(1)
        );
        expect(answers.get('q0')).toEqual({ left: "Not told: the org's answer was not understood." });
    });
    it('goes on after a call that took too long', async () => {
        const client = org((sizes) => {
            if (sizes.length === 1) throw new OrgTooSlow('slow');
            return undefined;
        });
        const answers = await askAll(client, new CallBudget(60, 0.8), queries(6));
        expect([answers.get('q0'), answers.get('q5')]).toEqual([
            { left: 'Not told: the org did not answer in time.' },
            { status: 200, body: { totalSize: 1 } }
        ]);
    });
    it('ends where the token is no longer taken', async () => {
        const client = org(() => ({ status: 401, body: [] }));
        await expect(askAll(client, new CallBudget(60, 0.8), queries(1))).rejects.toThrow(
            /token no longer: sign in again/
        );
    });
});
