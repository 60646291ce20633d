import type { Answer, Gateway, Progress } from 'c/connectorGateway';
import { findQuery, type Request } from 'c/connectorQueries';
import {
    unavailable,
    type Evidence,
    type EvidenceKey,
    type EvidenceValues,
    type Reading
} from 'c/connectorTypes';
import type { GatherContext, Gatherer, Gathered } from './gatherer';
import { gatherers } from './registry';

/**
 * Gathers all evidence in as few round trips as the gatherers' needs allow, one call of `gateway.read` each. What
 * could not be read, threw, or is hidden from the viewer comes back as `unavailable` with its reason; only a gateway
 * that can't be reached at all rejects.
 */
export async function gather(
    gateway: Gateway,
    context: GatherContext,
    progress?: Progress
): Promise<Evidence> {
    return (await gatherRest({}, gatherers, { gateway, context, progress })) as Evidence;
}

interface Run {
    gateway: Gateway;
    context: GatherContext;
    progress: Progress | undefined;
}

/** One round trip for every gatherer whose needs are gathered, then the rest. */
async function gatherRest(gathered: Gathered, waiting: readonly Gatherer[], run: Run): Promise<Gathered> {
    if (!waiting.length) return gathered;
    const ready = waiting.filter(({ needs }) => needs.every((key) => gathered[key] !== undefined));
    if (!ready.length) throw new Error(`evidence needs itself: ${waiting.map(({ key }) => key).join(', ')}`);
    const plans = ready.map((gatherer) => plan(gatherer, run.context, gathered));
    const requests = unique(plans.flatMap((each) => each.requests));
    const answers = requests.length ? await run.gateway.read(requests, run.progress) : [];
    const byRequest = new Map(requests.map((request, position) => [keyOf(request), answers[position]]));
    const more = plans.reduce<Gathered>((sofar, { gatherer, blocked, requests: asked }) => {
        const given = asked.map((request) => trusted(request, byRequest.get(keyOf(request)), sofar));
        return { ...sofar, [gatherer.key]: blocked ?? evaluate(gatherer, given, run.context, sofar) };
    }, gathered);
    return gatherRest(
        more,
        waiting.filter((gatherer) => !ready.includes(gatherer)),
        run
    );
}

interface Plan {
    gatherer: Gatherer;
    requests: readonly Request[];
    blocked?: Reading<never>;
}

function plan(gatherer: Gatherer, context: GatherContext, gathered: Gathered): Plan {
    for (const key of gatherer.needs) {
        const reading: Reading<unknown> | undefined = gathered[key];
        if (reading?.status === 'unavailable') return { gatherer, requests: [], blocked: reading };
    }
    if (gatherer.needs.includes('subject') && gathered.subject?.status === 'read' && !gathered.subject.value)
        return {
            gatherer,
            requests: [],
            blocked: unavailable('notRead', 'There is no such user in this org.')
        };
    return { gatherer, requests: gatherer.requests(context, gathered) };
}

function evaluate(
    gatherer: Gatherer,
    answers: readonly Reading<Answer>[],
    context: GatherContext,
    gathered: Gathered
): Reading<EvidenceValues[EvidenceKey]> {
    try {
        return gatherer.evaluate(answers, context, gathered);
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return unavailable('other', `What the org answered about ${gatherer.key} was not understood: ${why}`);
    }
}

/**
 * An answer is trusted only where the viewer may see all of it. Without the right, Salesforce drops rows or hides the
 * object without a word, so even a non-empty answer proves nothing.
 */
function trusted(
    request: Request,
    answer: Reading<Answer> | undefined,
    { viewerPermissions }: Gathered
): Reading<Answer> {
    if (!answer) return unavailable('other', `The org gave no answer to ${request.name}.`);
    const viewerNeeds = findQuery(request.name)?.viewerNeeds;
    if (!viewerNeeds || answer.status === 'unavailable') return withNeeds(answer, viewerNeeds);
    const object = findQuery(request.name)?.object ?? request.name;
    if (viewerPermissions?.status !== 'read')
        return unavailable('noAccess', `Whether all of ${object} was shown is not known.`, viewerNeeds);
    const sees = viewerNeeds.some((name) => viewerPermissions.value.includes(name));
    return sees ? answer : unavailable('noAccess', `The person looking may not see ${object}.`, viewerNeeds);
}

function withNeeds(answer: Reading<Answer>, viewerNeeds: readonly string[] | undefined): Reading<Answer> {
    if (answer.status !== 'unavailable' || answer.reason.code !== 'noAccess' || !viewerNeeds) return answer;
    return { status: 'unavailable', reason: { missing: viewerNeeds, ...answer.reason } };
}

function unique(requests: readonly Request[]): Request[] {
    return [...new Map(requests.map((request) => [keyOf(request), request])).values()];
}

function keyOf(request: Request): string {
    return JSON.stringify([request.name, request.binds, request.columns]);
}
