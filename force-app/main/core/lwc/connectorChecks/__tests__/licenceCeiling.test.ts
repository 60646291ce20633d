import { read, type Evidence, type PermissionSetLicenses } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf } from '../../../../../../tests/support/evidence';
import { licenceCeiling } from '../licenceCeiling';
import { findingsOf, outcomeOf } from './outcome';

const contract = { ...SMALL_CONTRACT, permissionSets: {} };
const known = ['ApiEnabled', 'ManageUsers'];
const integration = (licenses: PermissionSetLicenses, granted: string[] = []): Partial<Evidence> => ({
    ...evidenceOf({ permissions: { Set: granted }, known }),
    userLicense: read({ name: 'Salesforce Integration', kind: 'integration' }),
    permissionSetLicenses: read(licenses)
});
const api = (...allows: string[]): PermissionSetLicenses => ({
    known,
    assigned: [{ label: 'Salesforce API Integration', allows }]
});

describe('the licence', () => {
    it('passes where it is Salesforce', () => expect(outcomeOf(licenceCeiling)).toBe('pass'));
    it('passes where a permission set licence allows what is listed', () =>
        expect(outcomeOf(licenceCeiling, integration(api(...known)), contract)).toBe('pass'));
    it('passes where what is beyond it is granted already', () =>
        expect(outcomeOf(licenceCeiling, integration(api('ApiEnabled'), ['ManageUsers']), contract)).toBe(
            'pass'
        ));
    it('is a warning that names what is beyond it, before anybody assigns it', () =>
        expect(findingsOf(licenceCeiling, integration(api('ApiEnabled')), contract)).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: ['Beyond Salesforce API Integration: Manage Users.']
            }
        ]));
    it('counts what the sets of this project hold among what is asked for', () =>
        expect(findingsOf(licenceCeiling, integration(api('ApiEnabled')))[0]?.evidence).toEqual([
            'Beyond Salesforce API Integration: Manage Users.',
            expect.stringContaining('View Setup and Configuration')
        ]));
    it('is a warning where no permission set licence is assigned', () =>
        expect(findingsOf(licenceCeiling, integration({ known, assigned: [] }), contract)).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: [expect.stringContaining('before any permission set')]
            }
        ]));
    it('is unknown where the licence does not tell of a permission', () =>
        expect(
            outcomeOf(licenceCeiling, integration({ ...api('ApiEnabled'), known: ['ApiEnabled'] }), contract)
        ).toBe('unknown'));
    it('is unknown where it is another', () =>
        expect(
            findingsOf(licenceCeiling, { userLicense: read({ name: 'Salesforce Platform', kind: 'other' }) })
        ).toMatchObject([
            { outcome: 'unknown', evidence: [expect.stringContaining('Salesforce Platform')] }
        ]));
});
