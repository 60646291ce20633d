import { effectiveAccess } from 'c/connectorAccess';
import { checks, runChecks, type Check } from 'c/connectorChecks';
import { contracts } from 'c/connectorContracts';
import { unavailable, type Evidence, type EvidenceKey, type Finding } from 'c/connectorTypes';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf, NOW } from '../../../../../../tests/support/evidence';

const [certero] = contracts;
const contract = certero ?? SMALL_CONTRACT;

function findingsOf(check: Check, evidence: Evidence): Finding[] {
    return runChecks(evidence, { contract, access: effectiveAccess(evidence, NOW), asOf: NOW }, [check])
        .findings;
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
    const shared = ['check', 'connectorChecks', 'fromAccess', 'registry', 'runChecks'];
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

describe.each(named)('%s', (_, check) => {
    it('does not pass where nothing could be read', () => {
        const outcomes = findingsOf(check, blindTo(allKeys)).map(({ outcome }) => outcome);
        expect(outcomes.filter((outcome) => !NOT_PASSED.includes(outcome))).toEqual([]);
    });
});

describe.each(checks.flatMap((check) => check.requires.map((key) => [check.id, key, check] as const)))(
    '%s without %s',
    (_, key, check) => {
        it('is unknown where it is unavailable, with that reason', () => {
            for (const finding of findingsOf(check, blindTo([key])))
                expect([finding.outcome, finding.evidence]).toEqual(['unknown', ['Hidden.']]);
        });

        it('is unknown where it was cut', () => {
            expect(new Set(findingsOf(check, cut(key)).map(({ outcome }) => outcome))).toEqual(
                new Set(['unknown'])
            );
        });
    }
);

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
