import { assess } from 'c/connectorAssessment';
import { DEFAULT_BILL_TARGET, findContract, m3terBills } from 'c/connectorContracts';
import type { CapabilityRow, Report } from 'c/connectorTypes';
import type { OrgFile, OrgRecord } from '../../../../../../sample-orgs/engine/orgFile';
import { orgFileGateway } from '../../../../../../sample-orgs/engine/orgFileGateway';

const ADMIN = '005000000000001AAA';
const RUN_AS = '005000000000002AAA';
const APP = '0xI000000000001EAA';
const SEES_ALL = '0PS000000000001GAA';
const WRITER = '0PS000000000003GAA';
const APP_ACCESS = '0PS000000000005GAA';
const FIELDS = [...DEFAULT_BILL_TARGET.fields, DEFAULT_BILL_TARGET.accountLookup];
const BILL_RIGHTS = {
    SobjectType: 'Bill__c',
    PermissionsRead: true,
    PermissionsCreate: true,
    PermissionsEdit: true
};
const ACCOUNT_RIGHTS = { SobjectType: 'Account', PermissionsRead: true, PermissionsViewAllRecords: true };
const EDITABLE = FIELDS.map((field) => ({
    SobjectType: 'Bill__c',
    Field: `Bill__c.${field}`,
    PermissionsRead: true,
    PermissionsEdit: true
}));

/** What the run-as user holds, and the fields of the org's object. */
interface Org {
    objects?: readonly OrgRecord[];
    fields?: readonly OrgRecord[];
    /** Fields that `Bill__c` has; undefined for an org without that object. */
    has?: readonly string[] | undefined;
}

const numbered = (prefix: string, rows: readonly OrgRecord[]): OrgRecord[] =>
    rows.map((row, i) => ({
        Id: `${prefix}${String(i + 1).padStart(12, '0')}`,
        ParentId: WRITER,
        ...row
    }));

/** An org with the app, its run-as user and one permission set for it. */
function orgWith({ objects = [BILL_RIGHTS, ACCOUNT_RIGHTS], fields = EDITABLE, ...more }: Org): OrgFile {
    const has = 'has' in more ? more.has : FIELDS;
    const set = (Id: string, Name: string, granted: OrgRecord = {}): OrgRecord => ({
        Id,
        Name,
        Label: Name,
        Type: 'Regular',
        ...granted
    });
    const assigned = (Id: string, AssigneeId: string, PermissionSetId: string): OrgRecord => ({
        Id,
        AssigneeId,
        PermissionSetId,
        IsActive: true
    });
    const user = (Id: string, name: string): OrgRecord => ({
        Id,
        Name: name,
        Username: `${name}@acme.example`,
        IsActive: true,
        ProfileId: '00e000000000001AAA'
    });
    return {
        formatVersion: 1,
        asOf: '2026-11-20T09:00:00.000Z',
        viewer: ADMIN,
        sobjects: {
            Profile: [{ Id: '00e000000000001AAA', Name: 'Minimum Access - API Only Integrations' }],
            User: [user(ADMIN, 'ada'), user(RUN_AS, 'bills')],
            PermissionSet: [
                set(SEES_ALL, 'Admin', {
                    PermissionsViewSetup: true,
                    PermissionsManageUsers: true,
                    PermissionsViewAllUsers: true,
                    PermissionsViewAllData: true,
                    PermissionsCustomizeApplication: true
                }),
                set(WRITER, 'Bill_Writer', { PermissionsApiEnabled: true }),
                set(APP_ACCESS, 'Connector_App_Access'),
                {
                    ...set('0PS000000000006GAA', 'X00ex1'),
                    Type: 'Profile',
                    IsOwnedByProfile: true,
                    ProfileId: '00e000000000001AAA'
                }
            ],
            PermissionSetAssignment: [
                assigned('0Pa000000000001CAA', ADMIN, SEES_ALL),
                assigned('0Pa000000000002CAA', RUN_AS, WRITER),
                assigned('0Pa000000000003CAA', RUN_AS, APP_ACCESS)
            ],
            ObjectPermissions: numbered('110', objects),
            FieldPermissions: numbered('01k', fields),
            UserLogin: [
                { Id: '0Yw000000000001CAA', UserId: RUN_AS, IsFrozen: false, IsPasswordLocked: false }
            ],
            Domain: [{ Id: '0I4000000000001CAA', Domain: 'acme.my.salesforce.com' }],
            ExternalClientApplication: [
                { Id: APP, DeveloperName: 'ConnectorServer', MasterLabel: 'Connector Server' }
            ],
            ExtlClntAppOauthPlcyCnfg: [
                {
                    Id: '0xL000000000001EAA',
                    ExternalClientApplicationId: APP,
                    PermittedUsersPolicyType: 'AdminApprovedPreAuthorized',
                    IsClientCredentialsFlowEnabled: true,
                    ClientCredentialsFlowUser: 'bills@acme.example'
                }
            ],
            ExtlClntAppPlcyCnfg: [
                { Id: '0xM000000000001EAA', ExternalClientApplicationId: APP, IsEnabled: true }
            ],
            ExtlClntAppOauthSettings: [
                { Id: '0xN000000000001EAA', ExternalClientApplicationId: APP, OauthScopesAPI: true }
            ],
            SetupEntityAccess: [
                {
                    Id: '0J0000000000001CAA',
                    ParentId: APP_ACCESS,
                    SetupEntityId: APP,
                    SetupEntityType: 'ExternalClientApplication'
                }
            ],
            EntityDefinition: [
                { DurableId: 'Account', QualifiedApiName: 'Account', InternalSharingModel: 'Private' }
            ]
        },
        ...(has && {
            describe: {
                Bill__c: Object.fromEntries(has.map((field) => [field, { type: 'string' as const }]))
            }
        })
    };
}

