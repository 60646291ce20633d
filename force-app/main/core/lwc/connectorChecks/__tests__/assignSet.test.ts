import { findContract } from 'c/connectorContracts';
import type { Contract } from 'c/connectorTypes';
import { assignSet, type Missing } from '../assignSet';

const contractOf = (id: string): Contract => findContract(id) as Contract;

describe('what helps against a missing grant', () => {
    it.each<[connector: string, missing: Missing, text: string]>([
        [
            'certero',
            { permission: 'ApiEnabled' },
            'Assign the permission set Connector Read Only to the connector’s user.'
        ],
        [
            'certero',
            { permission: 'ManageUsers' },
            'Assign the permission set Connector Vendor Listed to the connector’s user.'
        ],
        [
            'certero',
            { object: 'Account', right: 'read' },
            'Assign the permission set Connector Read Only to the connector’s user.'
        ],
        [
            'certero',
            { object: 'Account', right: 'edit' },
            'Grant Edit on Account to the connector’s user, in a permission set of its own.'
        ],
        [
            'saas-licence-reader',
            { permission: 'ManageUsers' },
            'Grant Manage Users to the connector’s user, in a permission set of its own.'
        ],
        [
            'm3ter-bills',
            { permission: 'ApiEnabled' },
            'Grant API Enabled to the connector’s user, in a permission set of its own.'
        ]
    ])('for %s and %j', (connector, missing, text) => {
        expect(assignSet(contractOf(connector), missing)).toEqual({
            text,
            link: '/lightning/setup/PermSets/home'
        });
    });
});
