import { contracts } from 'c/connectorContracts';
import { gather, gatherers } from 'c/connectorEvidence';
import type { Answer, Gateway, Row } from 'c/connectorGateway';
import { catalogue, findQuery, type Request } from 'c/connectorQueries';
import {
    read,
    unavailable,
    type Assignment,
    type Evidence,
    type EvidenceKey,
    type Reading,
    type SignInHistory
} from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { NOW } from '../../../../../../tests/support/evidence';

const ID = '005000000000002AAA';
const USER: Row = {
    Id: ID,
    Username: 'c@acme.example',
    Name: 'C',
    IsActive: true,
    ProfileId: '00e000000000001AAA'
};
const ALL_SEEING: Row = {
    PermissionsViewSetup: true,
    PermissionsManageUsers: true,
    PermissionsViewAllUsers: true
};
const SESSION: Row = { userId: '005000000000001AAA', username: null, name: null, host: null, now: NOW };
const PROFILE: Row = {
    Id: '0PS000000000001AAA',
    Name: 'X',
    Label: 'X',
    IsOwnedByProfile: true,
    Profile: { Name: 'Standard' }
};

const PROFILE_ASSIGNMENT: Row = { PermissionSetId: '0PS000000000001AAA', PermissionSet: PROFILE };

/** An org that answers by name of the request; what is not given has no rows. */
class FakeOrg implements Gateway {
    readonly trips: (readonly Request[])[] = [];
    private readonly rows: Readonly<Record<string, readonly Row[]>>;

    constructor(rows: Readonly<Record<string, readonly Row[]>> = {}) {
        this.rows = {
            session: [SESSION],
            viewerPermissions: [ALL_SEEING],
            userById: [USER],
            profileContainer: [PROFILE],
            ...rows
        };
    }

    read(requests: readonly Request[]): Promise<readonly Reading<Answer>[]> {
        this.trips.push(requests);
        return Promise.resolve(requests.map((request) => this.answer(request)));
    }

    protected answer({ name, columns }: Request): Reading<Answer> {
        return read({ rows: this.rows[name] ?? [], ...(columns && { columns }) });
    }
}

const context = {
    contract: contracts[0] ?? SMALL_CONTRACT,
    user: ID,
    permissions: ['ApiEnabled'],
    counts: (): 'yes' => 'yes'
};

describe('gathering', () => {
    it('produces every key of the evidence', async () => {
        const evidence = await gather(new FakeOrg(), context);
        expect(Object.keys(evidence).sort()).toEqual(gatherers.map(({ key }) => key).sort());
    });

    it('takes three round trips', async () => {
        const org = new FakeOrg({ assignments: [PROFILE_ASSIGNMENT] });
        await gather(org, context);
        expect(org.trips).toHaveLength(3);
    });

    it('takes one more to look for the profile where no assignment shows it', async () => {
        const org = new FakeOrg({ assignments: [] });
        await gather(org, context);
        expect(org.trips.map((requests) => requests.map(({ name }) => name))[2]).toEqual([
            'profileContainer'
        ]);
    });

    it('takes at most 25 queries', async () => {
        const org = new FakeOrg({
            externalClientApps: [{ Id: '0xI000000000001AAA', DeveloperName: 'ConnectorWebServer' }]
        });
        await gather(org, context);
        const queries = org.trips.flat().filter(({ name }) => findQuery(name) !== undefined);
        expect(queries.length).toBeLessThanOrEqual(25);
    });

    it('takes at most 3,000 rows, whatever the org holds', () => {
        const searches = ['usersByText', 'usersByPermissionSet'];
        const insteadOfAnother = ['userByUsername', 'fieldsReadable'];
        const caps = catalogue
            .filter(({ name }) => ![...searches, ...insteadOfAnother].includes(name))
            .map(({ cap }) => cap);
        const rows = caps.reduce((sum, cap) => sum + cap, 0);
        expect(rows).toBeLessThanOrEqual(3000);
    });

    it('asks by username where the user is no Id', async () => {
        const org = new FakeOrg();
        await gather(org, { ...context, user: 'c@acme.example' });
        expect(org.trips[0]?.some(({ name }) => name === 'userByUsername')).toBe(true);
    });

    it('turns a value that can’t be understood into a reason', async () => {
        const broken = new (class extends FakeOrg {
            protected override answer(request: Request): Reading<Answer> {
                if (request.name !== 'organization') return super.answer(request);
                return { status: 'read', value: undefined as unknown as Answer };
            }
        })();
        const { organization } = await gather(broken, context);
        expect(organization).toMatchObject({ status: 'unavailable', reason: { code: 'other' } });
    });
});

