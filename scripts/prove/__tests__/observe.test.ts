import type { ObjectNeed } from 'c/connectorTypes';
import type { Answered } from '../askOrg';
import { observe, type Answers, type Observation } from '../observe';

const fact = { source: 'test', confidence: 'documented' } as const;
const logins: ObjectNeed = {
    object: 'LoginHistory',
    need: 'core',
    rights: ['read'],
    fields: ['UserId', 'Status'],
    gate: { always: true },
    allRows: { anyOf: [{ permission: 'MonitorLoginHistory' }, { permission: 'ManageUsers' }] },
    fact
};
const accounts: ObjectNeed = {
    ...logins,
    object: 'Account',
    fields: ['Id', 'Type'],
    allRows: { anyOf: [{ object: 'Account', right: 'viewAllRecords' }, { sharing: 'Account' }] }
};
const bills: ObjectNeed = { ...accounts, object: 'Bill__c', rights: ['read', 'create', 'edit'] };

const rows = (...records: object[]): Answered => ({
    status: 200,
    body: { totalSize: records.length, records }
});
const count = (totalSize: number): Answered => ({ status: 200, body: { totalSize, records: [] } });
const error = (status: number, errorCode: string): Answered => ({
    status,
    body: [{ errorCode, message: 'no' }]
});
const describes = (names: string[], writable = true): Answered => ({
    status: 200,
    body: {
        createable: writable,
        updateable: writable,
        fields: names.map((name) => ({ name, createable: writable, updateable: writable }))
    }
});

interface Case {
    describe?: Answered;
    row?: Answered;
    count?: Answered;
    others?: Answered;
    witness?: { rows: number; seesAll: boolean };
}

function seen(need: ObjectNeed, { witness, ...given }: Case): Observation {
    const names = need.fields as string[];
    const answers: Case = {
        describe: describes(names),
        row: rows({ Id: '1' }),
        count: count(3),
        others: rows(),
        ...given
    };
    const asConnector = new Map(
        Object.entries(answers).map(([kind, answered]) => [`${kind} ${need.object}`, answered as Answered])
    );
    const all: Answers = { asConnector, ...(witness && { witness: () => witness }) };
    return observe(need, all);
}

describe('what the answers prove', () => {
    it('own rows alone never prove that all rows are read', () => {
        expect(seen(logins, { others: rows() })).toMatchObject({ verdict: 'unknown', atLeast: 'partial' });
    });
    it('one row of somebody else proves all of them where a permission alone opens them', () => {
        expect(seen(logins, { others: rows({ Id: '9' }) }).verdict).toBe('readable');
    });
    it('a row proves a part alone where no reference states that such rows are shown all or none', () => {
        const { allRows: _, ...roles } = { ...logins, object: 'UserRole' };
        const stated = { ...roles, fact };
        const surmised = { ...roles, fact: { source: 'test', confidence: 'likely' } } as const;
        expect(seen(stated, {}).verdict).toBe('readable');
        expect(seen(surmised, {})).toMatchObject({ verdict: 'unknown', atLeast: 'partial' });
        expect(seen(surmised, { witness: { rows: 3, seesAll: true } }).verdict).toBe('readable');
    });
    it('rows prove a part alone where nobody told whose they are', () => {
        expect(seen(logins, { others: { left: 'Not told.' } })).toMatchObject({
            verdict: 'unknown',
            atLeast: 'partial',
            reason: 'Rows came; whose they are was not told.'
        });
    });
    it('rows of somebody else prove nothing where sharing opens them too', () => {
        expect(seen(accounts, { others: rows({ Id: '9' }) })).toMatchObject({
            verdict: 'unknown',
            atLeast: 'partial'
        });
    });
    it('an accepted query without a row proves nothing', () => {
        expect(seen(logins, { row: rows(), count: count(0) }).verdict).toBe('unknown');
        expect(seen(logins, { row: rows(), count: count(0) }).atLeast).toBeUndefined();
    });
    it('the count of somebody who sees all proves all rows', () => {
        expect(
            seen(accounts, { others: rows({ Id: '9' }), witness: { rows: 3, seesAll: true } }).verdict
        ).toBe('readable');
    });
    it('the count of somebody who does not see all proves nothing', () => {
        expect(
            seen(accounts, { others: rows({ Id: '9' }), witness: { rows: 3, seesAll: false } }).verdict
        ).toBe('unknown');
    });
    it('fewer rows than anybody else counts are a part', () => {
        expect(seen(accounts, { witness: { rows: 9, seesAll: false } })).toMatchObject({
            verdict: 'partial',
            reason: 'It reads 3 of 9 rows.'
        });
    });
    it('no row of many, without an error, is blocked where rows are not hidden one by one', () => {
        const roles: ObjectNeed = {
            object: 'UserRole',
            need: 'core',
            rights: ['read'],
            fields: ['Id'],
            gate: { permission: 'ViewRoles' },
            fact
        };
        const answers = { row: rows(), count: count(0), witness: { rows: 4, seesAll: true } };
        expect(seen(roles, answers).verdict).toBe('blocked');
    });
    it.each(['INVALID_TYPE', 'INSUFFICIENT_ACCESS', 'API_CURRENTLY_DISABLED'])('%s is a refusal', (code) => {
        expect(seen(logins, { row: error(400, code) }).verdict).toBe('blocked');
    });
    it.each(['QUERY_TIMEOUT', 'UNKNOWN_EXCEPTION', 'MALFORMED_QUERY'])('%s proves nothing', (code) => {
        expect(seen(logins, { row: error(400, code) }).verdict).toBe('unknown');
    });
    it('a field that the describe lacks makes it a part, and is named', () => {
        expect(seen(logins, { others: rows({ Id: '9' }), describe: describes(['UserId']) })).toMatchObject({
            verdict: 'partial',
            reason: 'Without Status.'
        });
    });
    it('what was left out is unknown, with the reason', () => {
        const left = { left: 'Not asked: enough.' };
        expect(seen(logins, { row: left, count: left, describe: left })).toMatchObject({
            verdict: 'unknown',
            reason: 'Not asked: enough.'
        });
    });
    it('writing is never proven, whatever the describe allows', () => {
        expect(seen(bills, { others: rows({ Id: '9' }), witness: { rows: 3, seesAll: true } })).toMatchObject(
            {
                verdict: 'unknown',
                reason: expect.stringContaining('not exercised') as string
            }
        );
    });
    it('writing is refused where the describe does not allow it', () => {
        const answers = { describe: describes(['Id', 'Type'], false), witness: { rows: 3, seesAll: true } };
        expect(seen(bills, answers).verdict).toBe('blocked');
    });
});
