import { catalogue, render, type BindType, type BindValue, type Query } from 'c/connectorQueries';
import { base } from '../describe';
import { Engine } from '../engine';
import type { OrgRecord } from '../orgFile';
import { ceilingOf, MOST_CHARACTERS, queryLimits } from '../queryLimits';
import { QueryRefused } from '../refused';
import { Tables } from '../tables';

const ADMIN = '005000000000001AAA';
const PROFILE = '00e000000000001AAA';
const SEES_ALL = Object.fromEntries(base.permissions.map((name) => [`Permissions${name}`, true]));

/** An org whose viewer has every user permission. */
function orgOf(sobjects: Record<string, OrgRecord[]> = {}): Engine {
    return new Engine(
        new Tables({
            formatVersion: 1,
            asOf: '2026-11-20T09:00:00Z',
            viewer: ADMIN,
            sobjects: {
                User: [{ Id: ADMIN, Name: 'Ada', ProfileId: PROFILE }],
                Profile: [{ Id: PROFILE, Name: 'Administrator' }],
                PermissionSet: [
                    { Id: '0PS000000000001GAA', IsOwnedByProfile: true, ProfileId: PROFILE, ...SEES_ALL }
                ],
                ...sobjects
            }
        })
    );
}

function refusal(engine: Engine, soql: string): string {
    try {
        engine.query(soql);
    } catch (error) {
        if (error instanceof QueryRefused) return `${error.errorCode}: ${error.message}`;
        throw error;
    }
    return 'answered';
}

const many = (count: number, row: (number: number) => OrgRecord): OrgRecord[] =>
    Array.from({ length: count }, (_, number) => row(number));

const definitions = (count: number): Engine =>
    orgOf({ EntityDefinition: many(count, (n) => ({ DurableId: `X${n}`, QualifiedApiName: `X${n}` })) });

const NOT_SUPPORTED =
    'MALFORMED_QUERY: The requested operation is not yet supported by this SObject storage type, contact salesforce.com support for more information.';

describe('limits of an object', () => {
    it.each(queryLimits)('are about an object of the describe, each once: $object', ({ object }) => {
        expect(base.objects[object]).toBeDefined();
        expect(queryLimits.filter((limit) => limit.object === object)).toHaveLength(1);
    });

    it.each(queryLimits)('demand only filters that there are on $object', ({ object, demandsFilterOn }) => {
        // The reference leaves out the relationship of EntityParticle, so only the object's own fields are looked up.
        const own = (demandsFilterOn ?? []).flat().filter((path) => !path.includes('.'));
        expect(own.filter((name) => !(name in (base.objects[object]?.fields ?? {})))).toEqual([]);
    });

    it.each(queryLimits)('say who says so: $object', ({ source }) =>
        expect(source.length).toBeGreaterThan(10)
    );
});

describe('a query beyond them', () => {
    it.each([
        ['a count of a metadata catalogue', 'SELECT COUNT(Id) n FROM EntityDefinition', NOT_SUPPORTED],
        [
            'groups of a metadata catalogue',
            'SELECT KeyPrefix, COUNT(Id) n FROM EntityDefinition GROUP BY KeyPrefix',
            NOT_SUPPORTED
        ],
        [
            'OR in a metadata catalogue',
            "SELECT Id FROM EntityDefinition WHERE Label = 'a' OR Label = 'b'",
            'MALFORMED_QUERY: Disjunctions not supported'
        ],
        [
            'NOT in a metadata catalogue',
            "SELECT Id FROM EntityDefinition WHERE NOT Label = 'a'",
            'MALFORMED_QUERY: Only equals comparisons permitted'
        ],
        [
            'LIKE in a metadata catalogue',
            "SELECT Id FROM EntityDefinition WHERE Label LIKE 'a%'",
            'MALFORMED_QUERY: Only equals comparisons permitted'
        ],
        [
            'fields of every object',
            'SELECT Id FROM FieldDefinition',
            'MALFORMED_QUERY: a filter on a reified column is required [EntityDefinitionId,EntityDefinition.QualifiedApiName,DurableId]'
        ],
        [
            'field access of every user',
            'SELECT Id FROM UserFieldAccess',
            'MALFORMED_QUERY: a filter on a reified column is required [UserId,DurableId]'
        ],
        [
            'object access of a user without an object',
            `SELECT Id FROM UserEntityAccess WHERE UserId = '${ADMIN}'`,
            'MALFORMED_QUERY: a filter on a reified column is required [EntityDefinitionId,EntityDefinition.QualifiedApiName,DurableId]'
        ],
        [
            'a semi-join that is itself refused, though no row is compared with it',
            "SELECT Id FROM Account WHERE OwnerId IN (SELECT UserId FROM LoginHistory WHERE Status = 'Success')",
            "INVALID_FIELD: field 'Status' can not be filtered in a query call"
        ]
    ])('is refused: %s', (_, soql, message) => {
        expect(refusal(orgOf(), soql)).toBe(message);
    });

    it('is refused where it is too long', () => {
        const soql = `SELECT Id FROM User WHERE Name = '${'x'.repeat(MOST_CHARACTERS)}'`;
        expect(refusal(orgOf(), soql)).toMatch(/^MALFORMED_QUERY: SOQL statements cannot be longer/);
    });

    it('is refused where it finds more than one batch of an object without a second', () => {
        expect(refusal(definitions(2001), 'SELECT DurableId FROM EntityDefinition')).toBe(
            'EXCEEDED_ID_LIMIT: EntityDefinition does not support queryMore(), use LIMIT to restrict the results to a single batch'
        );
    });

    it('is answered where it finds just one batch', () => {
        expect(refusal(definitions(2000), 'SELECT DurableId FROM EntityDefinition')).toBe('answered');
    });

    it('is refused where it has more groups than one batch holds', () => {
        const users = many(2001, (n) => ({ Id: `005${String(n).padStart(12, '0')}AAA`, Name: `U${n}` }));
        const engine = orgOf({
            User: [{ Id: '005999999999999AAA', ProfileId: PROFILE }, ...users]
        });
        const viewer = new Engine(engine.tables, '005999999999999AAA');
        expect(refusal(viewer, 'SELECT Name, COUNT(Id) n FROM User GROUP BY Name')).toMatch(
            /^EXCEEDED_ID_LIMIT: /
        );
        expect(refusal(viewer, 'SELECT Name, COUNT(Id) n FROM User GROUP BY Name LIMIT 2000')).toBe(
            'answered'
        );
    });

    it('gets no rows beyond the ceiling, without a word', () => {
        const OauthToken = many(2600, (n) => ({ AppName: `App ${n}`, UserId: ADMIN }));
        expect(orgOf({ OauthToken }).query('SELECT AppName FROM OauthToken')).toHaveLength(2500);
    });

    it('gets more rows than LIMIT says of a metadata catalogue', () => {
        expect(definitions(5).query('SELECT DurableId FROM EntityDefinition LIMIT 2')).toHaveLength(5);
    });
});

