import { effectiveAccess } from 'c/connectorAccess';
import {
    read,
    unavailable,
    type Evidence,
    type FieldGrant,
    type ObjectGrant,
    type ObjectNeed,
    type ObjectRow
} from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import {
    assignment,
    container,
    evidenceOf,
    NOW,
    SUBJECT,
    type Holding
} from '../../../../../../tests/support/evidence';
import { judgeObject } from '../judgeObject';

const NEED: ObjectNeed = {
    object: 'Bill__c',
    need: 'core',
    rights: ['read'],
    fields: ['Total__c'],
    gate: { object: 'Bill__c', right: 'read' },
    allRows: { object: 'Bill__c', right: 'viewAllRecords' },
    fact: { source: 'test', confidence: 'documented' }
};
const WRITE: Partial<ObjectNeed> = { rights: ['read', 'edit'] };

const right = (name: ObjectGrant['right']): ObjectGrant => ({
    object: 'Bill__c',
    right: name,
    containers: ['Set']
});
const field = (name: string, may: FieldGrant['right'] = 'read'): FieldGrant => ({
    field: `Bill__c.${name}`,
    right: may,
    containers: ['Set']
});

/** All rows of Bills, and its total; what a test is about is taken away. */
const ALL: Holding = {
    permissions: { Set: ['ApiEnabled'] },
    known: ['ApiEnabled', 'ViewAllData', 'ModifyAllData', 'ViewAllFieldsGlobal'],
    objects: [right('read'), right('viewAllRecords')],
    fields: [field('Total__c')],
    secured: { 'Bill__c.Total__c': true, 'Bill__c.Due__c': true, 'Bill__c.Paid__c': true }
};
const OWN: Holding = { ...ALL, objects: [right('read')] };

function judged(
    need: Partial<ObjectNeed> = {},
    holding: Holding = ALL,
    changes: Partial<Evidence> = {}
): ObjectRow {
    const evidence = { ...evidenceOf(holding), ...changes };
    const context = { contract: SMALL_CONTRACT, access: effectiveAccess(evidence, NOW), evidence };
    return judgeObject({ ...NEED, ...need }, context);
}

/** The row in lines: verdict and reason, then each field. */
function told({ verdict, atLeast, reason, fields }: ObjectRow): string[] {
    return [
        `${verdict}${atLeast ? ` (at least ${atLeast})` : ''}: ${reason}`,
        ...fields.map((each) => `${each.field} ${each.verdict}${each.reason ? `: ${each.reason}` : ''}`)
    ];
}

const HIDDEN = unavailable('noAccess', 'Hidden.');

