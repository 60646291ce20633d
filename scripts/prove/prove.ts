import { decideVerdict } from 'c/connectorReport';
import type { Contract, Person, Report, Verdict } from 'c/connectorTypes';
import type { PostingClient } from '../rest/orgClient';
import type { SignedIn } from '../signIn/signIn';
import { API, askAll, type Answered } from './askOrg';
import { CallBudget, MOST_CALLS } from './budget';
import { asReportRows, proveCapability } from './compare';
import { recordsOf, rowsCounted, type Answers } from './observe';
import type { Proof, ProvenCapability, WayInCheck } from './proof';
import { countQuestions, describeQuestions, rowQuestions, targetsOf } from './questions';
import { hostChecks, requestsCheck, scopeCheck } from './wayIn';

/** Somebody who counts the same rows: an admin whom the org shows more. */
export interface Witness {
    client: PostingClient;
    name: string;
    /** True where that person reads all rows of the object. */
    seesAll(object: string): boolean;
}

/** What a proof is made with. */
export interface ProofRequest {
    contract: Contract;
    /** Report on the very user who signed in; asked for once it is known who that is. */
    predict?: (user: Person) => Promise<{ report: Report; witness?: Witness }>;
    /** Calls at most, and the part of the org's daily API requests that may be used. */
    mostCalls?: number;
    share?: number;
    /** Whether hosts are tried; without it, nothing but the org is. */
    tryHosts: boolean;
}

/**
 * Asks the org as the connector and says what that proves. Reads only: writes are never tried.
 *
 * @throws OrgUnreachable where the org can't be reached or takes the token no longer
 */
export async function prove(signedIn: SignedIn, request: ProofRequest): Promise<Proof> {
    const { contract, mostCalls = MOST_CALLS, share = 0.8 } = request;
    const { client } = signedIn;
    const { host } = new URL(signedIn.origin);
    const budget = new CallBudget(mostCalls, share);
    await readLimits(client, budget);
    const id = signedIn.userId ?? (await userIdOf(client, budget));
    const targets = targetsOf(contract);
    const described = await askAll(client, budget, describeQuestions(targets));
    const before = await predicted(request, id);
    const witnessed = before?.witness
        ? await askAll(before.witness.client, new CallBudget(mostCalls, share), countQuestions(targets))
        : undefined;
    // The witness counts first: rows that are added meanwhile can't make the connector's count look short.
    const asked = await askAll(client, budget, rowQuestions(targets, described, id));
    const answers: Answers = {
        asConnector: new Map([...described, ...asked]),
        ...(before?.witness && witnessed && { witness: witnessOf(before.witness, witnessed) })
    };
    const capabilities = contract.capabilities.map((capability) =>
        proveCapability(
            capability,
            answers,
            before?.report.capabilities.find(({ id: each }) => each === capability.id)
        )
    );
    const verdict = verdictOf(capabilities);
    const wayIn = [
        ...(request.tryHosts ? await hostChecks(contract, host) : []),
        scopeCheck(signedIn.scopes),
        requestsCheck(budget.usage)
    ];
    const left = [...answers.asConnector.values()].find((each) => 'left' in each);
    const user = personOf(asked.get('user'), id);
    return {
        formatVersion: 1,
        connector: { id: contract.id, label: contract.label },
        verdict,
        headline: headline(verdict, capabilities),
        signIn: {
            flow: signedIn.flow,
            host,
            ...(user && { user }),
            ...(signedIn.scopes && { scopes: [...signedIn.scopes] })
        },
        ...(before && { prediction: predictionOf(before.report) }),
        ...(request.predict &&
            !before && {
                notPredicted: 'The org does not say whose token it is, so that nothing was predicted.'
            }),
        ...(before?.witness && { countedBy: before.witness.name }),
        wayIn,
        calls: { made: budget.made, most: budget.most, ...(left && 'left' in left && { left: left.left }) },
        capabilities
    };
}