describe('a viewer without the right', () => {
    const withoutSetup = (): FakeOrg =>
        new FakeOrg({ viewerPermissions: [{ PermissionsAssignPermissionSets: true }] });

    it('is not believed, even where rows came back', async () => {
        const org = new FakeOrg({
            viewerPermissions: [{}],
            loginState: [{ UserId: ID, IsFrozen: false, IsPasswordLocked: false }]
        });
        const { loginState } = await gather(org, context);
        expect(loginState).toMatchObject({ status: 'unavailable', reason: { missing: ['ManageUsers'] } });
    });

    it.each<EvidenceKey>(['objectGrants', 'fieldGrants', 'preauthorizations'])(
        'leaves %s unavailable, with the permission that would show it',
        async (key) => {
            const evidence = await gather(withoutSetup(), context);
            expect(evidence[key]).toMatchObject({
                status: 'unavailable',
                reason: { missing: ['ViewSetup'] }
            });
        }
    );

    it('is not believed where what it may see could not be read', async () => {
        const { loginState } = await gather(new FakeOrg({ viewerPermissions: [] }), context);
        expect(loginState.status).toBe('unavailable');
    });
});

describe('the connector’s user', () => {
    const subjectOf = async (org: Gateway): Promise<Evidence['subject']> =>
        (await gather(org, context)).subject;

    it('that a viewer of all users does not find does not exist', async () => {
        expect(await subjectOf(new FakeOrg({ userById: [] }))).toEqual({ status: 'read', value: undefined });
    });

    it('that a viewer of some users does not find may exist', async () => {
        const org = new FakeOrg({ userById: [], viewerPermissions: [{ PermissionsViewSetup: true }] });
        expect(await subjectOf(org)).toMatchObject({
            status: 'unavailable',
            reason: { missing: ['ViewAllUsers'] }
        });
    });

    it('that does not exist leaves its assignments unavailable', async () => {
        const { assignments } = await gather(new FakeOrg({ userById: [] }), context);
        expect(assignments).toMatchObject({ status: 'unavailable' });
    });
});

describe('assignments', () => {
    const assignmentsOf = async (row: Row, rows = {}): Promise<readonly Assignment[]> => {
        const { assignments } = await gather(new FakeOrg({ assignments: [row], ...rows }), context);
        return assignments.status === 'read' ? assignments.value : [];
    };

    it('of a group are its aggregate permission set', async () => {
        const row = {
            PermissionSetId: '0PS000000000009AAA',
            PermissionSetGroupId: '0PG000000000001AAA',
            PermissionSetGroup: {
                DeveloperName: 'Connectors',
                MasterLabel: 'Connectors',
                Status: 'Outdated'
            },
            PermissionSet: { Name: 'X00e', Label: 'X00e', Type: 'Group' }
        };
        expect((await assignmentsOf(row))[0]?.container).toMatchObject({
            id: '0PS000000000009AAA',
            kind: 'permissionSetGroup',
            name: 'Connectors',
            groupStatus: 'Outdated',
            ownerId: '0PG000000000001AAA'
        });
    });

    it('hold the profile although no assignment row shows it', async () => {
        const all = await assignmentsOf({
            PermissionSetId: '0PS000000000008AAA',
            PermissionSet: { Name: 'A' }
        });
        expect(all.map(({ container }) => container.kind)).toEqual(['permissionSet', 'profile']);
    });

    it('are incomplete where not even the profile was shown', async () => {
        const { assignments } = await gather(new FakeOrg({ profileContainer: [] }), context);
        expect(assignments).toMatchObject({ status: 'read', truncated: true });
    });

    it('of 15-character Ids are the same containers', async () => {
        const row = { PermissionSetId: '0PS000000000008', PermissionSet: { Name: 'A' } };
        expect((await assignmentsOf(row))[0]?.container.id).toBe('0PS000000000008GAA');
    });
});