function reportOn(org: Org): Promise<Report> {
    return assess(orgFileGateway(orgWith(org)), {
        contract: m3terBills(),
        user: RUN_AS,
        source: { kind: 'orgFile', name: 'test' }
    });
}

async function rowOf(id: string, org: Org): Promise<CapabilityRow | undefined> {
    return (await reportOn(org)).capabilities.find((row) => row.id === id);
}

const withoutEdit = (field: string): OrgRecord[] =>
    EDITABLE.map((row) => (row.Field === `Bill__c.${field}` ? { ...row, PermissionsEdit: false } : row));

describe('bills of m3ter', () => {
    it('are written where the run-as user may create, edit and fill every mapped field', async () => {
        expect(await rowOf('bills', {})).toMatchObject({
            verdict: 'readable',
            objects: [{ sources: [{ name: 'Bill_Writer' }] }]
        });
    });

    it('leave nothing open in an org that is set up', async () => {
        const { verdict, findings } = await reportOn({});
        expect(verdict).toBe('ready');
        expect(findings.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    });

    it.each([
        ['Create', 'PermissionsCreate'],
        ['Edit', 'PermissionsEdit']
    ])('are blocked without %s on the object', async (right, column) => {
        const objects = [{ ...BILL_RIGHTS, [column]: false }, ACCOUNT_RIGHTS];
        const row = await rowOf('bills', { objects });
        expect(row).toMatchObject({
            verdict: 'blocked',
            reasons: [`Bill__c: ${right} on Bill__c is not granted.`]
        });
        expect(row?.fix?.grants).toEqual([{ object: 'Bill__c', right: right.toLowerCase() }]);
    });

    it('are blocked without any right, and the fix names all of them', async () => {
        const row = await rowOf('bills', { objects: [ACCOUNT_RIGHTS], fields: [] });
        expect(row?.verdict).toBe('blocked');
        expect(row?.fix?.grants).toEqual(
            expect.arrayContaining(['create', 'edit', 'read'].map((right) => ({ object: 'Bill__c', right })))
        );
    });

    it('are not written whole where a mapped field can be read but not edited', async () => {
        const row = await rowOf('bills', { fields: withoutEdit('Status__c') });
        expect(row?.verdict).not.toBe('readable');
        expect(row?.objects[0]?.fields).toContainEqual(
            expect.objectContaining({ field: 'Status__c', verdict: 'blocked' })
        );
    });

    // Salesforce refuses the whole row for one field that may not be written, so nothing of it arrives.
    it('are blocked where a mapped field can be read but not edited', async () => {
        expect((await rowOf('bills', { fields: withoutEdit('Status__c') }))?.verdict).toBe('blocked');
    });

    it('are fixed by Edit on the mapped field that cannot be edited', async () => {
        const row = await rowOf('bills', { fields: withoutEdit('Status__c') });
        expect(row?.fix?.text).toMatch(/^Grant Edit on field Bill__c\.Status__c\./);
        expect(row?.fix?.xml).toContain('<editable>true</editable>');
    });

    it('are blocked where their accounts may not be read, as no row can be linked', async () => {
        expect((await rowOf('bills', { objects: [BILL_RIGHTS] }))?.verdict).toBe('blocked');
    });

    it('are blocked in an org that has no such object', async () => {
        expect((await rowOf('bills', { has: undefined }))?.verdict).toBe('blocked');
    });

    it('are blocked in an org whose object lacks a mapped field', async () => {
        const has = FIELDS.filter((field) => field !== 'Due_Date__c');
        expect((await rowOf('bills', { has }))?.verdict).toBe('blocked');
    });
});

describe('accounts of m3ter', () => {
    it('are readable with Read and View All Records', async () => {
        expect((await rowOf('accounts', {}))?.verdict).toBe('readable');
    });

    it('are read in part with Read where the org-wide default is private', async () => {
        const objects = [BILL_RIGHTS, { ...ACCOUNT_RIGHTS, PermissionsViewAllRecords: false }];
        expect(await rowOf('accounts', { objects })).toMatchObject({
            verdict: 'partial',
            reasons: [expect.stringContaining('bills of others are refused') as string]
        });
    });

    it('make the connector not ready where they may not be read', async () => {
        const report = await reportOn({ objects: [BILL_RIGHTS] });
        expect(report.capabilities.find(({ id }) => id === 'accounts')?.verdict).toBe('blocked');
        expect(report.verdict).toBe('notReady');
    });
});

describe('the contract of m3ter', () => {
    const own = m3terBills({ object: 'Invoice__c', fields: ['Total__c'], accountLookup: 'Customer__c' });

    it('writes to the object and fields that it is given, and to nothing else', () => {
        const [bills] = own.capabilities;
        expect(bills?.objects).toMatchObject([
            {
                object: 'Invoice__c',
                fields: ['Total__c', { name: 'Customer__c', gate: { object: 'Account', right: 'read' } }]
            }
        ]);
        expect(JSON.stringify(own)).not.toContain('Bill__c');
    });

    it('is shipped with the default target', () => {
        expect(findContract('m3ter-bills')).toEqual(m3terBills(DEFAULT_BILL_TARGET));
    });

    it('asks for client credentials on the org’s own host, without callback and without refresh token', () => {
        expect(own.flow).toBe('clientCredentials');
        expect(own.identity).not.toHaveProperty('callbackUrl');
        expect(own.identity.scopes).toEqual(['Api']);
        expect(own.endpoints.map(({ host }) => host)).toEqual(['{myDomain}']);
    });

    it('has the fields of the four stages, the secret among them without a value', () => {
        expect(own.handOver.map(({ label, value }) => [label, value])).toEqual([
            ['Credential name', 'free'],
            ['Entity type', 'fixed'],
            ['Destination', 'fixed'],
            ['External Customer Id', 'myDomain'],
            ['Client Id', 'consumerKey'],
            ['Key Id', 'consumerSecret']
        ]);
    });
});
