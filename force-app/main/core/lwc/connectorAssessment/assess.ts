import {
    assignmentState,
    closure,
    effectiveAccess,
    IMPLYING_PERMISSIONS,
    permissionsOfContract
} from 'c/connectorAccess';
import { judgeCapabilities } from 'c/connectorCapabilities';
import { permissionsOfChecks, runChecks } from 'c/connectorChecks';
import { gather } from 'c/connectorEvidence';
import type { Gateway, Progress } from 'c/connectorGateway';
import { buildReport } from 'c/connectorReport';
import {
    unavailable,
    type Contract,
    type Evidence,
    type GrantSource,
    type Person,
    type Report,
    type Scope
} from 'c/connectorTypes';
import { apiCost } from './apiCost';
import { blindSpots } from './blindSpots';
import { handOver } from './handOver';
import { permissionRow } from './permissionRow';
import { powerLedger } from './powerLedger';

/** What is to be judged. */
export interface Assessment {
    contract: Contract;
    /** The connector's user: Id of 15 or 18 characters, or username. */
    user: string;
    /** ISO time that assignments are judged at; the org's own time where it is left out. */
    asOf?: string;
    /** `permissions` for source files, which hold nothing else. */
    scope?: Scope;
    source: Report['source'];
    /** How the imagined holder is called where there is no user. */
    subjectName?: string;
}

/** Stands where neither the caller nor the org gave a time; every answer that depends on time is unknown then. */
const NO_TIME = '1970-01-01T00:00:00.000Z';

/** A report with the evidence that it rests on. */
export interface Assessed {
    report: Report;
    evidence: Evidence;
}

/**
 * Reads the org through the gateway and judges it: evidence, effective access, checks, capabilities, report.
 *
 * @throws what the gateway throws where the org can't be reached at all; everything else ends up in the report.
 */
export async function assess(gateway: Gateway, assessment: Assessment, progress?: Progress): Promise<Report> {
    return (await assessEvidence(gateway, assessment, progress)).report;
}

/** The same as {@link assess}, with the evidence beside the report. */
export async function assessEvidence(
    gateway: Gateway,
    assessment: Assessment,
    progress?: Progress
): Promise<Assessed> {
    const { contract } = assessment;
    const evidence = await gather(
        gateway,
        {
            contract,
            user: assessment.user,
            // With what they depend on: a fix has to know whether the user holds that, and whether the org has it.
            permissions: closure([
                ...permissionsOfContract(contract),
                ...IMPLYING_PERMISSIONS,
                ...permissionsOfChecks(contract)
            ]),
            ...(assessment.asOf !== undefined && { asOf: assessment.asOf }),
            counts: (assignment, at) => assignmentState(assignment, at).counts
        },
        progress
    );
    return { report: judge(evidence, assessment), evidence };
}

/** The report on evidence that was gathered already, or that was changed to ask "what if". */
export function judge(evidence: Evidence, assessment: Assessment): Report {
    const { contract, scope = 'org' } = assessment;
    const { session, organization } = evidence;
    const asOf = assessment.asOf ?? (session.status === 'read' ? session.value.now : NO_TIME);
    const access = effectiveAccess(evidence, asOf);
    const covered = scope === 'permissions' ? withoutPerson(evidence) : evidence;
    const { findings, notCovered } = runChecks(covered, { contract, access, asOf });
    const capabilities = judgeCapabilities({ contract, access, evidence });
    const cost = apiCost(evidence, capabilities);
    return buildReport({
        connector: { id: contract.id, label: contract.label },
        scope,
        subject: subjectOf(evidence, assessment),
        viewer: viewerOf(evidence, scope),
        ...(organization.status === 'read' && { org: orgOf(organization.value) }),
        asOf,
        source: assessment.source,
        findings,
        permissions: contract.listedPermissions.map(({ name }) =>
            withSources(scope, permissionRow(name, contract, access))
        ),
        capabilities: capabilities.map((row) => ({
            ...row,
            objects: row.objects.map(({ proof, ...object }) => ({
                ...withSources(scope, object),
                ...(proof && { proof: proof.map((each) => withSources(scope, each)) })
            }))
        })),
        notCovered,
        blindSpots: blindSpots(covered),
        power: powerLedger(evidence, contract, asOf),
        handOver: handOver(covered, contract),
        ...(cost && { apiCost: cost })
    });
}

/** Source files hold neither a user nor a host: the imagined holder must not pass for one that exists. */
function withoutPerson(evidence: Evidence): Evidence {
    return {
        ...evidence,
        subject: unavailable('notCovered', 'Source files hold no users.'),
        myDomain: unavailable('notCovered', 'Source files hold no My Domain.')
    };
}

/** Source files hold no records, so the Ids that stand for their containers must not look like links into an org. */
function withSources<T extends { sources: GrantSource[] }>(scope: Scope, row: T): T {
    if (scope === 'org') return row;
    return { ...row, sources: row.sources.map(({ id: _, ...source }) => source) };
}

function orgOf({ id, name, isSandbox }: NonNullable<Report['org']>): NonNullable<Report['org']> {
    return { id, name, isSandbox };
}

function subjectOf({ subject }: Evidence, { user, subjectName }: Assessment): Person {
    if (subjectName !== undefined) return { name: subjectName };
    if (subject.status !== 'read' || !subject.value) return { name: user };
    const { id, username, name } = subject.value;
    return { name, id, username };
}

function viewerOf({ session }: Evidence, scope: Scope): Person {
    if (scope === 'permissions') return { name: 'source files' };
    if (session.status !== 'read') return { name: 'unknown' };
    const { id, username, name } = session.value.viewer;
    return { name: name ?? username ?? id, id, ...(username !== undefined && { username }) };
}
