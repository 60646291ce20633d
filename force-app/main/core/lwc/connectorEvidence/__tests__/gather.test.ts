import { gather, gatherers } from 'c/connectorEvidence';
import type { Answer } from 'c/connectorGateway';
import { catalogue, findQuery, type Request } from 'c/connectorQueries';
import type { EvidenceKey, Reading } from 'c/connectorTypes';
import { FakeOrg, context, ID, PROFILE_ASSIGNMENT } from './fakeOrg';

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
