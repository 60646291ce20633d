import { Engine } from '../engine';
import type { OrgFile, OrgRecord } from '../orgFile';
import { QueryRefused } from '../refused';
import type { ResultRow } from '../rowReader';
import { Tables } from '../tables';

const ADMIN = '005000000000001AAA';
const OTHER = '005000000000002AAA';
const PROFILE = '00e000000000001AAA';
const PROFILE_SET = '0PS000000000001GAA';

/** An org whose viewer has these user permissions through its profile. */
function orgOf(
    permissions: readonly string[],
    sobjects: Record<string, OrgRecord[]> = {},
    more: Partial<OrgFile> = {}
): Engine {
    const granted = Object.fromEntries(permissions.map((name) => [`Permissions${name}`, true]));
    return new Engine(
        new Tables({
            formatVersion: 1,
            asOf: '2026-11-20T09:00:00Z',
            viewer: ADMIN,
            ...more,
            sobjects: {
                User: [
                    {
                        Id: ADMIN,
                        Name: 'Ada',
                        Username: 'ada@acme.example',
                        IsActive: true,
                        ProfileId: PROFILE
                    },
                    { Id: OTHER, Name: 'bob', Username: 'bob@acme.example', ProfileId: PROFILE }
                ],
                Profile: [{ Id: PROFILE, Name: 'Administrator' }],
                PermissionSet: [
                    { Id: PROFILE_SET, Name: 'X1', IsOwnedByProfile: true, ProfileId: PROFILE, ...granted }
                ],
                EntityDefinition: [
                    { DurableId: 'User', QualifiedApiName: 'User', InternalSharingModel: 'Read' }
                ],
                ...sobjects
            }
        })
    );
}

/** What the engine refuses a query with. */
function refusal(engine: Engine, soql: string): string {
    try {
        engine.query(soql);
    } catch (error) {
        if (error instanceof QueryRefused) return `${error.errorCode}: ${error.message}`;
        throw error;
    }
    return 'answered';
}

const names = (rows: readonly ResultRow[]): unknown[] => rows.map((row) => row['Name']);

describe('a query on an org file', () => {
    const engine = orgOf([]);

    it('answers with the fields that were asked for, in the describe’s spelling', () =>
        expect(engine.query("SELECT NAME FROM user WHERE id = '005000000000001'")).toEqual([
            { Name: 'Ada' }
        ]));
    it('resolves parents by Id', () =>
        expect(engine.query("SELECT Profile.Name FROM User WHERE Name = 'Ada'")).toEqual([
            { Profile: { Name: 'Administrator' } }
        ]));
    it('takes a checkbox that is left out as false', () =>
        expect(names(engine.query('SELECT Name FROM User WHERE IsActive = false'))).toEqual(['bob']));
    it('takes a field that is left out as null', () =>
        expect(engine.query("SELECT Email FROM User WHERE Name = 'Ada'")).toEqual([{ Email: null }]));
    it('compares text without regard to case', () =>
        expect(names(engine.query("SELECT Name FROM User WHERE Name = 'BOB'"))).toEqual(['bob']));
    it('matches patterns', () =>
        expect(names(engine.query("SELECT Name FROM User WHERE Username LIKE 'a%@acme.example'"))).toEqual([
            'Ada'
        ]));
    it('sorts without regard to case', () =>
        expect(names(engine.query('SELECT Name FROM User ORDER BY Name DESC'))).toEqual(['bob', 'Ada']));
    it('stops at LIMIT', () => expect(engine.query('SELECT Id FROM User LIMIT 1')).toHaveLength(1));
    it('counts', () => expect(engine.query('SELECT COUNT(Id) n FROM User')).toEqual([{ n: 2 }]));
    it('groups', () =>
        expect(engine.query('SELECT IsActive, COUNT(Id) n FROM User GROUP BY IsActive')).toEqual([
            { IsActive: true, n: 1 },
            { IsActive: false, n: 1 }
        ]));
    it('answers a semi-join', () =>
        expect(
            names(
                engine.query(
                    "SELECT Name FROM Profile WHERE Id IN (SELECT ProfileId FROM User WHERE Name = 'Ada')"
                )
            )
        ).toEqual(['Administrator']));
    it('keeps quotes inside their literal', () =>
        expect(engine.query("SELECT Id FROM User WHERE Name = 'x\\' OR Name != \\''")).toEqual([]));
});

