import type { OrgClient } from '../../rest/orgClient';
import { compareOrg, expectedObjects } from '../compareOrg';
import { describeDifferences, type Expected, type OrgField } from '../describeDifferences';
import { namedFields } from '../namedFields';

const LOGIN: Expected = {
    object: 'UserLogin',
    fields: [
        { name: 'IsFrozen', fact: { type: 'boolean', can: 'fs' } },
        { name: 'Note', fact: { type: 'string', can: 'fsg' } },
        { name: 'FlagOne', fact: { type: 'boolean', can: 'f' } }
    ],
    named: new Set(['IsFrozen']),
    families: ['Flag']
};

const field = (name: string, type: string, can: string): OrgField => ({
    name,
    type,
    filterable: can.includes('f'),
    sortable: can.includes('s'),
    groupable: can.includes('g')
});
const SAME = [
    field('IsFrozen', 'boolean', 'fs'),
    field('Note', 'picklist', 'fsg'),
    field('FlagOne', 'boolean', 'f')
];
const [FROZEN, NOTE, FLAG] = SAME as [OrgField, OrgField, OrgField];

describe('the describe of an org', () => {
    it('is the same where everything is, though a picklist is text to the schema data', () =>
        expect(describeDifferences(LOGIN, SAME)).toEqual({ differences: [], notes: [] }));

    it.each([
        ['an object', undefined, 'UserLogin is not in the describe of this user.'],
        ['a field', [NOTE, FLAG], 'UserLogin.IsFrozen is not in the describe of this user.'],
        [
            'a type',
            [field('IsFrozen', 'string', 'fs'), NOTE, FLAG],
            'UserLogin.IsFrozen: type is string in this org, boolean in the schema data.'
        ],
        [
            'a filter',
            [field('IsFrozen', 'boolean', 's'), NOTE, FLAG],
            'UserLogin.IsFrozen: filterable is false in this org, true in the schema data.'
        ],
        [
            'an order',
            [field('IsFrozen', 'boolean', 'f'), NOTE, FLAG],
            'UserLogin.IsFrozen: sortable is false in this org, true in the schema data.'
        ],
        [
            'groups',
            [field('IsFrozen', 'boolean', 'fsg'), NOTE, FLAG],
            'UserLogin.IsFrozen: groupable is true in this org, false in the schema data.'
        ]
    ])('differs by %s', (_, org, sentence) =>
        expect(describeDifferences(LOGIN, org).differences).toEqual([sentence])
    );

    it('has new columns of a family, which are counted and not listed', () => {
        const org = [...SAME, field('FlagTwo', 'boolean', 'f'), field('FlagThree', 'boolean', 'f')];
        expect(describeDifferences(LOGIN, org)).toEqual({
            differences: [],
            notes: ['UserLogin: 2 columns Flag* that the schema data lacks, 0 that this org lacks.']
        });
    });

    it('lacks a field that no query names, which is counted and no difference', () =>
        expect(describeDifferences(LOGIN, [FROZEN, FLAG])).toEqual({
            differences: [],
            notes: ['UserLogin: 1 fields that no query names are absent or differ.']
        }));
});

describe('the fields that are compared', () => {
    const named = namedFields();

    it('are all in the schema data', () => {
        const known = expectedObjects().flatMap(({ object, fields }) =>
            fields.map(({ name }) => `${object}.${name}`)
        );
        const all = [...named].flatMap(([object, names]) => [...names].map((name) => `${object}.${name}`));
        expect(all.filter((name) => !known.includes(name))).toEqual([]);
    });

    it.each([
        ['selected', 'UserLogin', 'IsFrozen'],
        ['filtered by', 'UserLogin', 'UserId'],
        ['grouped by', 'FieldPermissions', 'Field'],
        ['counted', 'ObjectPermissions', 'Id'],
        ['sorted by', 'ObjectPermissions', 'ParentId'],
        ['of a parent', 'Profile', 'Name'],
        ['that lead to a parent', 'User', 'ProfileId'],
        ['of a semi-join', 'PermissionSetLicenseAssign', 'AssigneeId']
    ])('are those that are %s', (_, object, name) => {
        expect(named.get(object)?.has(name)).toBe(true);
    });
});

describe('an org that does not answer', () => {
    const answering = (status: number, body: unknown): OrgClient => ({
        host: 'acme.my.salesforce.com',
        get: () => Promise.resolve({ status, body })
    });

    it.each([
        [
            401,
            [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }],
            'INVALID_SESSION_ID: Session'
        ],
        [500, undefined, 'HTTP status 500'],
        [200, undefined, 'HTTP status 200']
    ])('is not called different with status %d', async (status, body, words) => {
        await expect(compareOrg(answering(status, body))).rejects.toThrow(words);
    });
});
