import {
    allowedColumns,
    catalogue,
    findQuery,
    literal,
    MAX_LIST,
    render,
    type Query
} from 'c/connectorQueries';

const query: Query = {
    name: 'sets',
    object: 'PermissionSet',
    text: 'SELECT Id, {columns} FROM PermissionSet WHERE Id IN :ids AND Name = :name',
    binds: { ids: 'ids', name: 'text' },
    cap: 2,
    columns: ['Permissions*']
};
const binds = { ids: ['0PS000000000001AAA'], name: 'Reader' };

describe('a query', () => {
    it('is filled with columns, literals and one row more than its cap', () => {
        expect(render(query, { name: 'sets', binds }, ['PermissionsViewSetup', 'PermissionsViewRoles'])).toBe(
            "SELECT Id, PermissionsViewSetup, PermissionsViewRoles FROM PermissionSet WHERE Id IN ('0PS000000000001AAA') AND Name = 'Reader' LIMIT 3"
        );
    });

    it('without columns has no empty slot', () => {
        expect(render(query, { name: 'sets', binds })).toContain('SELECT Id FROM PermissionSet');
    });

    it.each([
        [{ ids: binds.ids }, 'sets: bind name is missing'],
        [{ ...binds, other: 'x' }, 'sets: there is no bind other'],
        [{ ...binds, name: ['Reader'] }, 'sets: bind name takes one value'],
        [{ ...binds, ids: '0PS000000000001AAA' }, 'sets: bind ids takes a list'],
        [{ ...binds, ids: [] }, `sets: bind ids takes 1 to ${MAX_LIST} values, not 0`],
        [
            { ...binds, ids: Array(MAX_LIST + 1).fill('x') },
            `sets: bind ids takes 1 to ${MAX_LIST} values, not 1001`
        ]
    ])('is refused with wrong binds %#', (wrong, message) => {
        expect(() => render(query, { name: 'sets', binds: wrong })).toThrow(message);
    });

    it.each(['Name', 'permissionsX y', 'PermissionsX FROM User', 'NamePermissions'])(
        'refuses the column %s',
        (column) => {
            expect(() =>
                allowedColumns(query, { name: 'sets', binds, columns: [column] }, () => true)
            ).toThrow(`sets: column ${column} is not allowed here`);
        }
    );

    it('leaves out columns that the org lacks', () => {
        const columns = ['PermissionsA', 'PermissionsB', 'PermissionsA'];
        expect(
            allowedColumns(query, { name: 'sets', binds, columns }, (name) => name === 'PermissionsA')
        ).toEqual(['PermissionsA']);
    });
});

describe('a literal', () => {
    it.each([
        ["O'Brien", "'O\\'Brien'"],
        ['back\\slash', "'back\\\\slash'"],
        ["' OR Id != '", "'\\' OR Id != \\''"],
        ['two\nlines', "'two\\nlines'"]
    ])('of %j can not leave its quotes', (value, expected) => {
        expect(literal(value)).toBe(expected);
    });
});

describe('the catalogue', () => {
    it('holds each name once', () => {
        expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    });

    it('is found by name', () => {
        expect(findQuery('assignments')?.object).toBe('PermissionSetAssignment');
    });

    it.each(catalogue.map((each) => [each.name, each] as const))(
        '%s declares the binds that its text names',
        (_, each) => {
            const named = [...each.text.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name);
            expect([...new Set(named)].sort()).toEqual(Object.keys(each.binds).sort());
        }
    );

    it.each(catalogue.map((each) => [each.name, each] as const))(
        '%s has a slot where it allows columns',
        (_, each) => {
            expect(each.text.split(', {columns}').length - 1).toBe(each.columns ? 1 : 0);
        }
    );
});