describe('a query that Salesforce refuses', () => {
    it.each([
        ['an unknown object', 'SELECT Id FROM Usr', "INVALID_TYPE: sObject type 'Usr' is not supported."],
        ['an unknown field', 'SELECT Nme FROM User', "INVALID_FIELD: No such column 'Nme' on entity 'User'."],
        [
            'an unknown parent',
            'SELECT Boss.Name FROM User',
            "INVALID_FIELD: No such column 'Boss' on entity 'User'."
        ],
        [
            'a filter on a field that can’t be filtered',
            "SELECT Id FROM LoginHistory WHERE Status = 'Success'",
            "INVALID_FIELD: field 'Status' can not be filtered in a query call"
        ],
        [
            'an order by a field that can’t be sorted',
            'SELECT Id FROM Account ORDER BY Description',
            "MALFORMED_QUERY: field 'Description' can not be sorted in a query call"
        ],
        [
            'a group by a field that can’t be grouped',
            'SELECT LoginTime, COUNT(Id) FROM LoginHistory GROUP BY LoginTime',
            "MALFORMED_QUERY: field 'LoginTime' can not be grouped in a query call"
        ],
        [
            'a field beside an aggregate that is not grouped',
            'SELECT Name, COUNT(Id) FROM User GROUP BY IsActive',
            'MALFORMED_QUERY: Field must be grouped or aggregated: Name'
        ],
        [
            'FieldDefinition without its filter',
            'SELECT QualifiedApiName FROM FieldDefinition',
            'MALFORMED_QUERY: a filter on a reified column is required [EntityDefinitionId,EntityDefinition.QualifiedApiName,DurableId]'
        ],
        [
            'OR on EntityDefinition',
            "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName = 'User' OR QualifiedApiName = 'Account'",
            'MALFORMED_QUERY: Disjunctions not supported'
        ],
        [
            'AND and OR without parentheses',
            "SELECT Id FROM User WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
            'MALFORMED_QUERY: mixing AND and OR needs parentheses'
        ],
        [
            'a token column',
            'SELECT AccessToken FROM OauthToken',
            "INVALID_FIELD: No such column 'AccessToken' on entity 'OauthToken'."
        ]
    ])('is refused here too: %s', (_, soql, expected) =>
        expect(refusal(orgOf(['ViewSetup', 'ViewAllData', 'ViewAllFieldsGlobal']), soql)).toBe(expected)
    );

    it('names what the org file says is absent', () =>
        expect(refusal(orgOf([], {}, { absent: ['User.Email'] }), 'SELECT Email FROM User')).toBe(
            "INVALID_FIELD: No such column 'Email' on entity 'User'."
        ));
});

