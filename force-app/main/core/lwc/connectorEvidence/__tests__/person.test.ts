import { gather } from 'c/connectorEvidence';
import type { Answer, Gateway, Row } from 'c/connectorGateway';
import type { Request } from 'c/connectorQueries';
import { read, type Assignment, type Evidence, type Reading, type SignInHistory } from 'c/connectorTypes';
import { FakeOrg, context } from './fakeOrg';

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
