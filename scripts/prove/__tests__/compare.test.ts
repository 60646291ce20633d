import type { CapabilityVerdict, FieldRow, ObjectRow } from 'c/connectorTypes';
import { compared } from '../compare';
import type { Observation } from '../observe';

const field = (name: string, verdict: CapabilityVerdict): FieldRow => ({ field: name, verdict });
const predicted = (verdict: CapabilityVerdict, more: Partial<ObjectRow> = {}): ObjectRow => ({
    object: 'Account',
    need: 'core',
    verdict,
    reason: 'predicted so',
    sources: [],
    fields: [],
    confidence: 'documented',
    ...more
});
const proven = (verdict: CapabilityVerdict, more: Partial<Observation> = {}): Observation => ({
    object: 'Account',
    need: 'core',
    verdict,
    reason: 'answered so',
    fields: [],
    ...more
});
const part = { atLeast: 'partial' } as const;

describe('predicted beside proven', () => {
    it.each([
        ['readable', 'readable', 'same'],
        ['partial', 'partial', 'same'],
        ['blocked', 'blocked', 'same'],
        ['notApplicable', 'blocked', 'same'],
        ['unknown', 'readable', 'settled'],
        ['unknown', 'blocked', 'settled'],
        ['readable', 'unknown', 'unproven'],
        ['blocked', 'readable', 'differs'],
        ['readable', 'partial', 'differs'],
        ['partial', 'blocked', 'differs']
    ] as const)('%s, and %s: %s', (before, after, agreement) =>
        expect(compared(proven(after), predicted(before)).agreement).toBe(agreement)
    );
    it('is worse where the connector gets less', () =>
        expect(compared(proven('partial'), predicted('readable')).worse).toBe(true));
    it('is not worse where the connector gets more', () =>
        expect(compared(proven('readable'), predicted('blocked')).worse).toBe(false));
    it('is never proven by an answer that fits several predictions', () =>
        expect(compared(proven('unknown', part), predicted('readable')).agreement).toBe('notContradicted'));
    it('differs where rows came of what was to be refused', () =>
        expect(compared(proven('unknown', part), predicted('blocked')).agreement).toBe('differs'));
    it('differs where as much is hidden, and something else', () => {
        const before = predicted('partial', {
            fields: [field('Type', 'blocked'), field('Name', 'readable')]
        });
        const after = proven('partial', { fields: [field('Type', 'readable'), field('Name', 'blocked')] });
        expect(compared(after, before)).toMatchObject({ agreement: 'differs', worse: true });
    });
    it('is nothing where nothing was predicted', () =>
        expect(compared(proven('readable'), undefined).agreement).toBe('notPredicted'));
});
