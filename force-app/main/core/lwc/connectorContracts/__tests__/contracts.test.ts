import { findPermission, permissionsOfContract } from 'c/connectorAccess';
import { contracts, findContract } from 'c/connectorContracts';

describe.each(contracts.map((contract) => [contract.id, contract] as const))(
    'the contract %s',
    (id, contract) => {
        it('is found by its id', () => expect(findContract(id)).toBe(contract));

        it('names only permissions that the catalogue knows', () => {
            expect(
                permissionsOfContract(contract).filter((name) => findPermission(name) === undefined)
            ).toEqual([]);
        });

        it('gives each object a source, a gate and key fields', () => {
            const thin = contract.capabilities
                .flatMap(({ objects }) => objects)
                .filter(({ fact, fields }) => fact.source.length < 10 || fields.length === 0);
            expect(thin).toEqual([]);
        });

        it('says what is left wherever rows of others may be shut', () => {
            const silent = contract.capabilities
                .flatMap(({ objects }) => objects)
                .filter(({ allRows, degrades }) => allRows !== undefined && degrades === undefined);
            expect(silent).toEqual([]);
        });

        it('has each capability once', () => {
            const ids = contract.capabilities.map((capability) => capability.id);
            expect(new Set(ids).size).toBe(ids.length);
        });
    }
);

describe('the contract of Certero', () => {
    it('has the capabilities of the licence connector', () => {
        expect(findContract('certero')?.capabilities.map(({ id }) => id)).toEqual([
            'organization',
            'users',
            'userLicenses',
            'permissionSetLicenses',
            'packageLicenses',
            'usageEntitlements',
            'logins',
            'roles',
            'permissionModel',
            'appsAndTokens',
            'objects',
            'experienceSites',
            'accounts'
        ]);
    });

    it('lists the nineteen permissions of the guide', () => {
        expect(findContract('certero')?.listedPermissions).toHaveLength(19);
    });
});
