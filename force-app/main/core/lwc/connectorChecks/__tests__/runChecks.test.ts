import { effectiveAccess } from 'c/connectorAccess';
import { checks, runChecks, type Check } from 'c/connectorChecks';
import { contracts } from 'c/connectorContracts';
import { unavailable, type Contract, type Evidence, type EvidenceKey, type Finding } from 'c/connectorTypes';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf, NOW } from '../../../../../../tests/support/evidence';

const [contract = SMALL_CONTRACT] = contracts;

function findingsOf(check: Check, evidence: Evidence, judged: Contract = contract): Finding[] {
    const context = { contract: judged, access: effectiveAccess(evidence, NOW), asOf: NOW };
    return runChecks(evidence, context, [check]).findings;
}

const NOT_PASSED = ['unknown', 'manual', 'notApplicable'];
const allKeys = Object.keys(evidenceOf()) as EvidenceKey[];
const blindTo = (keys: readonly EvidenceKey[]): Evidence => ({
    ...evidenceOf(),
    ...Object.fromEntries(keys.map((key) => [key, unavailable('noAccess', 'Hidden.')]))
});
const cut = (key: EvidenceKey): Evidence => ({
    ...evidenceOf(),
    [key]: { ...evidenceOf()[key], truncated: true }
});
const named = checks.map((check) => [check.id, check] as const);

describe('the registry of checks', () => {
    const shared = [
        'assignSet',
        'check',
        'connectorChecks',
        'fromAccess',
        'overApps',
        'registry',
        'runChecks'
    ];
    const files = readdirSync(path.join(__dirname, '..'))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.slice(0, -3))
        .filter((file) => !shared.includes(file));

    it('holds every check of the folder, under the id of its file', () => {
        const ids = files
            .map((file) => file.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
            .sort();
        expect(checks.map(({ id }) => id).sort()).toEqual(ids);
    });

    it.each(named)('%s states both outcomes, why it matters and what to do', (_, check) => {
        const words = [check.title.pass, check.title.fail, check.why, check.remediation.text];
        expect(words.every((text) => text.length > 10)).toBe(true);
    });
});

describe.each(contracts.map((each) => [each.id, each] as const))('for %s', (_, judged) => {
    it.each(named)('%s does not pass where nothing could be read', (__, check) => {
        const outcomes = findingsOf(check, blindTo(allKeys), judged).map(({ outcome }) => outcome);
        expect(outcomes.filter((outcome) => !NOT_PASSED.includes(outcome))).toEqual([]);
    });

    const declared = checks.flatMap((check) => check.requires.map((key) => [check.id, key, check] as const));

    it.each(declared)('%s without %s is unknown, with that reason', (__, key, check) => {
        for (const finding of findingsOf(check, blindTo([key]), judged))
            expect([finding.outcome, finding.evidence]).toEqual(['unknown', ['Hidden.']]);
    });

    it.each(declared)('%s with a part of %s is unknown', (__, key, check) => {
        for (const { outcome } of findingsOf(check, cut(key), judged)) expect(outcome).toBe('unknown');
    });
});

describe('a check', () => {
    const throwing: Check<'organization'> = {
        id: 'broken',
        group: 'user',
        severity: 'blocker',
        title: { pass: 'It is whole', fail: 'It is broken' },
        why: '',
        remediation: { text: '' },
        requires: ['organization'],
        evaluate: () => {
            throw new Error('out of order');
        }
    };

    it('that throws is unknown, and says so', () => {
        expect(findingsOf(throwing, evidenceOf())).toMatchObject([
            { outcome: 'unknown', evidence: ['This check broke: out of order'] }
        ]);
    });

    it('is handed only the evidence that it declared', () => {
        let seen: string[] = [];
        const looking: Check<'organization'> = {
            ...throwing,
            evaluate: (evidence) => {
                seen = Object.keys(evidence);
                return { outcome: 'pass' };
            }
        };
        findingsOf(looking, evidenceOf());
        expect(seen).toEqual(['organization']);
    });

    it('that the source does not cover is set aside, not judged', () => {
        const evidence = {
            ...evidenceOf(),
            organization: unavailable('notCovered', 'Source files do not show it.')
        };
        const context = { contract, access: effectiveAccess(evidence, NOW), asOf: NOW };
        expect(runChecks(evidence, context, [throwing])).toEqual({
            findings: [],
            notCovered: [{ id: 'broken', title: 'It is whole', why: '' }]
        });
    });
});
