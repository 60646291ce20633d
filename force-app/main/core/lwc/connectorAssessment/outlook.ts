import { assignmentState } from 'c/connectorAccess';
import type { Gateway, Progress } from 'c/connectorGateway';
import type { Assignment, Evidence, Outlook, Report, Verdict } from 'c/connectorTypes';
import { assess, assessEvidence, type Assessed, type Assessment } from './assess';

/** Most moments in the future that are looked at; each costs as much as a report. */
const MOST_MOMENTS = 3;

const RANK: Readonly<Record<Verdict, number>> = { notReady: 0, cannotTell: 1, ready: 2 };

/**
 * The report, and the first moment at which its verdict falls because an assignment ends. The org is asked again for
 * each moment, since rights on objects and fields are counted over the containers that count then.
 *
 * @throws what the gateway throws where the org can't be reached at all
 */
export async function assessWithOutlook(
    gateway: Gateway,
    assessment: Assessment,
    progress?: Progress
): Promise<Report> {
    return (await assessedWithOutlook(gateway, assessment, progress)).report;
}

/** The same as {@link assessWithOutlook}, with the evidence beside the report. */
export async function assessedWithOutlook(
    gateway: Gateway,
    assessment: Assessment,
    progress?: Progress
): Promise<Assessed> {
    const { report, evidence } = await assessEvidence(gateway, assessment, progress);
    if (report.verdict === 'notReady') return { report, evidence };
    const outlook = await firstFall(gateway, assessment, report, endings(evidence, report.asOf));
    return { report: outlook ? { ...report, outlook } : report, evidence };
}

/** An end of assignments that count today. */
interface Ending {
    at: string;
    assignments: readonly Assignment[];
}

function endings(evidence: Evidence, asOf: string): Ending[] {
    const byTime = new Map<string, Assignment[]>();
    const assignments = evidence.assignments.status === 'read' ? evidence.assignments.value : [];
    for (const assignment of assignments) {
        if (assignment.expires === undefined || assignmentState(assignment, asOf).counts !== 'yes') continue;
        const at = new Date(assignment.expires).toISOString();
        byTime.set(at, [...(byTime.get(at) ?? []), assignment]);
    }
    return [...byTime]
        .map(([at, ending]) => ({ at, assignments: ending }))
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .slice(0, MOST_MOMENTS);
}

async function firstFall(
    gateway: Gateway,
    assessment: Assessment,
    today: Report,
    [ending, ...later]: readonly Ending[]
): Promise<Outlook | undefined> {
    if (!ending) return undefined;
    const then = await assess(gateway, { ...assessment, asOf: ending.at });
    if (RANK[then.verdict] >= RANK[today.verdict]) return firstFall(gateway, assessment, today, later);
    return {
        at: ending.at,
        verdict: then.verdict,
        headline: then.headline,
        because: ending.assignments
            .map(({ container }) => `The assignment of ${container.label} ends.`)
            .sort()
    };
}