/** The proof that the org does not let the connector in: nothing was asked, and nothing is read. */
export function refusedProof(contract: Contract, signIn: Proof['signIn'], wayIn: WayInCheck[]): Proof {
    return {
        formatVersion: 1,
        connector: { id: contract.id, label: contract.label },
        verdict: 'notReady',
        headline: `Not ready: the connector cannot sign in (${signIn.refusal?.text ?? 'refused'})`,
        signIn,
        wayIn,
        calls: { made: 0, most: MOST_CALLS },
        capabilities: []
    };
}

async function readLimits(client: PostingClient, budget: CallBudget): Promise<void> {
    const { body } = await budget.spend(() => client.get(`${API}/limits`));
    const { DailyApiRequests: daily } = (body ?? {}) as {
        DailyApiRequests?: { Max?: unknown; Remaining?: unknown };
    };
    if (typeof daily?.Max === 'number' && typeof daily.Remaining === 'number')
        budget.usage = { max: daily.Max, used: daily.Max - daily.Remaining };
}

async function userIdOf(client: PostingClient, budget: CallBudget): Promise<string | undefined> {
    if (budget.end !== undefined) return undefined;
    const { body } = await budget.spend(() => client.get('/services/oauth2/userinfo'));
    const { user_id: id } = (body ?? {}) as { user_id?: unknown };
    return typeof id === 'string' && /^005\w{12,15}$/.test(id) ? id : undefined;
}

async function predicted(
    { predict }: ProofRequest,
    id: string | undefined
): Promise<Awaited<ReturnType<NonNullable<ProofRequest['predict']>>> | undefined> {
    return predict && id !== undefined ? predict({ id, name: id }) : undefined;
}

function witnessOf(
    witness: Witness,
    answers: ReadonlyMap<string, Answered>
): NonNullable<Answers['witness']> {
    return (object) => {
        const rows = rowsCounted(answers, object);
        return rows === undefined ? undefined : { rows, seesAll: witness.seesAll(object) };
    };
}

/** The verdict on what was proven; where the connector gets less than was predicted it is never "ready". */
function verdictOf(capabilities: readonly ProvenCapability[]): Verdict {
    const verdict = decideVerdict([], asReportRows(capabilities));
    const short = capabilities.some(
        ({ required, objects }) => required && objects.some(({ worse }) => worse === true)
    );
    return verdict === 'ready' && short ? 'notReady' : verdict;
}

const WORDS: Readonly<Record<Verdict, string>> = {
    ready: 'Ready',
    notReady: 'Not ready',
    cannotTell: 'Cannot tell'
};

function headline(verdict: Verdict, capabilities: readonly ProvenCapability[]): string {
    const objects = capabilities.flatMap(({ objects: each }) => each);
    const count = (agreement: string): number => objects.filter((row) => row.agreement === agreement).length;
    const verdicts = (wanted: string): number => objects.filter((row) => row.verdict === wanted).length;
    const parts = count('notPredicted')
        ? [
              [verdicts('readable'), 'proven readable'],
              [verdicts('partial'), 'read in part'],
              [verdicts('blocked'), 'refused'],
              [verdicts('unknown'), 'not told apart']
          ]
        : [
              [count('same'), 'proven as predicted'],
              [count('settled'), 'settled'],
              [count('notContradicted'), 'not contradicted'],
              [count('differs'), 'otherwise than predicted'],
              [count('unproven'), 'unproven']
          ];
    const told = parts.filter(([number]) => number !== 0).map(([number, words]) => `${number} ${words}`);
    return `${WORDS[verdict]}: of ${objects.length} objects ${told.join(', ')}`;
}

function personOf(answered: Answered | undefined, id: string | undefined): Person | undefined {
    const [record] = recordsOf(answered);
    if (id === undefined) return undefined;
    const text = (field: string): string | undefined => {
        const value = record?.[field];
        return typeof value === 'string' ? value : undefined;
    };
    const username = text('Username');
    return { id, name: text('Name') ?? id, ...(username !== undefined && { username }) };
}

function predictionOf({ source, headline: said, asOf, viewer }: Report): NonNullable<Proof['prediction']> {
    return { source: source.name, headline: said, asOf, seenBy: viewer.username ?? viewer.name };
}
