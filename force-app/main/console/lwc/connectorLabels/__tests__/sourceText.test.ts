import { sourceText } from 'c/connectorLabels';

const SET = { kind: 'permissionSet', name: 'Connector_Read_Only', label: 'Connector Read Only' } as const;

describe('the source of a grant', () => {
    it.each([
        ['profile', 'profile Connector Read Only'],
        ['permissionSet', 'permission set Connector Read Only'],
        ['permissionSetGroup', 'permission set group Connector Read Only']
    ] as const)('says what kind of container a %s is', (kind, said) => {
        expect(sourceText({ ...SET, kind })).toBe(said);
    });

    it('names the stronger right that implies this one', () => {
        expect(sourceText({ ...SET, through: 'ViewAllData' })).toBe(
            'permission set Connector Read Only (through ViewAllData)'
        );
    });

    it('says on which day it ends, after everything else', () => {
        expect(sourceText({ ...SET, through: 'ViewAllData', expires: '2027-01-31T10:00:00.000Z' })).toBe(
            'permission set Connector Read Only (through ViewAllData), until 2027-01-31'
        );
    });
});
