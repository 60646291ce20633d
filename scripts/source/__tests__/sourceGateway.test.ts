import { catalogue } from 'c/connectorQueries';
import { orgFileProblems } from '../../../sample-orgs/engine/orgFileProblems';
import { sourceGateway } from '../sourceGateway';
import { fieldPermission, group, object, on, reading, xml } from './support';

const FILES = {
    'Reader.permissionset': xml(
        'PermissionSet',
        on('ViewSetup', 'FlyToTheMoon'),
        object('Bill__c', 'allowRead'),
        fieldPermission('Bill__c.Total__c')
    ),
    'Team.permissionsetgroup': group(['Reader', 'Elsewhere'], ['Mute']),
    'Mute.mutingpermissionset': xml('MutingPermissionSet', object('Bill__c', 'allowRead')),
    'Sales.profile': xml('Profile', object('Account', 'allowRead'))
};
const ALL = { permissionSets: ['Reader', 'Team'], profile: 'Sales' };

const BINDS: Readonly<Record<string, string | string[]>> = {
    id: '005000000000002AAA',
    ids: ['0PS000000000001GAA'],
    text: 'x',
    names: ['Account']
};

describe('the gateway on source files', () => {
    it('covers what files tell, and nothing else', async () => {
        const gateway = sourceGateway(await reading(FILES, ALL));
        const requests = catalogue.map(({ name, binds }) => ({
            name,
            binds: Object.fromEntries(Object.entries(binds).map(([bind, type]) => [bind, BINDS[type] ?? 'x']))
        }));
        const answers = await gateway.read([...requests, { name: 'newQuery', binds: {} }]);
        const uncovered = answers.flatMap((answer, position) =>
            answer.status === 'unavailable'
                ? [`${requests[position]?.name ?? 'newQuery'} ${answer.reason.code}`]
                : []
        );
        expect(uncovered).toEqual(
            [
                'organization',
                'userByUsername',
                'usersByText',
                'usersByPermissionSet',
                'sharing',
                'connectedApps',
                'externalClientApps',
                'externalClientAppsByLabel',
                'externalClientAppOauthPolicies',
                'externalClientAppPolicies',
                'externalClientAppScopes',
                'appApprovals',
                'loginState',
                'signIns',
                'userLicense',
                'permissionSetLicenses',
                'preauthorizations',
                'newQuery'
            ].map((name) => `${name} notCovered`)
        );
    });

    it('says in one sentence what is not covered', async () => {
        const gateway = sourceGateway(await reading(FILES, ALL));
        expect(await gateway.read([{ name: 'organization', binds: {} }])).toEqual([
            {
                status: 'unavailable',
                reason: { code: 'notCovered', text: 'Source files do not tell which org it is.' }
            }
        ]);
    });

    it('answers in the order of the requests and counts them', async () => {
        const gateway = sourceGateway(await reading(FILES, ALL));
        const steps: string[] = [];
        const answers = await gateway.read(
            [
                { name: 'organization', binds: {} },
                { name: 'session', binds: {} }
            ],
            (done, total) => steps.push(`${done}/${total}`)
        );
        expect([answers.map(({ status }) => status), steps]).toEqual([
            ['unavailable', 'read'],
            ['1/2', '2/2']
        ]);
    });

    it('has a column for each permission that is asked for, but for those that no query shows', async () => {
        const gateway = sourceGateway(await reading(FILES, ALL));
        const columns = ['PermissionsNewOne', 'PermissionsViewSetup', 'PermissionsManagePackageLicenses'];
        const [answer] = await gateway.read([
            { name: 'containerPermissions', binds: { containerIds: ['0PS000000000001GAA'] }, columns }
        ]);
        expect(answer).toMatchObject({ value: { columns: ['PermissionsNewOne', 'PermissionsViewSetup'] } });
    });
});

describe('the org that is made of source files', () => {
    it('is one that the product takes as an org file', async () => {
        const { orgFile } = await reading(FILES, ALL);
        expect(orgFileProblems(orgFile)).toEqual([]);
    });

    it('is the same whatever the order of the names', async () => {
        const { orgFile } = await reading(FILES, ALL);
        const other = await reading(FILES, { ...ALL, permissionSets: ['team', 'reader'] });
        expect(JSON.stringify(other.orgFile)).toBe(JSON.stringify(orgFile));
    });

    it('marks as truncated what the files leave open', async () => {
        const { orgFile } = await reading(FILES, ALL);
        const setOnly = await reading(FILES, { permissionSets: ['Reader'] });
        expect([orgFile.truncated, setOnly.orgFile.truncated]).toEqual([
            ['PermissionSet', 'FieldPermissions', 'ObjectPermissions'],
            undefined
        ]);
    });
});
