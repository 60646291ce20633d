import { catalogue, MAX_LIST } from 'c/connectorQueries';
import { differences, parseAllowList } from './allowList';
import { apexClass, mutate } from '../../scripts/gates/apex/apexFiles';

const source = apexClass('ConnectorQueries').text;

describe('the allow-list in Apex', () => {
    it('holds the queries of the catalogue and no other, each the same to the letter', () => {
        expect(differences(parseAllowList(source), catalogue)).toEqual([]);
    });

    it('stands in the same order', () => {
        expect(parseAllowList(source).map(({ name }) => name)).toEqual(catalogue.map(({ name }) => name));
    });

    it('bounds lists at the same length as the queries room', () => {
        expect(apexClass('ConnectorBinds').text).toContain(`Integer MAX_LIST = ${MAX_LIST};`);
    });

    it('is built nowhere but in its own class', () => {
        expect(parseAllowList(apexClass('ConnectorGateway').text)).toEqual([]);
    });

    it('misses a query that only the catalogue has', () => {
        const more = [
            ...catalogue,
            { name: 'extra', object: 'User', text: 'SELECT Id FROM User', binds: {}, cap: 1 }
        ];
        expect(differences(parseAllowList(source), more)).toContain('extra: is not in Apex');
    });

    it('misses a query that only Apex has', () => {
        expect(differences(parseAllowList(source), catalogue.slice(1))).toContain(
            'viewerPermissions: is not in the catalogue'
        );
    });

    it.each([
        [
            'a changed text',
            'FROM User WHERE Id = :userId',
            'FROM User WHERE Id = :userIds',
            'userById: text is'
        ],
        ['one space too many', 'SELECT UserId, IsFrozen', 'SELECT UserId,  IsFrozen', 'loginState: text is'],
        [
            'another letter case',
            'InstanceName, IsSandbox',
            'instanceName, IsSandbox',
            'organization: text is'
        ],
        ['another object', "'UserLogin',", "'User',", 'loginState: object is "User" in Apex, "UserLogin"'],
        ['another cap', '.atMost(650)', '.atMost(65)', 'fieldsReadable: cap is 65 in Apex, 650'],
        [
            'another type of bind',
            ".bind('pattern', 'text')",
            ".bind('pattern', 'names')",
            'usersByText: binds is'
        ],
        ['a bind that is missing', ".bind('pattern', 'text')", '', 'usersByText: binds is {} in Apex'],
        ['another column', ".column('IsRevoked')", ".column('IsRevoked*')", 'assignments: columns is'],
        [
            'a column too many',
            ".column('IsRevoked')",
            ".column('IsRevoked').column('X')",
            'assignments: columns is'
        ],
        ['a query twice', "'userByUsername',", "'userById',", 'userById: stands twice in Apex']
    ])('is found out with %s', (_, part, replacement, message) => {
        const first = source.indexOf(part);
        expect(first).toBeGreaterThan(-1);
        const faulty = source.slice(0, first) + replacement + source.slice(first + part.length);
        expect(differences(parseAllowList(faulty), catalogue).join('\n')).toContain(message);
    });

    it.each([
        ['a text that is put together', "'UserLogin',", "'User' + 'Login',", '+ follows a literal'],
        ['a constant', "'UserLogin',", 'USER_LOGIN,', 'USER_LOGIN is not a literal'],
        [
            'a call that is not known',
            ".bind('pattern', 'text')",
            ".unbind('pattern')",
            'unbind is not known here'
        ],
        ['something behind the query', ".bind('pattern', 'text')", ' + x', 'expected the end of usersByText']
    ])('cannot be compared, and says so, with %s', (_, part, replacement, message) => {
        expect(() => parseAllowList(mutate(source, part, replacement))).toThrow(message);
    });
});
