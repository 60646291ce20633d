import {
    read,
    unavailable,
    type CapabilityRow,
    type CapabilityVerdict,
    type Evidence
} from 'c/connectorTypes';
import { evidenceOf } from '../../../../../../tests/support/evidence';
import { apiCost } from '../apiCost';

const UNKNOWN = unavailable('noAccess', 'hidden');

function org(counts: Readonly<Record<string, number>>, more: Partial<Evidence> = {}): Evidence {
    return { ...evidenceOf(), recordCounts: read(new Map(Object.entries(counts))), ...more };
}

function reads(id: string, objects: Readonly<Record<string, CapabilityVerdict>>): CapabilityRow {
    return {
        id,
        label: id,
        required: true,
        verdict: 'readable',
        why: '',
        reasons: [],
        objects: Object.entries(objects).map(([object, verdict]) => ({
            object,
            need: 'core',
            verdict,
            reason: '',
            sources: [],
            fields: [],
            confidence: 'documented'
        }))
    };
}

const ACCOUNTS = reads('accounts', { Account: 'readable' });

describe('the cost of a sync', () => {
    it.each([
        [0, 1],
        [2000, 1],
        [2001, 2],
        [48_200, 25]
    ])('for %i records is %i calls', (records, calls) => {
        expect(apiCost(org({ Account: records }), [ACCOUNTS])).toMatchObject({ calls, rows: records });
    });

    it('takes an object that is not counted for one call, and names it', () => {
        expect(apiCost(org({}), [ACCOUNTS])).toMatchObject({ calls: 1, rows: 0, uncounted: ['Account'] });
    });

    it('says so where no record is counted', () => {
        expect(apiCost(org({}), [ACCOUNTS])?.line).toBe(
            'One sync makes at least 1 API call, one an object: records are not counted; less than 0.1 % of the 100,000 a day.'
        );
    });

    it('says how many objects are not counted beside those that are', () => {
        const both = [ACCOUNTS, reads('contacts', { Contact: 'readable' })];
        expect(apiCost(org({ Account: 10 }), both)?.line).toBe(
            'One sync makes about 2 API calls for 10 records; less than 0.1 % of the 100,000 a day. 1 of the objects is not counted, each taken for one call.'
        );
    });

    it('counts an object of two capabilities once', () => {
        const both = [ACCOUNTS, reads('owners', { Account: 'partial' })];
        expect(apiCost(org({ Account: 4000 }), both)).toMatchObject({
            calls: 2,
            capabilities: [
                { id: 'accounts', calls: 2 },
                { id: 'owners', calls: 2 }
            ]
        });
    });

    it.each(['blocked', 'notApplicable'] as const)('leaves out what is %s', (verdict) => {
        expect(apiCost(org({ Account: 4000 }), [reads('accounts', { Account: verdict })])).toMatchObject({
            calls: 0,
            line: 'One sync makes no calls: nothing can be read.'
        });
    });

    it('keeps what is not known to be read: it may cost', () => {
        const row = reads('accounts', { Account: 'unknown' });
        expect(apiCost(org({ Account: 4000 }), [row])?.calls).toBe(2);
    });

    it('is a share of what the org may take in a day', () => {
        const evidence = org({ Account: 2_000_000 }, { apiUsage: read({ limit: 100_000, used: 99_000 }) });
        expect(apiCost(evidence, [ACCOUNTS])?.line).toBe(
            'One sync makes about 1,000 API calls for 2,000,000 records; 1.0 % of the 100,000 a day.'
        );
    });

    it('has no share where the limit is not known', () => {
        const cost = apiCost(org({ Account: 1 }, { apiUsage: UNKNOWN }), [ACCOUNTS]);
        expect(cost).not.toHaveProperty('dailyLimit');
        expect(cost?.line).toBe(
            'One sync makes about 1 API call for 1 record; the daily limit is not known.'
        );
    });

    it('is not told where neither records nor limit are known', () => {
        expect(apiCost(org({}, { apiUsage: UNKNOWN, recordCounts: UNKNOWN }), [ACCOUNTS])).toBeUndefined();
    });
});
