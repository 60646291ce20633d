import { closure, permissionCatalogue, permissionDependencies } from 'c/connectorAccess';
import { contracts } from 'c/connectorContracts';

const names = new Set(permissionCatalogue.map(({ name }) => name));

describe('the permission catalogue', () => {
    it('holds each permission once', () => {
        expect(names.size).toBe(permissionCatalogue.length);
    });

    it('knows every permission that a contract lists', () => {
        const listed = contracts.flatMap(({ listedPermissions }) =>
            listedPermissions.map(({ name }) => name)
        );
        expect(listed.filter((name) => !names.has(name))).toEqual([]);
    });

    it('says what a stolen token could do for every permission that is more than looking', () => {
        const silent = permissionCatalogue.filter(
            ({ power, misuse, name }) => power !== 'read' && !misuse && name !== 'ManageSessionPermissionSets'
        );
        expect(silent).toEqual([]);
    });
});

describe('the dependencies of permissions', () => {
    it('of Manage Users drag in fifteen others', () => {
        expect(closure(['ManageUsers'])).toHaveLength(16);
    });

    it('all have a source', () => {
        expect(permissionDependencies.filter(({ source }) => source === '')).toEqual([]);
    });

    it('are closed: closing twice adds nothing', () => {
        const once = closure(['CustomizeApplication', 'ManageTwoFactor']);
        expect(closure(once)).toEqual(once);
    });
});
