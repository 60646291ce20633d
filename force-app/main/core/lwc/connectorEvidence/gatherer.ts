import type { Answer } from 'c/connectorGateway';
import type { Request } from 'c/connectorQueries';
import type { Assignment, Contract, EvidenceKey, EvidenceValues, Reading } from 'c/connectorTypes';

/** What gatherers know before they ask. */
export interface GatherContext {
    contract: Contract;
    /** The connector's user: Id or username. */
    user: string;
    /** User permissions that a verdict on the contract has to know. */
    permissions: readonly string[];
    /** ISO time that assignments are judged at; the org's own time where it is left out. */
    asOf?: string;
    /** Whether an assignment counts at an ISO time; the rule belongs to the access room. */
    counts(assignment: Assignment, asOf: string): 'yes' | 'no' | 'unsure';
}

/** Evidence gathered so far: a key that is missing has not been asked for yet. */
export type Gathered = { readonly [K in EvidenceKey]?: Reading<EvidenceValues[K]> };

/** Produces one piece of evidence. */
export interface Gatherer<K extends EvidenceKey = EvidenceKey> {
    key: K;
    /** Evidence that must be read in an earlier round; where it is unavailable, so is this, for the same reason. */
    needs: readonly EvidenceKey[];
    /** What to ask. With an empty list, `evaluate` is called without a round trip. */
    requests(context: GatherContext, gathered: Gathered): readonly Request[];
    /** Turns the answers, in the order of the requests, into the typed value. */
    evaluate(
        answers: readonly Reading<Answer>[],
        context: GatherContext,
        gathered: Gathered
    ): Reading<EvidenceValues[K]>;
}

/** The value of evidence that a gatherer declared in `needs`; the runner calls it only where that was read. */
export function needed<K extends EvidenceKey>(gathered: Gathered, key: K): EvidenceValues[K] {
    const reading: Reading<EvidenceValues[EvidenceKey]> | undefined = gathered[key];
    if (reading?.status !== 'read') throw new Error(`${key} was not declared as needed`);
    return reading.value as EvidenceValues[K];
}

/** Assignments that count (or are unsure) at the moment that is judged; needs `assignments` and `session`. */
export function assignmentsThat(
    counts: 'yes' | 'unsure',
    context: GatherContext,
    gathered: Gathered
): readonly Assignment[] {
    const asOf = context.asOf ?? needed(gathered, 'session').now;
    return needed(gathered, 'assignments').filter(
        (assignment) => context.counts(assignment, asOf) === counts
    );
}

/** The rows of all answers together, or the first reason why some are missing. */
export function rowsOf(answers: readonly Reading<Answer>[]): Reading<Answer['rows']> {
    for (const answer of answers) if (answer.status === 'unavailable') return answer;
    const rows = answers.flatMap((answer) => (answer.status === 'read' ? answer.value.rows : []));
    const truncated = answers.some((answer) => answer.status === 'read' && answer.truncated === true);
    return truncated ? { status: 'read', value: rows, truncated } : { status: 'read', value: rows };
}