describe('an object', () => {
    it('that is read whole says so', () => {
        expect(told(judged())).toEqual(['readable: All rows and all key fields.', 'Total__c readable']);
    });

    it('that is written whole says so', () => {
        const holding = { ...ALL, fields: [field('Total__c'), field('Total__c', 'edit')] };
        expect(told(judged(WRITE, holding))).toEqual([
            'readable: Rows with all key fields can be written.',
            'Total__c readable'
        ]);
    });

    it('names once each container that opens it, in order', () => {
        const sets = ['Zebra', 'Apple'].map((id) => assignment(id, { container: container(id) }));
        const row = judged(
            {},
            {
                ...ALL,
                assignments: sets,
                permissions: { Zebra: ['ApiEnabled'], Apple: ['ApiEnabled'] },
                objects: [
                    { ...right('read'), containers: ['Zebra', 'Apple'] },
                    { ...right('viewAllRecords'), containers: ['Zebra'] }
                ]
            }
        );
        expect(row.sources.map(({ label }) => label)).toEqual(['Apple', 'Zebra']);
    });

    it('keeps apart what a set grants by itself and what it grants through a stronger right', () => {
        const row = judged({}, { ...ALL, permissions: { Set: ['ApiEnabled', 'ViewAllData'] } });
        expect(row.sources.map(({ through }) => through)).toEqual([undefined, 'ViewAllData']);
    });

    it('that is read in part names what opens that part', () => {
        expect(judged({}, OWN).sources.map(({ label }) => label)).toEqual(['Set']);
    });

    it.each([
        ['blocked', { ...ALL, objects: [] }, {}],
        ['unknown', ALL, { objectGrants: HIDDEN }]
    ])('that is %s names no source', (verdict, holding, changes) => {
        expect(judged({}, holding, changes)).toMatchObject({ verdict, sources: [] });
    });

    it('that is read whole claims no part', () => {
        expect(judged()).not.toHaveProperty('atLeast');
    });

    it('hides with itself each field that would be read', () => {
        expect(told(judged({}, { ...ALL, objects: [] }))).toEqual([
            'blocked: Read on Bill__c is not granted.',
            'Total__c blocked: Read on Bill__c is not granted.'
        ]);
    });

    it('that is unknown proves none of its fields', () => {
        const row = judged({ fields: ['Total__c', 'Due__c'] }, ALL, { objectGrants: HIDDEN });
        expect(told(row)).toEqual([
            'unknown: Hidden.',
            'Total__c unknown: Hidden.',
            'Due__c unknown: Hidden.'
        ]);
    });

    it('that may not be there leaves a hidden field hidden', () => {
        const secured = { exists: true, permissionable: true };
        const fields = new Map([
            ['Total__c', secured],
            ['Due__c', secured]
        ]);
        const row = judged({ optional: true, fields: ['Total__c', 'Due__c'] }, ALL, {
            descriptions: read(new Map([['Bill__c', { fields }]]))
        });
        expect(told(row)).toEqual([
            'unknown: Whether this org has Bill__c is not known.',
            'Total__c unknown: Whether this org has Bill__c is not known.',
            'Due__c blocked: Field-level security hides Bill__c.Due__c.'
        ]);
    });

    it('that is blocked leaves a field that the org lacks as it is', () => {
        const row = judged({ fields: ['Gone__c'] }, { ...ALL, objects: [] }, { descriptions: lacking() });
        expect(told(row)[1]).toBe('Gone__c notApplicable: This org has no field Bill__c.Gone__c.');
    });

    it('of which rows are read in part keeps its fields', () => {
        expect(told(judged({}, OWN))).toEqual([
            'partial: It reads only a part of the rows: View All Records on Bill__c is not granted.',
            'Total__c readable'
        ]);
    });

    it('says in the contract’s words what is left of its rows', () => {
        expect(judged({ degrades: 'only its own bills' }, OWN).reason).toBe(
            'It reads only its own bills: View All Records on Bill__c is not granted.'
        );
    });

    it('of which it is not known whether all rows are read is read in part at least, and so are its fields', () => {
        const row = judged({ allRows: { sharing: 'Bill__c' } });
        expect(told(row)).toEqual([
            'unknown (at least partial): It reads only a part of the rows, or all of them: The org-wide default of Bill__c was not shown.',
            'Total__c readable'
        ]);
    });

    it('that is written, and of which it is not known whether all rows are seen, promises no part', () => {
        const holding = { ...ALL, fields: [field('Total__c'), field('Total__c', 'edit')] };
        const row = judged({ ...WRITE, allRows: { sharing: 'Bill__c' } }, holding);
        expect(row).toMatchObject({ verdict: 'unknown' });
        expect(row).not.toHaveProperty('atLeast');
    });

    it('joins the reasons why its rows are not all read', () => {
        const row = judged({ allRows: { anyOf: [{ sharing: 'Bill__c' }, { sharing: 'Account' }] } });
        expect(row.reason).toBe(
            'It reads only a part of the rows, or all of them: The org-wide default of Bill__c was not shown. The org-wide default of Account was not shown.'
        );
    });

    it('joins the reasons why it is shut', () => {
        const gate = { anyOf: [NEED.gate, { object: 'Bill__c', right: 'edit' } as const] };
        expect(judged({ gate }, { ...ALL, objects: [] }).reason).toBe(
            'Read on Bill__c is not granted. Edit on Bill__c is not granted.'
        );
    });

    it('joins the reasons why a part of its rows is missing', () => {
        const allRows = {
            anyOf: [{ object: 'Bill__c', right: 'viewAllRecords' }, { permission: 'ViewAllData' }]
        } as const;
        expect(judged({ allRows }, OWN).reason).toBe(
            'It reads only a part of the rows: View All Records on Bill__c is not granted. View All Data is not granted.'
        );
    });

    it('whose gate no source tells is unknown, and says so', () => {
        expect(judged({ fact: { source: 'nobody says', confidence: 'unknown' } })).toMatchObject({
            verdict: 'unknown',
            reason: 'Not known: nobody says.',
            confidence: 'unknown'
        });
    });

    it('whose gate no source tells is unknown where that gate is shut, too', () => {
        const fact = { source: 'nobody says', confidence: 'unknown' } as const;
        expect(judged({ fact }, { ...ALL, objects: [] }).verdict).toBe('unknown');
    });

    it('whose gate no source tells is blocked where the contract’s own gate is shut', () => {
        const fact = { source: 'nobody says', confidence: 'unknown' } as const;
        expect(judged({ fact }, { ...ALL, permissions: { Set: [] } }).verdict).toBe('blocked');
    });

    it('that a feature may lack is unknown where the describe does not tell', () => {
        expect(judged({ optional: true }, ALL, { descriptions: HIDDEN }).reason).toBe(
            'Whether this org has Bill__c is not known.'
        );
    });

    it('of a user who does not exist is blocked', () => {
        expect(judged({}, ALL, { subject: read(undefined) })).toMatchObject({
            verdict: 'blocked',
            reason: 'There is no such user.'
        });
    });

    it('of an inactive user is blocked', () => {
        expect(judged({}, ALL, { subject: read({ ...SUBJECT, isActive: false }) })).toMatchObject({
            verdict: 'blocked',
            reason: 'The user is inactive.'
        });
    });
});

