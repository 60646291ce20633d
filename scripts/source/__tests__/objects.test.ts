import type { Contract } from 'c/connectorTypes';
import { accounts, contract, fieldPermission, judged, object, on, reading, reportOn, xml } from './support';

const READER = { permissionSets: ['Reader'] };
const SET = {
    'Reader.permissionset': xml(
        'PermissionSet',
        on('ApiEnabled'),
        object('Account', 'allowRead', 'viewAllFields')
    )
};
const model = (name: string): string => xml('CustomObject', `<sharingModel>${name}</sharingModel>`);

describe('an org-wide default', () => {
    it.each([
        ['ReadWrite', 'readable'],
        ['Private', 'partial'],
        ['ControlledByParent', 'unknown']
    ])('of %s makes accounts %s without View All', async (name, verdict) => {
        const report = await judged(
            { ...SET, 'objects/Account/Account.object-meta.xml': model(name) },
            READER
        );
        expect(accounts(report).verdict).toBe(verdict);
    });

    it.each<[string, Record<string, string>]>([
        ['is not in the folder', {}],
        ['is in a file that can’t be used', { 'objects/Account.object': '<CustomObject>' }],
        [
            'differs from file to file',
            { 'a/Account.object': model('Read'), 'b/Account.object': model('Private') }
        ]
    ])('that %s is unknown', async (_, files) => {
        const read = await reading({ ...SET, ...files }, READER);
        expect(accounts(await reportOn(read)).verdict).toBe('unknown');
        expect(read.orgFile.sobjects['EntityDefinition']).toBeUndefined();
    });
});

describe('custom objects and fields', () => {
    const billsOf = (files: Record<string, string>): Promise<ReturnType<typeof accounts>> =>
        reading(
            {
                'Reader.permissionset': xml(
                    'PermissionSet',
                    on('ApiEnabled'),
                    object('Bill__c', 'allowRead', 'viewAllRecords'),
                    fieldPermission('Bill__c.Total__c')
                ),
                ...files
            },
            READER
        )
            .then((read) => reportOn(read, bills()))
            .then(accounts);

    it('that permissions name exist, and a field that nothing names is unknown', async () => {
        expect(await billsOf({})).toMatchObject({
            verdict: 'unknown',
            reason: 'Not known to be visible: Key__c, Note__c.'
        });
    });

    it.each<[string, Record<string, string>]>([
        [
            'each in its own file',
            {
                'objects/Bill__c/fields/Key__c.field-meta.xml': xml(
                    'CustomField',
                    '<fullName>Key__c</fullName><required>true</required><type>Text</type>'
                ),
                'objects/Bill__c/fields/Note__c.field-meta.xml': xml(
                    'CustomField',
                    '<fullName>Note__c</fullName><type>TextArea</type>'
                )
            }
        ],
        [
            'in the file of their object',
            {
                'objects/Bill__c.object': xml(
                    'CustomObject',
                    '<fields><fullName>Key__c</fullName><type>MasterDetail</type></fields>',
                    '<fields><fullName>Note__c</fullName><required>false</required><type>TextArea</type></fields>'
                )
            }
        ]
    ])('that lie %s: a required one is always shown, the others have to be granted', async (_, files) => {
        expect((await billsOf(files)).fields).toMatchObject([
            { field: 'Total__c', verdict: 'readable' },
            { field: 'Key__c', verdict: 'readable' },
            { field: 'Note__c', verdict: 'blocked' }
        ]);
    });

    it('that nothing names are unknown, never absent', async () => {
        const read = await reading(
            { 'Reader.permissionset': xml('PermissionSet', on('ApiEnabled', 'ViewAllData')) },
            READER
        );
        const { verdict, fields } = accounts(await reportOn(read, bills()));
        expect([verdict, ...fields.map((row) => row.verdict)]).toEqual([
            'unknown',
            'unknown',
            'unknown',
            'unknown'
        ]);
    });
});

/** A contract that reads a custom object instead of accounts. */
function bills(): Contract {
    const [capability] = contract().capabilities.filter(({ id }) => id === 'accounts');
    const [need] = capability?.objects ?? [];
    if (!capability || !need) throw new Error('the contract reads no accounts');
    const bill = {
        ...need,
        object: 'Bill__c',
        fields: ['Total__c', 'Key__c', 'Note__c'],
        gate: { object: 'Bill__c', right: 'read' as const },
        allRows: { object: 'Bill__c', right: 'viewAllRecords' as const }
    };
    return { ...contract(), listedObjects: [], capabilities: [{ ...capability, objects: [bill] }] };
}