describe('apps', () => {
    const appsOf = async (rows: Readonly<Record<string, readonly Row[]>>): Promise<Evidence['apps']> =>
        (await gather(new FakeOrg(rows), context)).apps;
    const externalClientApps = [
        { Id: '0xI000000000001AAA', DeveloperName: 'ConnectorWebServer', MasterLabel: 'Web' }
    ];

    it('carry their policies', async () => {
        const policies = {
            externalClientAppOauthPolicies: [
                {
                    ExternalClientApplicationId: '0xI000000000001AAA',
                    PermittedUsersPolicyType: 'AdminApprovedPreAuthorized',
                    RefreshTokenPolicyType: 'SpecificInactivity',
                    RefreshTokenValidityPeriod: 30,
                    RefreshTokenValidityUnit: 'Days'
                }
            ],
            externalClientAppPolicies: [
                { ExternalClientApplicationId: '0xI000000000001AAA', IsEnabled: true }
            ]
        };
        expect(await appsOf({ externalClientApps, ...policies })).toMatchObject({
            value: {
                found: [
                    {
                        adminApprovedOnly: true,
                        enabled: true,
                        refreshToken: { kind: 'inactivity', days: 30 },
                        sessionLevel: 'NONE'
                    }
                ]
            }
        });
    });

    it('without policies leave them open', async () => {
        const apps = await appsOf({ externalClientApps });
        expect(apps.status === 'read' && apps.value.found[0]).not.toHaveProperty('adminApprovedOnly');
    });

    it('of a kind that the org does not know are none', async () => {
        const org = new (class extends FakeOrg {
            protected override answer(request: Request): Reading<Answer> {
                return request.name === 'externalClientApps'
                    ? unavailable('noSuchObject', 'This org has no ExternalClientApplication.')
                    : super.answer(request);
            }
        })();
        expect((await gather(org, context)).apps).toEqual(read({ found: [], blind: [] }));
    });

    it('of a kind that could not be read are a blind spot', async () => {
        const org = new (class extends FakeOrg {
            protected override answer(request: Request): Reading<Answer> {
                return request.name === 'externalClientApps'
                    ? unavailable('noAccess', 'Hidden.')
                    : super.answer(request);
            }
        })();
        expect((await gather(org, context)).apps).toMatchObject({
            value: { blind: [{ kind: 'externalClientApp', text: 'Hidden.' }] }
        });
    });
});

describe('apps of the same label', () => {
    const externalClientApps = [
        { Id: '0xI000000000001EAA', DeveloperName: 'ConnectorWebServer', MasterLabel: 'Web' }
    ];
    const connectedApps = [
        { Id: '0H4000000000001EAA', Name: 'Web' },
        { Id: '0H4000000000002EAA', Name: 'CerteroAPIAccess', OptionsHasSessionLevelPolicy: true }
    ];

    it('are found by one query for both, without being taken for the connector’s', async () => {
        const org = new FakeOrg({ externalClientApps, connectedApps });
        const { apps, appsByLabel } = await gather(org, context);
        const namesOf = (found: readonly { name: string }[]): string[] => found.map(({ name }) => name);
        expect(apps.status === 'read' && namesOf(apps.value.found)).toEqual([
            'CerteroAPIAccess',
            'ConnectorWebServer'
        ]);
        expect(appsByLabel.status === 'read' && namesOf(appsByLabel.value)).toEqual([
            'Web',
            'CerteroAPIAccess'
        ]);
        expect(org.trips.flat().filter(({ name }) => name === 'connectedApps')).toMatchObject([
            { binds: { names: ['ConnectorAPIAccess', 'CerteroAPIAccess', 'Web'] } }
        ]);
    });

    it('say whether a Connected App demands high assurance', async () => {
        const { apps } = await gather(new FakeOrg({ connectedApps }), context);
        expect(apps).toMatchObject({ value: { found: [{ sessionLevel: 'HIGH_ASSURANCE' }] } });
    });

    it('are not known where one kind could not be read', async () => {
        const org = new (class extends FakeOrg {
            protected override answer(request: Request): Reading<Answer> {
                return request.name === 'externalClientAppsByLabel'
                    ? unavailable('noAccess', 'Hidden.')
                    : super.answer(request);
            }
        })();
        expect((await gather(org, context)).appsByLabel).toMatchObject({
            status: 'unavailable',
            reason: { text: 'Hidden.' }
        });
    });

    it('are not asked for where the flow keeps no token', async () => {
        const org = new FakeOrg({ externalClientApps });
        const contract = { ...context.contract, flow: 'clientCredentials' } as const;
        const { appsByLabel, tokens } = await gather(org, { ...context, contract });
        expect([appsByLabel, tokens]).toEqual([read([]), read([])]);
        expect(org.trips.flat().map(({ name }) => name)).not.toContain('appApprovals');
    });
});

describe('tokens', () => {
    const externalClientApps = [
        { Id: '0xI000000000001EAA', DeveloperName: 'ConnectorWebServer', MasterLabel: 'Web' }
    ];
    const appApprovals = [
        { AppName: 'Web', UserId: ID, User: { Username: 'c@acme.example' }, LastUsedDate: NOW }
    ];

    it('are asked for by the label of the app', async () => {
        const viewerPermissions = [{ ...ALL_SEEING, PermissionsCustomizeApplication: true }];
        const org = new FakeOrg({ externalClientApps, appApprovals, viewerPermissions });
        expect((await gather(org, context)).tokens).toEqual(
            read([{ appLabel: 'Web', userId: ID, username: 'c@acme.example', lastUsed: NOW }])
        );
    });

    it('of others are hidden from a viewer without the right, whose own prove nothing', async () => {
        const { tokens } = await gather(new FakeOrg({ externalClientApps, appApprovals }), context);
        expect(tokens).toMatchObject({
            status: 'unavailable',
            reason: { missing: ['CustomizeApplication'] }
        });
    });
});

