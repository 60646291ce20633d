import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { assessEvidence, judge } from 'c/connectorAssessment';
import type { Evidence, Report } from 'c/connectorTypes';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { assessmentOf, orgOf, situations, type Situation } from '../situations/situation';

/** A situation with the evidence of its org, gathered by the code as it stands. */
export interface Gathered {
    name: string;
    situation: Situation;
    evidence: Evidence;
}

/** Gathers the evidence of every situation and keeps it in a file: no mutant has to read the orgs again. */
export async function keepEvidence(file: string): Promise<void> {
    const kept = await Promise.all(
        situations()
            .filter(([, { failing }]) => failing === undefined)
            .map(async ([name, situation]): Promise<Gathered> => {
                const org = orgOf(situation);
                const { evidence } = await assessEvidence(orgFileGateway(org), assessmentOf(situation, org));
                return { name, situation, evidence };
            })
    );
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, serialize(kept));
}

/** What {@link keepEvidence} kept. */
export function keptEvidence(file: string): Gathered[] {
    return deserialize(readFileSync(file)) as Gathered[];
}

/** The report on kept evidence. */
export function reportOf({ situation, evidence }: Gathered): Report {
    return judge(evidence, assessmentOf(situation, orgOf(situation)));
}
