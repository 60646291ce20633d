import fc from 'fast-check';
import type { OrgFile, OrgRecord } from '../../sample-orgs/engine/orgFile';
import { orgOf } from './situation';

/** The connector's profile. */
export const PROFILE = '0PSMinimumAcces';

/** What can hold a grant: the profile, two permission sets, and a group's aggregate. */
export const CONTAINERS = [
    '0PSMinimumAcces',
    '0PS00000000SetA',
    '0PS00000000SetB',
    '0PSGroupTotal00'
] as const;
type ContainerId = (typeof CONTAINERS)[number];

const PERMISSIONS = [
    'ApiEnabled',
    'AssignPermissionSets',
    'CustomizeApplication',
    'ManageTwoFactor',
    'ManageUsers',
    'ModifyAllData',
    'MonitorLoginHistory',
    'ViewAllData',
    'ViewAllFieldsGlobal',
    'ViewAllUsers',
    'ViewRoles',
    'ViewSetup'
];
const RIGHTS = ['Read', 'ViewAllRecords', 'ViewAllFields'];
const FIELDS = ['Type', 'ParentId'];
const STATES = {
    active: { IsActive: true },
    expiring: { IsActive: true, ExpirationDate: '2026-12-31T00:00:00.000Z' },
    expired: { IsActive: true, ExpirationDate: '2026-11-01T00:00:00.000Z' },
    inactive: { IsActive: false },
    revoked: { IsActive: true, IsRevoked: true }
} as const;

/** What one container holds, and how it is assigned to the connector's user. */
export interface Holding {
    permissions: readonly string[];
    rights: readonly string[];
    fields: readonly string[];
    assigned: keyof typeof STATES | 'no';
    sessionActivated: boolean;
}

/** An org small enough to be generated: what four containers hold, and what surrounds them. */
export interface SmallOrg {
    holdings: Readonly<Record<ContainerId, Holding>>;
    groupStatus: string;
    accountModel: string;
    userModel: string;
    preauthorised: readonly ContainerId[];
    truncated: readonly string[];
}

/** One more grant, or one more assignment that counts. */
export type Addition =
    | { container: ContainerId; kind: 'permissions' | 'rights' | 'fields'; name: string }
    | { container: ContainerId; kind: 'assigned' };

const holding: fc.Arbitrary<Holding> = fc.record({
    permissions: fc.subarray(PERMISSIONS),
    rights: fc.subarray(RIGHTS),
    fields: fc.subarray(FIELDS),
    assigned: fc.constantFrom('no', ...(Object.keys(STATES) as (keyof typeof STATES)[])),
    sessionActivated: fc.boolean()
});

/** Small orgs of every kind that the facts tell apart. */
export const smallOrgs: fc.Arbitrary<SmallOrg> = fc.record({
    holdings: fc.record({
        [PROFILE]: holding,
        '0PS00000000SetA': holding,
        '0PS00000000SetB': holding,
        '0PSGroupTotal00': holding
    }),
    groupStatus: fc.constantFrom('Updated', 'Updated', 'Outdated', 'Failed'),
    accountModel: fc.constantFrom('Private', 'Read', 'ControlledByParent'),
    userModel: fc.constantFrom('Private', 'Read'),
    preauthorised: fc.subarray([...CONTAINERS]),
    truncated: fc.subarray(['PermissionSetAssignment', 'ObjectPermissions', 'FieldPermissions'], {
        maxLength: 1
    })
});

/** What can be added to a small org. */
export const additions: fc.Arbitrary<Addition> = fc.oneof(
    named('permissions', PERMISSIONS),
    named('rights', RIGHTS),
    named('fields', FIELDS),
    fc.record({ container: fc.constantFrom(...CONTAINERS), kind: fc.constant('assigned' as const) })
);

/** The org with that addition and otherwise as it was. */
export function withAddition(org: SmallOrg, addition: Addition): SmallOrg {
    const before = org.holdings[addition.container];
    const after: Holding =
        addition.kind === 'assigned'
            ? { ...before, assigned: 'active' }
            : { ...before, [addition.kind]: [...new Set([...before[addition.kind], addition.name])] };
    return { ...org, holdings: { ...org.holdings, [addition.container]: after } };
}

/** The small org as an org file. */
export function toOrgFile(org: SmallOrg): OrgFile {
    const holdings = Object.entries(org.holdings) as [ContainerId, Holding][];
    return orgOf({
        title: '',
        fact: { says: '', source: '', confidence: 'documented' },
        base: 'bare',
        expected: {},
        truncated: [...org.truncated],
        remove: ['0J0WebServerApp', '0PaMinimumAcces'],
        change: {
            PermissionSet: holdings.map(([id, held]) => permissionSet(id, held)),
            PermissionSetGroup: [
                { Id: '0PGIntegration0', DeveloperName: 'Integration', Status: org.groupStatus }
            ],
            PermissionSetAssignment: holdings.flatMap(([id, held]) => assignment(id, held)),
            ObjectPermissions: holdings.map(([id, { rights }]) => ({
                Id: id.replace('0PS', '110'),
                ParentId: id,
                SobjectType: 'Account',
                ...flags(rights)
            })),
            FieldPermissions: holdings.flatMap(([id, { fields }]) =>
                fields.map((field) => ({
                    Id: id.replace('0PS', `0k${field.charAt(0)}`),
                    ParentId: id,
                    SobjectType: 'Account',
                    Field: `Account.${field}`,
                    PermissionsRead: true
                }))
            ),
            SetupEntityAccess: org.preauthorised.map((id) => ({
                Id: id.replace('0PS', '0J0'),
                ParentId: id,
                SetupEntityId: '0xIWebServerApp',
                SetupEntityType: 'ExternalClientApplication'
            })),
            EntityDefinition: [
                { DurableId: 'Account', InternalSharingModel: org.accountModel },
                { DurableId: 'User', InternalSharingModel: org.userModel }
            ]
        }
    });
}

function permissionSet(id: ContainerId, { permissions, sessionActivated }: Holding): OrgRecord {
    const isProfile = id === PROFILE;
    const isGroup = id === '0PSGroupTotal00';
    return {
        Id: id,
        ...(!isProfile && { Name: id, Label: id, HasActivationRequired: sessionActivated }),
        ...(isGroup && { Type: 'Group', PermissionSetGroupId: '0PGIntegration0' }),
        ...flags(permissions)
    };
}

function assignment(id: ContainerId, { assigned }: Holding): OrgRecord[] {
    // Every user has its profile, whatever else it is assigned.
    const state = id === PROFILE ? 'active' : assigned;
    if (state === 'no') return [];
    return [
        {
            Id: id.replace('0PS', '0Pa'),
            AssigneeId: '005000Connector',
            PermissionSetId: id,
            ...(id === '0PSGroupTotal00' && { PermissionSetGroupId: '0PGIntegration0' }),
            ...STATES[state]
        }
    ];
}

function flags(names: readonly string[]): OrgRecord {
    return Object.fromEntries(names.map((name) => [`Permissions${name}`, true]));
}

function named(kind: 'permissions' | 'rights' | 'fields', names: readonly string[]): fc.Arbitrary<Addition> {
    return fc.record({
        container: fc.constantFrom(...CONTAINERS),
        kind: fc.constant(kind),
        name: fc.constantFrom(...names)
    });
}