describe('the licence of the connector’s user', () => {
    const license = (Name: string, LicenseDefinitionKey: string): Row => ({
        Id: '00e000000000001AAA',
        UserLicense: { Name, LicenseDefinitionKey }
    });
    const gathered = (userLicense: Row[], permissionSetLicenses: Row[] = []): Promise<Evidence> =>
        gather(new FakeOrg({ userLicense, permissionSetLicenses }), context);

    it.each([
        ['full', license('Salesforce', 'SFDC')],
        ['integration', license('Salesforce Integration', 'XYZ')],
        ['other', license('Salesforce Platform', 'AUL')]
    ])('is %s', async (kind, row) =>
        expect((await gathered([row])).userLicense).toMatchObject({ value: { kind } })
    );

    it('is not known where it was not shown', async () =>
        expect((await gathered([{ Id: '00e000000000001AAA' }])).userLicense.status).toBe('unavailable'));

    it('rests on permission set licences, of which it is told what they allow', async () => {
        const { permissionSetLicenses } = await gathered(
            [license('Salesforce Integration', 'XYZ')],
            [{ MasterLabel: 'Salesforce API Integration', MaximumPermissionsApiEnabled: true }]
        );
        expect(permissionSetLicenses).toEqual(
            read({
                known: ['ApiEnabled'],
                assigned: [{ label: 'Salesforce API Integration', allows: ['ApiEnabled'] }]
            })
        );
    });

    it('is not asked for more where it holds all by itself', async () => {
        const org = new FakeOrg({ userLicense: [license('Salesforce', 'SFDC')] });
        await gather(org, context);
        expect(org.trips.flat().map(({ name }) => name)).not.toContain('permissionSetLicenses');
    });
});

describe('sign-ins', () => {
    const at = (day: number, Status: string | null): Row => ({
        Status,
        LoginTime: `2026-11-${day}T08:00:00.000Z`
    });
    const historyOf = async (signIns: Reading<Answer>): Promise<Reading<SignInHistory>> => {
        class SigningIn extends FakeOrg {
            protected override answer(request: Request): Reading<Answer> {
                return request.name === 'signIns' ? signIns : super.answer(request);
            }
        }
        return (await gather(new SigningIn(), context)).signIns;
    };

    it('are counted by how they ended, each with its latest time', async () => {
        const rows = [at(20, 'Success'), at(19, 'Restricted IP'), at(18, 'Success'), at(17, null)];
        expect(await historyOf(read({ rows }))).toEqual(
            read({
                kinds: [
                    { status: '', count: 1, latest: '2026-11-17T08:00:00.000Z' },
                    { status: 'Restricted IP', count: 1, latest: '2026-11-19T08:00:00.000Z' },
                    { status: 'Success', count: 2, latest: '2026-11-20T08:00:00.000Z' }
                ]
            })
        );
    });

    it('say how far back they go where there are more', async () => {
        const rows = Array.from({ length: 40 }, () => at(20, 'Success'));
        expect(await historyOf(read({ rows }, true))).toMatchObject({
            value: { since: '2026-11-20T08:00:00.000Z' }
        });
    });

    it('stay cut where fewer came than were asked for', async () => {
        expect(await historyOf(read({ rows: [at(20, 'Success')] }, true))).toMatchObject({ truncated: true });
    });
});

it.each([
    ['Zero', {}, { kind: 'zero' }],
    ['Infinite', {}, { kind: 'infinite' }],
    [
        'SpecificLifetime',
        { RefreshTokenValidityPeriod: 12, RefreshTokenValidityUnit: 'Months' },
        { kind: 'lifetime', days: 360 }
    ],
    [
        'SpecificInactivity',
        { RefreshTokenValidityPeriod: 12, RefreshTokenValidityUnit: 'Hours' },
        { kind: 'inactivity', days: 0.5 }
    ],
    [
        'SpecificInactivity',
        { RefreshTokenValidityPeriod: 12, RefreshTokenValidityUnit: 'Weeks' },
        { kind: 'inactivity' }
    ],
    ['Whatever', {}, undefined]
])('the refresh token policy %s %p is %p', async (RefreshTokenPolicyType, period, expected) => {
    const id = '0xI000000000001EAA';
    const org = new FakeOrg({
        externalClientApps: [{ Id: id, DeveloperName: 'ConnectorWebServer', MasterLabel: 'Web' }],
        externalClientAppOauthPolicies: [
            { ExternalClientApplicationId: id, RefreshTokenPolicyType, ...period }
        ]
    });
    const { apps } = await gather(org, context);
    expect(apps.status === 'read' && apps.value.found[0]?.refreshToken).toEqual(expected);
});