describe('the viewer of an org file', () => {
    const logins = {
        LoginHistory: [
            { Id: '0Ya000000000001AAA', UserId: ADMIN },
            { Id: '0Ya000000000002AAA', UserId: OTHER }
        ]
    };
    const count = (engine: Engine, object: string): unknown =>
        engine.query(`SELECT COUNT(Id) n FROM ${object}`)[0]?.['n'];

    it('finds no ObjectPermissions without View Setup', () =>
        expect(refusal(orgOf([]), 'SELECT Id FROM ObjectPermissions')).toMatch(/^INVALID_TYPE/));
    it('finds ObjectPermissions with View Setup', () =>
        expect(refusal(orgOf(['ViewSetup']), 'SELECT Id FROM ObjectPermissions')).toBe('answered'));
    it('gets only its own logins without Monitor Login History, without a word', () =>
        expect(count(orgOf([], logins), 'LoginHistory')).toBe(1));
    it('gets all logins with Monitor Login History', () =>
        expect(count(orgOf(['MonitorLoginHistory'], logins), 'LoginHistory')).toBe(2));
    it('gets only its own logins although it has View All Data', () =>
        expect(count(orgOf(['ViewAllData'], logins), 'LoginHistory')).toBe(1));
    it('gets only its own tokens without Customize Application', () =>
        expect(
            count(
                orgOf([], {
                    OauthToken: [
                        { Id: '0CQ000000000001AAA', UserId: ADMIN },
                        { Id: '0CQ000000000002AAA', UserId: OTHER }
                    ]
                }),
                'OauthToken'
            )
        ).toBe(1));
    it('gets only itself where users are private and it lacks View All Users', () =>
        expect(
            count(
                orgOf([], {
                    EntityDefinition: [
                        { DurableId: 'User', QualifiedApiName: 'User', InternalSharingModel: 'Private' }
                    ]
                }),
                'User'
            )
        ).toBe(1));
    it('finds no Account without Read on it', () =>
        expect(refusal(orgOf(['ViewSetup']), 'SELECT Id FROM Account')).toMatch(/^INVALID_TYPE/));
    it('finds no field that field-level security hides', () =>
        expect(
            refusal(
                orgOf([], {
                    ObjectPermissions: [
                        {
                            Id: '110000000000001AAA',
                            ParentId: PROFILE_SET,
                            SobjectType: 'Account',
                            PermissionsRead: true
                        }
                    ]
                }),
                'SELECT Industry FROM Account'
            )
        ).toBe("INVALID_FIELD: No such column 'Industry' on entity 'Account'."));
    it('gets nothing from an assignment that expired', () => {
        const set = '0PS000000000002GAA';
        const engine = orgOf([], {
            PermissionSet: [{ Id: set, Name: 'Viewer', PermissionsViewSetup: true }],
            PermissionSetAssignment: [
                {
                    Id: '0Pa000000000001AAA',
                    AssigneeId: ADMIN,
                    PermissionSetId: set,
                    IsActive: true,
                    ExpirationDate: '2026-11-19T00:00:00Z'
                }
            ]
        });
        expect(refusal(engine, 'SELECT Id FROM ObjectPermissions')).toMatch(/^INVALID_TYPE/);
    });
    it('gets nothing from a permission set that a session has to activate', () => {
        const set = '0PS000000000002GAA';
        const engine = orgOf([], {
            PermissionSet: [
                { Id: set, Name: 'Viewer', PermissionsViewSetup: true, HasActivationRequired: true }
            ],
            PermissionSetAssignment: [
                { Id: '0Pa000000000001AAA', AssigneeId: ADMIN, PermissionSetId: set, IsActive: true }
            ]
        });
        expect(refusal(engine, 'SELECT Id FROM ObjectPermissions')).toMatch(/^INVALID_TYPE/);
    });
    it.each([
        ['is being recalculated', { Status: 'Outdated' }],
        ['a session has to activate', { Status: 'Updated', HasActivationRequired: true }]
    ])('gets nothing from a permission set group that %s', (_, group) => {
        const engine = orgOf([], {
            PermissionSet: [
                {
                    Id: '0PS000000000002',
                    Name: 'Group',
                    PermissionsViewSetup: true,
                    PermissionSetGroupId: '0PG000000000001'
                }
            ],
            PermissionSetGroup: [{ Id: '0PG000000000001', DeveloperName: 'Group', ...group }],
            PermissionSetAssignment: [
                {
                    Id: '0Pa000000000001',
                    AssigneeId: ADMIN,
                    PermissionSetId: '0PS000000000002',
                    IsActive: true
                }
            ]
        });
        expect(refusal(engine, 'SELECT Id FROM ObjectPermissions')).toMatch(/^INVALID_TYPE/);
    });
    it('has no permission that the org lacks, whatever a record says', () => {
        const engine = orgOf(
            ['MonitorLoginHistory'],
            {
                LoginHistory: [
                    { Id: '0Ya000000000001', UserId: ADMIN },
                    { Id: '0Ya000000000002', UserId: OTHER }
                ]
            },
            { absent: ['PermissionSet.PermissionsMonitorLoginHistory'] }
        );
        expect(engine.query('SELECT Id FROM LoginHistory')).toHaveLength(1);
    });
    it('finds no DeveloperName of licences without View Setup or View DeveloperName', () =>
        expect(refusal(orgOf([]), 'SELECT DeveloperName FROM PermissionSetLicense')).toMatch(
            /^INVALID_FIELD/
        ));
    it('does not find permission set groups by Manage Profiles and Permission Sets', () =>
        expect(refusal(orgOf(['ManageProfilesPermissionsets']), 'SELECT Id FROM PermissionSetGroup')).toMatch(
            /^INVALID_TYPE/
        ));
});

describe('custom objects of an org file', () => {
    it('are found with their fields', () =>
        expect(
            refusal(
                orgOf(
                    ['ViewAllData', 'ViewAllFieldsGlobal'],
                    {},
                    { describe: { Bill__c: { Total__c: { type: 'double' } } } }
                ),
                'SELECT Total__c FROM Bill__c'
            )
        ).toBe('answered'));
    it('hide their fields by field-level security', () =>
        expect(
            refusal(
                orgOf(['ViewAllData'], {}, { describe: { Bill__c: { Total__c: { type: 'double' } } } }),
                'SELECT Total__c FROM Bill__c'
            )
        ).toBe("INVALID_FIELD: No such column 'Total__c' on entity 'Bill__c'."));
});
