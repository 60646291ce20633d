import type { Finding } from 'c/connectorTypes';
import { SMALL_CONTRACT, SMALL_KNOWN } from '../../../../../../tests/support/contract';
import { evidenceOf, type Holding } from '../../../../../../tests/support/evidence';
import { apiEnabled } from '../apiEnabled';
import { listedObject } from '../listedObject';
import { listedPermission } from '../listedPermission';
import { findingsOf } from './outcome';

const holding = (permissions: readonly string[], more: Holding = {}): ReturnType<typeof evidenceOf> =>
    evidenceOf({ permissions: { Set: permissions }, known: SMALL_KNOWN, ...more });
const find = (findings: readonly Finding[], id: string): Finding | undefined =>
    findings.find((each) => each.id === id);

describe('API Enabled', () => {
    it('passes where it is granted, and names the container', () =>
        expect(findingsOf(apiEnabled, holding(['ApiEnabled']))).toMatchObject([
            { outcome: 'pass', evidence: ['Through permission set Set'] }
        ]));
    it('is a blocker where it is missing', () =>
        expect(findingsOf(apiEnabled, holding([]))).toMatchObject([
            { outcome: 'fail', severity: 'blocker' }
        ]));
});

describe('a listed permission', () => {
    const manageUsers = (...permissions: string[]): Finding | undefined =>
        find(findingsOf(listedPermission, holding(permissions)), 'listed-permission:ManageUsers');

    it('has a finding each', () =>
        expect(findingsOf(listedPermission, holding([])).map(({ id }) => id)).toEqual([
            'listed-permission:ApiEnabled',
            'listed-permission:ManageUsers'
        ]));
    it('passes where it is granted', () => expect(manageUsers('ManageUsers')?.outcome).toBe('pass'));
    it('is a blocker where a required capability needs it', () =>
        expect(find(findingsOf(listedPermission, holding([])), 'listed-permission:ApiEnabled')).toMatchObject(
            {
                outcome: 'fail',
                severity: 'blocker',
                evidence: ['Needed for Logins.', 'Needed for Accounts.']
            }
        ));
    it('is a warning where another permission does the same for the capability', () =>
        expect(manageUsers('MonitorLoginHistory')).toMatchObject({ outcome: 'fail', severity: 'warning' }));
    it('is a warning where one with less power would do', () =>
        expect(manageUsers()).toMatchObject({ outcome: 'fail', severity: 'warning' }));
    it('that no query shows is for a person to confirm', () => {
        const contract = { ...SMALL_CONTRACT, listedPermissions: [{ name: 'ManagePackageLicenses' }] };
        expect(findingsOf(listedPermission, holding([]), contract)).toMatchObject([{ outcome: 'manual' }]);
    });
    it('carries the label of the guide', () => {
        const contract = {
            ...SMALL_CONTRACT,
            listedPermissions: [{ name: 'ManageUsers', guideLabel: 'Administer' }]
        };
        expect(findingsOf(listedPermission, holding([]), contract)).toMatchObject([
            { title: 'Administer is not granted' }
        ]);
    });
});

describe('a listed right on an object', () => {
    it('passes where it is granted', () => {
        const objects = [{ object: 'Account', right: 'read', containers: ['Set'] }] as const;
        expect(findingsOf(listedObject, holding([], { objects }))).toMatchObject([
            { id: 'listed-object:Account.read', title: 'Read on Account is granted', outcome: 'pass' }
        ]);
    });
    it('is a blocker where a required capability misses it', () =>
        expect(findingsOf(listedObject, holding([]))).toMatchObject([
            { outcome: 'fail', severity: 'blocker' }
        ]));
});
