import type { Answer, Gateway, Row } from 'c/connectorGateway';
import { read, unavailable, type Contract, type Reading } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { suggestUsers, type Suggestion } from '../suggestUsers';

const ANNA = '005000000000002AAA';
const BERT = '005000000000003AAA';
const APP = { Id: '0xI000000000001EAA', DeveloperName: 'ConnectorWebServer', MasterLabel: 'Web Server' };
const SEES = [{ PermissionsViewSetup: true }];
const SERVER: Contract = { ...SMALL_CONTRACT, flow: 'clientCredentials' };

type Given = Readonly<Record<string, readonly Row[] | Reading<Answer>>>;

/** An org that answers by the name of the request, and what it was asked. */
function orgWith(given: Given): Gateway & { asked: string[][] } {
    const asked: string[][] = [];
    return {
        asked,
        read(requests) {
            asked.push(requests.map(({ name }) => name));
            return Promise.resolve(
                requests.map(({ name }) => {
                    const answer = given[name] ?? [];
                    return 'status' in answer ? answer : read({ rows: answer });
                })
            );
        }
    };
}

const holder = (id: string): Row => ({
    AssigneeId: id,
    Assignee: { Name: `Name of ${id}`, Username: `${id}@acme.example` },
    PermissionSet: { Name: 'Reader' }
});
const token = (id: string): Row => ({
    AppName: 'Web Server',
    UserId: id,
    User: { Username: `${id}@acme.example` }
});
const policy = (user: string | null): Row => ({
    ExternalClientApplicationId: APP.Id.slice(0, 15),
    ClientCredentialsFlowUser: user
});

function suggest(given: Given, contract = SMALL_CONTRACT): Promise<Suggestion> {
    return suggestUsers(orgWith({ viewerPermissions: SEES, externalClientApps: [APP], ...given }), contract);
}

describe('the connector’s user', () => {
    it('is the one who has authorised its app, where nobody else comes into question', async () => {
        const { single, users } = await suggest({ appApprovals: [token(ANNA), token(ANNA)] });
        expect(single).toEqual({
            user: ANNA,
            name: `${ANNA}@acme.example`,
            note: 'has authorised the app Web Server'
        });
        expect(users).toHaveLength(1);
    });

    it('keeps every reason, and its name, where it holds the sets too', async () => {
        const { single } = await suggest({
            appApprovals: [token(ANNA)],
            usersByPermissionSet: [holder(ANNA)]
        });
        expect(single).toMatchObject({
            name: `Name of ${ANNA}`,
            note: `${ANNA}@acme.example · holds Reader · has authorised the app Web Server`
        });
    });

    it('is for the person to choose where another one holds the sets', async () => {
        const { single, users } = await suggest({
            appApprovals: [token(ANNA)],
            usersByPermissionSet: [holder(BERT)]
        });
        expect(single).toBeUndefined();
        expect(users.map(({ user }) => user)).toEqual([ANNA, BERT]);
    });

    it('is for the person to choose where holders may be hidden from the viewer', async () => {
        const { single, users, reason } = await suggest({
            appApprovals: [token(ANNA)],
            viewerPermissions: []
        });
        expect(single).toBeUndefined();
        expect(users).toHaveLength(1);
        expect(reason).toMatch(/^No answer\./);
    });

    it('is for the person to choose where the list of holders was cut', async () => {
        const { single } = await suggest({ usersByPermissionSet: read({ rows: [holder(ANNA)] }, true) });
        expect(single).toBeUndefined();
    });

    it('is the holder of the sets where the apps were not shown', async () => {
        const { single } = await suggest({
            externalClientApps: unavailable('noAccess', 'Hidden.'),
            usersByPermissionSet: [holder(ANNA)]
        });
        expect(single?.user).toBe(ANNA);
    });
});

describe('the connector’s user of a server', () => {
    it('is whom its app runs as, whoever else holds the sets', async () => {
        const { single, users } = await suggest(
            {
                externalClientAppOauthPolicies: [policy(ANNA)],
                usersByPermissionSet: [holder(BERT)]
            },
            SERVER
        );
        expect(single?.user).toBe(ANNA);
        expect(users[0]?.note).toBe('the app Web Server runs as this user');
    });

    it('may be named by its username, for no source says which it is', async () => {
        const { single } = await suggest(
            { externalClientAppOauthPolicies: [policy('connector@acme.example')] },
            SERVER
        );
        expect(single?.user).toBe('connector@acme.example');
    });

    it('is not found where the app runs as nobody', async () => {
        const { single, users } = await suggest({ externalClientAppOauthPolicies: [policy(null)] }, SERVER);
        expect(single).toBeUndefined();
        expect(users).toEqual([]);
    });
});

describe('looking for it', () => {
    it('asks once where the org has none of the apps', async () => {
        const org = orgWith({});
        await suggestUsers(org, SMALL_CONTRACT);
        expect(org.asked).toEqual([['usersByPermissionSet', 'viewerPermissions', 'externalClientApps']]);
    });

    it('asks the app of a server for its policies, and one that a person authorises for its approvals', async () => {
        const web = orgWith({ externalClientApps: [APP] });
        await suggestUsers(web, SMALL_CONTRACT);
        expect(web.asked[1]).toEqual(['appApprovals']);
        const server = orgWith({ externalClientApps: [APP] });
        await suggestUsers(server, SERVER);
        expect(server.asked[1]).toEqual(['externalClientAppOauthPolicies']);
    });

    it('knows a Connected App by its label', async () => {
        const contract: Contract = {
            ...SMALL_CONTRACT,
            identity: {
                ...SMALL_CONTRACT.identity,
                apps: [{ kind: 'connectedApp', name: 'Vendor', from: 'guide' }]
            }
        };
        const { users } = await suggest(
            { connectedApps: [{ Id: '0H4000000000001AAA', Name: 'Vendor' }], appApprovals: [token(BERT)] },
            contract
        );
        expect(users.map(({ user }) => user)).toEqual([BERT]);
    });
});
