import type { Report } from 'c/connectorTypes';
import {
    accounts,
    field,
    fieldPermission,
    group,
    judged,
    object,
    on,
    outcome,
    reading,
    reportOn,
    xml
} from './support';

const GROUP = 'permissionsetgroups/Team.permissionsetgroup-meta.xml';
const READER = 'permissionsets/Reader.permissionset-meta.xml';
const WRITER = 'permissionsets/Writer.permissionset-meta.xml';
const MUTE = 'mutingpermissionsets/Mute.mutingpermissionset-meta.xml';
const TEAM = { permissionSets: ['Team'] };
const ACCOUNT = ['allowRead', 'allowEdit', 'viewAllRecords'];
const FIELDS = fieldPermission('Account.Type') + fieldPermission('Account.ParentId');

/** A group of one set that reads accounts, muted by what is given. */
const muted = (...content: string[]): Promise<Report> =>
    judged(
        {
            [GROUP]: group(['Reader'], ['Mute']),
            [READER]: xml(
                'PermissionSet',
                on('ApiEnabled', 'ViewSetup'),
                object('Account', ...ACCOUNT),
                FIELDS
            ),
            [MUTE]: xml('MutingPermissionSet', ...content)
        },
        TEAM
    );

describe('a permission set group', () => {
    it('grants what any of its members grants', async () => {
        const report = await judged(
            {
                [GROUP]: group(['Reader', 'WRITER']),
                [READER]: xml('PermissionSet', on('ViewSetup')),
                [WRITER]: xml('PermissionSet', on('ManageUsers'))
            },
            TEAM
        );
        expect(['ViewSetup', 'ManageUsers', 'ViewRoles'].map((name) => outcome(report, name))).toEqual([
            'granted',
            'granted',
            'missing'
        ]);
        expect(report.permissions.find(({ name }) => name === 'ViewSetup')?.sources).toMatchObject([
            { kind: 'permissionSetGroup', name: 'Team', label: 'Team' }
        ]);
    });

    it('without a muted permission does not grant it', async () => {
        const report = await muted(on('ViewSetup'));
        expect([outcome(report, 'ViewSetup'), outcome(report, 'ApiEnabled')]).toEqual(['missing', 'granted']);
    });

    it('is not muted by a flag that is false', async () => {
        const report = await muted(
            '<userPermissions><enabled>false</enabled><name>ViewSetup</name></userPermissions>'
        );
        expect(outcome(report, 'ViewSetup')).toBe('granted');
    });

    it.each([
        ['viewAllRecords', 'unknown'],
        ['allowEdit', 'readable'],
        ['allowRead', 'blocked']
    ])('with %s on accounts muted reads them: %s', async (right, verdict) => {
        expect(accounts(await muted(object('Account', right))).verdict).toBe(verdict);
    });

    it('loses with a muted right those that lean on it', async () => {
        const { orgFile } = await reading(
            {
                [GROUP]: group(['Reader'], ['Mute']),
                [READER]: xml(
                    'PermissionSet',
                    object('Account', ...ACCOUNT, 'allowDelete', 'modifyAllRecords')
                ),
                [MUTE]: xml('MutingPermissionSet', object('Account', 'allowEdit'))
            },
            TEAM
        );
        const aggregate = orgFile.sobjects['PermissionSet']?.find(({ Type }) => Type === 'Group')?.['Id'];
        const rows = orgFile.sobjects['ObjectPermissions']?.filter(({ ParentId }) => ParentId === aggregate);
        expect(rows).toEqual([
            {
                Id: expect.any(String),
                ParentId: aggregate,
                SobjectType: 'Account',
                PermissionsRead: true,
                PermissionsViewAllRecords: true
            }
        ]);
    });

    it('with a field muted hides it', async () => {
        const report = await muted(fieldPermission('Account.Type'));
        expect([field(report, 'Type'), field(report, 'ParentId')]).toEqual(['blocked', 'readable']);
    });

    it('is muted by either of two entries for the same thing', async () => {
        const both = (right: string): string => object('Account', right);
        expect(accounts(await muted(both('allowEdit'), both('allowRead'))).verdict).toBe('blocked');
    });

    it('does not mute what the user has from elsewhere', async () => {
        const report = await judged(
            {
                [GROUP]: group(['Reader'], ['Mute']),
                [READER]: xml('PermissionSet', on('ViewSetup')),
                [MUTE]: xml('MutingPermissionSet', on('ViewSetup'))
            },
            { permissionSets: ['Team', 'Reader'] }
        );
        expect(outcome(report, 'ViewSetup')).toBe('granted');
    });

    it('that a session has to activate gives a connector nothing', async () => {
        const report = await judged(
            {
                [GROUP]: group(
                    ['Reader', 'Elsewhere'],
                    [],
                    '<hasActivationRequired>true</hasActivationRequired>'
                ),
                [READER]: xml('PermissionSet', on('ViewSetup'))
            },
            TEAM
        );
        expect([outcome(report, 'ViewSetup'), outcome(report, 'ViewRoles')]).toEqual(['missing', 'missing']);
    });
});