describe('fields', () => {
    const fields = ['Total__c', 'Due__c', 'Paid__c'];

    it('that are hidden are named together', () => {
        expect(told(judged({ fields }))).toEqual([
            'partial: Hidden: Due__c, Paid__c.',
            'Total__c readable',
            'Due__c blocked: Field-level security hides Bill__c.Due__c.',
            'Paid__c blocked: Field-level security hides Bill__c.Paid__c.'
        ]);
    });

    it('that are not known to be visible are named together, and the others are read', () => {
        expect(told(judged({ fields }, ALL, { fieldGrants: HIDDEN }))).toEqual([
            'unknown (at least partial): Not known to be visible: Total__c, Due__c, Paid__c.',
            'Total__c unknown: Hidden.',
            'Due__c unknown: Hidden.',
            'Paid__c unknown: Hidden.'
        ]);
    });

    it('that are not known to be writable promise no part', () => {
        const row = judged(WRITE, ALL, { fieldGrants: HIDDEN });
        expect(row).toMatchObject({ verdict: 'unknown' });
        expect(row).not.toHaveProperty('atLeast');
    });

    it('that can’t be written stop every row, and each says why', () => {
        const holding = { ...ALL, fields: [field('Total__c'), field('Due__c')] };
        expect(judged({ ...WRITE, fields: ['Total__c', 'Due__c'] }, holding)).toMatchObject({
            verdict: 'blocked',
            reason: 'No row can be written: Field-level security does not let Bill__c.Total__c be edited. Field-level security does not let Bill__c.Due__c be edited.'
        });
    });

    it('that can’t be written count before rows of which only a part is seen', () => {
        expect(judged(WRITE, OWN)).toMatchObject({
            verdict: 'blocked',
            reason: 'No row can be written: Field-level security does not let Bill__c.Total__c be edited.'
        });
    });

    it('count after an object that is shut', () => {
        expect(judged(WRITE, { ...ALL, objects: [] }).reason).toBe('Read on Bill__c is not granted.');
    });

    it('that the org lacks stop what is written, and not what is read', () => {
        const [readRow, writeRow] = [{}, WRITE].map((more) =>
            judged({ ...more, fields: ['Gone__c'] }, ALL, { descriptions: lacking() })
        );
        expect(readRow?.fields).toEqual([
            { field: 'Gone__c', verdict: 'notApplicable', reason: 'This org has no field Bill__c.Gone__c.' }
        ]);
        expect(writeRow?.fields).toEqual([
            { field: 'Gone__c', verdict: 'blocked', reason: 'This org has no field Bill__c.Gone__c.' }
        ]);
    });

    it('with a gate of their own are shut by it', () => {
        const total = { name: 'Total__c', gate: { permission: 'ViewAllData' } };
        expect(told(judged({ fields: [total] }))).toEqual([
            'partial: Hidden: Total__c.',
            'Total__c blocked: View All Data is not granted.'
        ]);
    });

    it('with a gate of their own are read where it is open', () => {
        const total = { name: 'Total__c', gate: { permission: 'ApiEnabled' } };
        expect(judged({ fields: [total] }).verdict).toBe('readable');
    });
});

/** A describe in which the org lacks the field Gone__c. */
function lacking(): Evidence['descriptions'] {
    const gone = new Map([['Gone__c', { exists: false }]]);
    return read(new Map([['Bill__c', { exists: true, fields: gone }]]));
}
