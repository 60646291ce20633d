import { gather } from 'c/connectorEvidence';
import type { Answer, Row } from 'c/connectorGateway';
import type { Request } from 'c/connectorQueries';
import { read, unavailable, type Evidence, type Reading } from 'c/connectorTypes';
import { NOW } from '../../../../../../tests/support/evidence';
import { FakeOrg, context, ID, ALL_SEEING } from './fakeOrg';

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