describe('a group without members', () => {
    it('grants nothing, and the notes say why', async () => {
        const read = await reading({ [GROUP]: group([]) }, TEAM);
        expect(outcome(await reportOn(read), 'ViewSetup')).toBe('missing');
        expect(read.notes).toContain('The file of group Team names no members.');
    });
});

describe('a group that the folder does not hold whole', () => {
    it.each<[string, Record<string, string>, string]>([
        [
            'a member that is not there',
            { [READER]: xml('PermissionSet', on('ApiEnabled')) },
            'grants through these of its members is unknown: Elsewhere (not in the folder).'
        ],
        [
            'a member whose file is malformed',
            {
                [READER]: xml('PermissionSet', on('ApiEnabled')),
                'Elsewhere.permissionset': '<PermissionSet>'
            },
            'Elsewhere (its file can’t be used).'
        ],
        [
            'a member that a session has to activate',
            {
                [READER]: xml('PermissionSet', on('ApiEnabled')),
                'Elsewhere.permissionset': xml(
                    'PermissionSet',
                    '<hasActivationRequired>true</hasActivationRequired>',
                    on('ViewSetup')
                )
            },
            'Elsewhere (a session has to activate it).'
        ]
    ])('%s: what the others grant stands, all else is unknown', async (_, files, note) => {
        const read = await reading({ [GROUP]: group(['Reader', 'Elsewhere']), ...files }, TEAM);
        const report = await reportOn(read);
        expect([outcome(report, 'ApiEnabled'), outcome(report, 'ViewSetup')]).toEqual(['granted', 'unknown']);
        expect([accounts(report).verdict, report.verdict]).toEqual(['unknown', 'cannotTell']);
        expect(read.notes.join()).toContain(note);
    });

    it('names the file that can’t be used, and the place', async () => {
        const read = await reading(
            {
                [GROUP]: group(['Reader']),
                [READER]: '<PermissionSet>\n<label>x</label>\n<oops>\n</PermissionSet>'
            },
            TEAM
        );
        expect(read.refused).toEqual([
            { file: READER, reason: expect.stringContaining('Line 4: Expected closing tag') }
        ]);
    });

    it('without its muting permission set is unknown as a whole', async () => {
        const read = await reading(
            { [GROUP]: group(['Reader'], ['Mute']), [READER]: xml('PermissionSet', on('ApiEnabled')) },
            TEAM
        );
        const report = await reportOn(read);
        expect([outcome(report, 'ApiEnabled'), outcome(report, 'ViewSetup')]).toEqual(['unknown', 'unknown']);
        expect(read.notes.join()).toContain('since it is muted by Mute (not in the folder).');
    });

    it('that mutes a field and grants View All Fields is unknown as a whole', async () => {
        const read = await reading(
            {
                [GROUP]: group(['Reader'], ['Mute']),
                [READER]: xml(
                    'PermissionSet',
                    on('ApiEnabled'),
                    object('Account', 'allowRead', 'viewAllRecords', 'viewAllFields')
                ),
                [MUTE]: xml('MutingPermissionSet', fieldPermission('Account.Type'))
            },
            TEAM
        );
        expect(outcome(await reportOn(read), 'ApiEnabled')).toBe('unknown');
        expect(read.notes.join()).toContain('Group Team mutes fields of Account');
    });

    it('whose member lies in files that differ is an error for the person', async () => {
        const attempt = reading(
            {
                [GROUP]: group(['Reader']),
                'a/Reader.permissionset': xml('PermissionSet', on('ViewSetup')),
                'b/Reader.permissionset': xml('PermissionSet')
            },
            TEAM
        );
        await expect(attempt).rejects.toThrow('Permission set Reader lies in several files that differ');
    });
});
