import { allowedColumns, catalogue, RequestError } from 'c/connectorQueries';
import { parseAllowList } from './allowList';
import { apexClass } from '../../scripts/gates/apex/apexFiles';
import { isSecret, SECRET_COLUMNS, secretsIn } from './secrets';

describe('tokens, secrets and passwords', () => {
    it.each(catalogue.map(({ name, text, columns }) => ({ name, text, columns })))(
        'are named by no part of the query $name',
        ({ text, columns }) => {
            expect(secretsIn(text, columns)).toEqual([]);
        }
    );

    it.each(parseAllowList(apexClass('ConnectorQueries').text))(
        'are named by no part of the query $name in Apex',
        ({ text, columns }) => {
            expect(secretsIn(text, columns)).toEqual([]);
        }
    );

    it.each(catalogue)('are refused as columns of the query $name', (query) => {
        for (const column of SECRET_COLUMNS)
            expect(() =>
                allowedColumns(query, { name: query.name, binds: {}, columns: [column] }, () => true)
            ).toThrow(RequestError);
    });

    it('are known by every name that the platform gives them', () => {
        expect(SECRET_COLUMNS.filter((column) => !isSecret(column))).toEqual([]);
    });

    it('are known behind a relationship too', () => {
        expect(isSecret('AuthProvider.ConsumerSecret')).toBe(true);
    });

    it('are not confused with permissions, scopes and policies', () => {
        const harmless = [
            'PermissionsResetPasswords',
            'OauthScopesREFRESH_TOKEN',
            'RefreshTokenValidityPeriod'
        ];
        expect(harmless.filter(isSecret)).toEqual([]);
    });

    it.each([
        ['a token in the text', 'SELECT Id, AccessToken FROM OauthToken', [], ['AccessToken']],
        ['a secret behind a relationship', 'SELECT App.ConsumerSecret FROM X', [], ['App.ConsumerSecret']],
        ['a filter on a password', "SELECT Id FROM User WHERE Password = 'x'", [], ['Password']],
        ['a secret column', 'SELECT Id, {columns} FROM X', ['ClientSecret'], ['ClientSecret']],
        ['a family that is not known to be flags', 'SELECT Id, {columns} FROM X', ['Delete*'], ['Delete*']],
        ['every column', 'SELECT Id, {columns} FROM X', ['*'], ['*']]
    ])('are found out: %s', (_, text, columns, found) => {
        expect(secretsIn(text, columns)).toEqual(found);
    });
});
