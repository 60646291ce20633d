import { catalogue, type Query } from 'c/connectorQueries';
import { inWords, readApex, type Problem } from '../../scripts/gates/apex/apexFiles';
import { describeWithJava } from './java';
import { probe, staticQueries, type Probe } from '../../scripts/gates/apex/soqlProbe';

/** Members of each family of columns that a query may ask for, to stand for the family. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
    'Permissions*': ['PermissionsApiEnabled', 'PermissionsViewSetup', 'PermissionsManageUsers'],
    'MaximumPermissions*': ['MaximumPermissionsApiEnabled', 'MaximumPermissionsManageUsers'],
    'OauthScopes*': ['OauthScopesAPI', 'OauthScopesREFRESH_TOKEN', 'OauthScopesFULL']
};

/** Seeded faults: a query of the catalogue, a part of its text, what it becomes, and what the probe has to say. */
const FAULTS: readonly [what: string, query: string, part: string, replacement: string, message: string][] = [
    [
        'an unknown object',
        'organization',
        'FROM Organization',
        'FROM Organisation',
        'FROM Organisation: Missing: No type'
    ],
    [
        'an unknown field',
        'loginState',
        'IsFrozen',
        'IsFrosen',
        "UserLogin.IsFrosen: Missing: Unknown field 'IsFrosen'"
    ],
    ['an unknown relationship', 'userById', 'Profile.Name', 'Profil.Name', 'User.Profil.Name'],
    [
        'an unknown field of a parent',
        'usersByPermissionSet',
        'Assignee.Username',
        'Assignee.Login',
        'PermissionSetAssignment.Assignee.Login'
    ],
    [
        'an unknown field of a parent of a parent',
        'assignments',
        'PermissionSet.Profile.Name',
        'PermissionSet.Profile.Nom',
        'PermissionSet.Profile.Nom'
    ],
    [
        'an unknown field in WHERE',
        'preauthorizations',
        'WHERE ParentId',
        'WHERE ParentIds',
        'SetupEntityAccess.ParentIds'
    ],
    ['an unknown field inside parentheses', 'usersByText', 'OR Username LIKE', 'OR Login LIKE', 'User.Login'],
    [
        'an unknown field in ORDER BY',
        'usersByText',
        'ORDER BY Name, Username',
        'ORDER BY Name, Login',
        'User.Login'
    ],
    ['an unknown field in COUNT', 'objectsReadable', 'COUNT(Id)', 'COUNT(Ident)', 'ObjectPermissions.Ident'],
    [
        'a field that is not grouped',
        'objectsReadable',
        'GROUP BY SobjectType',
        'GROUP BY ParentId',
        'SobjectType has to stand in GROUP BY'
    ],
    ['text that is no SOQL', 'sharing', 'SELECT ', 'SELECT , ', 'SOQL:'],
    [
        'a sub-select',
        'organization',
        'SELECT Id,',
        'SELECT Id, (SELECT Id FROM Users),',
        'FieldSubquery is not probed'
    ],
    [
        'a function in WHERE',
        'organization',
        'FROM Organization',
        'FROM Organization WHERE CALENDAR_YEAR(CreatedDate) = 2026',
        'a function in WHERE is not probed'
    ]
];

/** The text of a query with its slot filled by every column it allows, a family by some of its members. */
function probeOf(query: Query): Probe {
    const columns = (query.columns ?? []).flatMap((pattern) =>
        pattern.endsWith('*') ? (MEMBERS[pattern] ?? [pattern]) : [pattern]
    );
    return { where: query.name, line: 1, soql: query.text.replace('{columns}', columns.join(', ')) };
}

function seeded(index: number): Probe {
    const [, name, part, replacement] = FAULTS[index] ?? ['', '', '', '', ''];
    const query = catalogue.find((each) => each.name === name);
    if (query?.text.includes(part) !== true) throw new Error(`${part} does not stand in ${name}`);
    return { ...probeOf({ ...query, text: query.text.replace(part, replacement) }), where: `fault ${index}` };
}

describeWithJava('the SOQL probe', () => {
    const inApex = readApex().flatMap(staticQueries);
    let problems: readonly Problem[] = [];

    beforeAll(() => {
        problems = probe([...catalogue.map(probeOf), ...inApex, ...FAULTS.map((_, index) => seeded(index))]);
    }, 60_000);

    it('finds every object, field and relationship of the catalogue and of Apex in the types of the platform', () => {
        expect(inWords(problems.filter(({ where }) => !where.startsWith('fault ')))).toEqual([]);
    });

    it('finds the static queries of Apex with their lines', () => {
        expect(inApex.map(({ where }) => where)).toContain(
            'force-app/main/console/classes/ConnectorTestKit.cls'
        );
        expect(inApex.every(({ soql }) => soql.startsWith('SELECT '))).toBe(true);
    });

    it.each(FAULTS.map(([what, , , , message], index) => ({ what, message, index })))(
        'catches $what',
        ({ message, index }) => {
            const found = problems.filter(({ where }) => where === `fault ${index}`);
            expect(inWords(found).join('\n')).toContain(message);
        }
    );
});

describe('a query of the catalogue', () => {
    it.each(catalogue)('asks the object whose describe fills its columns: $name', ({ text, object }) => {
        expect(/ FROM (\w+)/.exec(text)?.[1]).toBe(object);
    });

    it.each(catalogue)('leaves LIMIT to the adapters: $name', ({ text }) => {
        expect(text).not.toMatch(/\bLIMIT\b/i);
    });
});
