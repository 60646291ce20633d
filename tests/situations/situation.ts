import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assess, type Assessment } from 'c/connectorAssessment';
import { findContract } from 'c/connectorContracts';
import type {
    CapabilityVerdict,
    Confidence,
    Contract,
    Outcome,
    PermissionOutcome,
    Report,
    Verdict
} from 'c/connectorTypes';
import type { OrgFile, OrgRecord } from '../../sample-orgs/engine/orgFile';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { BENCH } from './benchContract';

/** What a person who reads the org expects of its report. Only what is named is compared. */
export interface Expected {
    verdict?: Verdict;
    /** Listed permissions by API name. */
    permissions?: Record<string, PermissionOutcome>;
    /** Capabilities by id. */
    capabilities?: Record<string, CapabilityVerdict>;
    /** Objects by API name. */
    objects?: Record<string, CapabilityVerdict>;
    /** Fields as `Object.Field`. */
    fields?: Record<string, CapabilityVerdict>;
    /** Checks by id. */
    findings?: Record<string, Outcome>;
    /** Ids of all failed blockers. */
    blockers?: string[];
    /** Listed permission or object to what grants it: `permission set group Integration Users`. */
    sources?: Record<string, string[]>;
    /** Capability to the grants that its fix proposes: `ViewSetup`, `Account read`, `Account.Type`. */
    fixes?: Record<string, string[]>;
    /** Permissions that the report names as what would remove a blind spot of the viewer's. */
    asksViewerFor?: string[];
    /** Permissions that it must not name so. */
    neverAsksFor?: string[];
    /** Parts of the sentences that the report gives as reason, title or evidence. */
    says?: string[];
    /** Parts of what a failed check that is a warning says. */
    warns?: string[];
}

/** One situation of an org. See the head of `situations.test.ts` for the format. */
export interface Situation {
    title: string;
    fact: { says: string; source: string; confidence: Confidence };
    base: string;
    contract?: 'bench';
    user?: string;
    viewer?: string;
    absent?: string[];
    truncated?: string[];
    describe?: NonNullable<OrgFile['describe']>;
    change?: Record<string, OrgRecord[]>;
    remove?: string[];
    expected: Expected;
    /** Why the program does not meet the expectation yet. */
    failing?: string;
}

const CASES = path.join(__dirname, 'cases');

/** Every situation with its name, sorted by name. */
export function situations(): [name: string, situation: Situation][] {
    return readdirSync(CASES)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => [path.parse(file).name, readJson(path.join(CASES, file)) as Situation]);
}

/**
 * The whole org file of a situation: its base with the situation's changes merged in, record by record.
 *
 * @throws where a record that is to be removed is not there
 */
export function orgOf({ base, change = {}, remove = [], ...situation }: Situation): OrgFile {
    const file = readJson(path.join(__dirname, 'bases', `${base}.json`)) as OrgFile;
    const sobjects = { ...file.sobjects };
    for (const [object, changes] of Object.entries(change))
        sobjects[object] = merged(sobjects[object] ?? [], changes);
    const ids = Object.values(sobjects).flatMap((records) => records.map(keyOf));
    const missing = remove.find((id) => !ids.includes(id));
    if (missing !== undefined) throw new Error(`there is no record ${missing} to remove`);
    for (const [object, records] of Object.entries(sobjects))
        sobjects[object] = records.filter((record) => !remove.includes(keyOf(record)));
    for (const object of situation.absent ?? []) delete sobjects[object];
    const { viewer, absent, truncated, describe } = situation;
    return {
        ...file,
        sobjects,
        ...(viewer !== undefined && { viewer }),
        ...(absent && { absent }),
        ...(truncated && { truncated }),
        ...(describe && { describe })
    };
}

/** The contract that a situation is judged by. */
export function contractOf({ contract }: Situation): Contract {
    return contract === 'bench' ? BENCH : (findContract('certero') as Contract);
}

/** What is to be judged in a situation. */
export function assessmentOf(situation: Situation, file: OrgFile): Assessment {
    return {
        contract: contractOf(situation),
        user: situation.user ?? file.user ?? '',
        source: { kind: 'orgFile', name: 'situation' }
    };
}

/** The report on an org file, or on the org of a situation. */
export function reportOn(situation: Situation, file: OrgFile = orgOf(situation)): Promise<Report> {
    return assess(orgFileGateway(file), assessmentOf(situation, file));
}

function merged(records: readonly OrgRecord[], changes: readonly OrgRecord[]): OrgRecord[] {
    const known = new Set(records.map(keyOf));
    return [
        ...records.map((record) =>
            Object.assign({}, record, ...changes.filter((each) => keyOf(each) === keyOf(record)))
        ),
        ...changes.filter((each) => !known.has(keyOf(each)))
    ] as OrgRecord[];
}

function keyOf(record: OrgRecord): string {
    return String(record['Id'] ?? record['DurableId']);
}

function readJson(file: string): unknown {
    return JSON.parse(readFileSync(file, 'utf8'));
}
