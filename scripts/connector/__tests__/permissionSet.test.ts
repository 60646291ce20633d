import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readMetadata } from '../../gates/metadata/components';
import { createGate, inWords } from '../../gates/metadata/gate';
import type { OrgFile } from '../../../sample-orgs/engine/orgFile';
import type { ClosingStep } from '../../closing/closeSet';
import type { OrgClient } from '../../rest/orgClient';
import { ready as readyOrg } from './orgs';
import { run, runInOrg, type Run } from './inProcess';

/** The sample org, with an administrator to whom no field of accounts is hidden. */
function ready(changed: Partial<OrgFile> = {}): OrgFile {
    const org = readyOrg(changed);
    const shown = ['Account.ParentId', 'Account.Type'].map((Field, position) => ({
        Id: `01k00000000090${position}AAA`,
        ParentId: '0PS000000000001GAA',
        SobjectType: 'Account',
        Field,
        PermissionsRead: true
    }));
    const { FieldPermissions = [] } = org.sobjects;
    return { ...org, sobjects: { ...org.sobjects, FieldPermissions: [...FieldPermissions, ...shown] } };
}

const folder = mkdtempSync(path.join(tmpdir(), 'connector-set-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WITHOUT_FEATURES = [
    'PermissionSet.PermissionsManageTranslation',
    'PermissionSet.PermissionsManageTerritories'
];

/** The client of an org whose Tooling API says what depends on what. */
const demanding =
    (rows: readonly (readonly [string, string])[]) =>
    (client: OrgClient): OrgClient => ({
        ...client,
        get: (called) => {
            if (!called.includes('/tooling/query')) return client.get(called);
            const records = rows
                .filter(([permission]) => decodeURIComponent(called).includes(`'${permission}'`))
                .map(([Permission, RequiredPermission]) => ({ Permission, RequiredPermission }));
            return Promise.resolve({ status: 200, body: { records, done: true } });
        }
    });

interface Written {
    code: number;
    permissions: string[];
    fields: string[];
    steps: ClosingStep[];
    text: string;
}

async function written(
    org: OrgFile,
    set: 'read-only' | 'vendor',
    changed?: (client: OrgClient) => OrgClient
): Promise<Written> {
    const { code, out } = await runInOrg(org, args(set, '--for-org', 'my-org', '--json'), changed);
    const { file, ...told } = JSON.parse(out) as Omit<Written, 'code' | 'text'> & { file: string };
    return { code, ...told, text: readFileSync(file, 'utf8') };
}

function args(set: string, ...more: string[]): string[] {
    return [
        'permission-set',
        '--user',
        'connector@acme.example',
        '--set',
        set,
        '--output-dir',
        folder,
        ...more
    ];
}

const changed = ({ steps }: Written, kind: ClosingStep['change']): string[] =>
    steps.filter(({ change }) => change === kind).map(({ what }) => what);

describe('connector permission-set', () => {
    it('adds what a feature of the org demands', async () => {
        const set = await written(ready(), 'vendor');
        expect(changed(set, 'added')).toEqual(['ManageTerritories', 'ManageTranslation']);
    });

    it('names nothing that the org lacks', async () => {
        const set = await written(ready({ absent: WITHOUT_FEATURES }), 'vendor');
        expect([changed(set, 'added'), set.text]).toEqual([
            [],
            expect.not.stringContaining('ManageTranslation')
        ]);
    });

    it('drops a permission that the org lacks, and says so with exit code 1', async () => {
        const set = await written(
            ready({ absent: ['PermissionSet.PermissionsViewAllProfiles'] }),
            'read-only'
        );
        expect([set.code, changed(set, 'dropped'), set.permissions]).toEqual([
            1,
            ['ViewAllProfiles'],
            ['ApiEnabled', 'MonitorLoginHistory', 'ViewAllUsers', 'ViewRoles', 'ViewSetup']
        ]);
    });

    it('takes the org’s own word for what depends on what, over labels too', async () => {
        const set = await written(
            ready(),
            'read-only',
            demanding([
                ['View All Users', 'View DeveloperName'],
                ['ViewDeveloperName', 'ViewEventLogFiles']
            ])
        );
        expect([set.code, changed(set, 'added')]).toEqual([0, ['ViewDeveloperName', 'ViewEventLogFiles']]);
    });

    it('says what the org demands and no permission is called', async () => {
        const set = await written(
            ready(),
            'read-only',
            demanding([
                ['ViewSetup', 'ViewRoles'],
                ['ViewAllUsers', 'Read on Something']
            ])
        );
        expect([set.code, set.steps.map(({ because }) => because)]).toEqual([
            2,
            ['ViewAllUsers demands “Read on Something” (no type).']
        ]);
    });

    it.each([
        ['refused them', undefined],
        ['showed none at all', demanding([])]
    ])('is not sure of the dependencies where the org %s', async (_, client) => {
        const set = await written(ready(), 'read-only', client);
        expect([set.code, changed(set, 'unproven')]).toEqual([2, ['dependencies']]);
    });

    it('holds no more than the licences of the user', async () => {
        const set = await written(integrationUser(['ApiEnabled', 'ViewSetup', 'ViewRoles']), 'read-only');
        expect([set.code, set.permissions]).toEqual([1, ['ApiEnabled', 'ViewRoles', 'ViewSetup']]);
    });

    it('drops what depends on something that the licences can’t hold', async () => {
        const set = await written(integrationUser(['ApiEnabled', 'ViewSetup', 'ViewAllUsers']), 'read-only');
        expect(set.steps).toContainEqual({
            change: 'dropped',
            what: 'ViewSetup',
            because:
                'It depends on View Roles and Role Hierarchy: The user’s licences can’t hold it (Salesforce API Integration).'
        });
    });

    it('asks for the permission set licence first where the user has none', async () => {
        const set = await written(integrationUser(undefined), 'read-only');
        expect([set.code, changed(set, 'first')]).toEqual([1, ['licence']]);
    });

    it.each(['read-only', 'vendor'] as const)('writes a %s set that the metadata gate takes', async (set) => {
        const { text } = await written(ready({ absent: WITHOUT_FEATURES }), set);
        const name = set === 'vendor' ? 'Connector_Vendor_Listed' : 'Connector_Read_Only';
        const files = readMetadata().map((file) =>
            file.path.endsWith(`/${name}.permissionset-meta.xml`) ? { ...file, text } : file
        );
        expect([inWords(createGate().check(files)), text]).toEqual([
            [],
            expect.stringContaining('ApiEnabled')
        ]);
    });

    it('says what was written, and what to do next', async () => {
        const { out } = await runInOrg(ready(), args('read-only', '--for-org', 'my-org'));
        expect(out).toMatch(
            /^Wrote .*Connector_Read_Only\.permissionset-meta\.xml: 6 permissions[\s\S]*Next: sf project deploy start --source-dir \S+ --target-org my-org\n$/
        );
    });
});

describe('connector permission-set refuses', () => {
    it.each([
        ['no org', args('vendor'), /^Name the org: --for-org/],
        [
            'no user',
            ['permission-set', '--output-dir', folder, '--for-org', 'x'],
            /^Name the connector’s user/
        ],
        [
            'a contract without sets',
            args('vendor', '--for-org', 'x', '--connector', 'm3ter-bills'),
            /^There is no vendor set for m3ter Bills/
        ],
        ['an unknown set', args('all', '--for-org', 'x'), /Allowed choices are read-only, vendor/]
    ])('%s, with exit code 64', async (_, given, message) => {
        const { code, out, notes }: Run = await run(...given);
        expect([code, out, notes]).toEqual([64, '', expect.stringMatching(message)]);
    });
});

/** The org with a Salesforce Integration user whose permission set licence allows these; without any where undefined. */
function integrationUser(allowed: readonly string[] | undefined): OrgFile {
    const org = ready();
    const license = { Id: '100000000000002AAA', Name: 'Salesforce Integration' };
    return {
        ...org,
        sobjects: {
            ...org.sobjects,
            UserLicense: [
                ...(org.sobjects['UserLicense'] ?? []).filter(({ Id }) => Id !== license.Id),
                license
            ],
            Profile: (org.sobjects['Profile'] ?? []).map((profile) =>
                profile['Id'] === '00e000000000002AAA' ? { ...profile, UserLicenseId: license.Id } : profile
            ),
            PermissionSetLicense: [
                {
                    Id: '0PL000000000001AAA',
                    MasterLabel: 'Salesforce API Integration',
                    ...Object.fromEntries((allowed ?? []).map((name) => [`MaximumPermissions${name}`, true]))
                }
            ],
            PermissionSetLicenseAssign: allowed
                ? [
                      {
                          Id: '2LA000000000001AAA',
                          AssigneeId: '005000000000002AAA',
                          PermissionSetLicenseId: '0PL000000000001AAA'
                      }
                  ]
                : []
        }
    };
}
