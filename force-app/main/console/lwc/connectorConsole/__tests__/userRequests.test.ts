import { findQuery } from 'c/connectorQueries';
import { read, unavailable } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { holdersAsSeen, holdersOf, usersNamed, viewerOfHolders } from '../userRequests';

describe('the question who holds the connector’s permission sets', () => {
    it('names all of them', () => {
        expect(holdersOf(SMALL_CONTRACT)).toEqual({
            name: 'usersByPermissionSet',
            binds: {
                permissionSets: ['Connector_Read_Only', 'Connector_Vendor_Listed', 'Connector_App_Access']
            }
        });
    });

    it('leaves out a set that the connector does not have', () => {
        const contract = { ...SMALL_CONTRACT, permissionSets: { vendorListed: 'Listed' } };
        expect(holdersOf(contract).binds.permissionSets).toEqual(['Listed', 'Connector_App_Access']);
    });
});

describe('the question who has a name', () => {
    it('finds the text anywhere in it', () => {
        expect(usersNamed('ann')).toEqual({ name: 'usersByText', binds: { pattern: '%ann%' } });
    });
});

describe('whether all holders were shown', () => {
    it('is asked by permissions that the catalogue names, any of which is enough', () => {
        const needed = findQuery('usersByPermissionSet')?.viewerNeeds ?? [];
        expect(needed.length).toBeGreaterThan(0);
        expect(viewerOfHolders().columns).toEqual(needed.map((name) => `Permissions${name}`));
        for (const name of needed)
            expect(holdersAsSeen(read({ rows: [{ [`Permissions${name}`]: true }] }))).toBeUndefined();
    });

    it.each([
        ['has none of them', read({ rows: [{ PermissionsViewSetup: false }] })],
        ['is not known', read({ rows: [] })],
        ['could not be asked', unavailable('other', 'Broken.')],
        ['was not answered for', undefined]
    ])('is in doubt where the viewer %s', (_, viewer) => {
        expect(holdersAsSeen(viewer)).toBe(
            'No answer. Any one of these permissions, granted to you, shows it: ViewSetup, AssignPermissionSets'
        );
    });
});