const SAMPLES: Readonly<Record<BindType, BindValue>> = {
    id: ADMIN,
    ids: [ADMIN],
    text: 'Account',
    names: ['Account']
};

/** The query as an adapter would send it, with one value in each bind and every column of its slot that stands by itself. */
function sent({ binds, columns = [], ...rest }: Query): string {
    const query = { binds, columns, ...rest };
    const values = Object.fromEntries(Object.entries(binds).map(([name, type]) => [name, SAMPLES[type]]));
    return render(
        query,
        { name: query.name, binds: values },
        columns.filter((column) => !column.endsWith('*'))
    );
}

/** What Salesforce would not do with a query, in its words. */
function problems(query: Query): string[] {
    const answer = refusal(orgOf({ Account: [] }), sent(query));
    const ceiling = ceilingOf(query.object, /GROUP BY/.test(query.text));
    return [
        ...(answer === 'answered' ? [] : [answer]),
        ...(query.cap + 1 > ceiling
            ? [`${query.cap} rows and the one that tells of a cut are over ${ceiling}`]
            : [])
    ];
}

describe('a query of the catalogue', () => {
    it.each(catalogue)('filters, sorts and groups only by what can be, within the limits: $name', (query) => {
        expect(problems(query)).toEqual([]);
    });

    it.each([
        ['sharing', 'a filter that is no equality', 'IN :objects', '!= null', 'Only equals comparisons'],
        ['signIns', 'a filter on a status', 'UserId = :userId', "Status = 'x'", 'can not be filtered'],
        [
            'usersByText',
            'an order by a field that can’t be sorted',
            'ORDER BY Name',
            'ORDER BY UserPreferencesTaskRemindersCheckboxDefault',
            'can not be sorted'
        ],
        [
            'objectsReadable',
            'groups by a field that can’t be grouped',
            'GROUP BY SobjectType',
            'GROUP BY SystemModstamp',
            'can not be grouped in a query call'
        ]
    ])('is found out: %s with %s', (name, _, part, replacement, message) => {
        const query = catalogue.find((each) => each.name === name);
        if (!query?.text.includes(part)) throw new Error(`${name} has no ${part}`);
        const text = query.text.replace(part, replacement);
        const binds = Object.fromEntries(
            Object.entries(query.binds).filter(([bind]) => text.includes(`:${bind}`))
        );
        expect(problems({ ...query, text, binds }).join('\n')).toContain(message);
    });

    it.each([
        ['sharing', 2000],
        ['objectsReadable', 2000]
    ])('is found out: %s with room for %d rows', (name, cap) => {
        const query = catalogue.find((each) => each.name === name);
        if (!query) throw new Error(`There is no ${name}.`);
        expect(problems({ ...query, cap })).toEqual([
            '2000 rows and the one that tells of a cut are over 2000'
        ]);
    });
});
