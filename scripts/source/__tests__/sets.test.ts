import { SourceError } from '../source';
import {
    accounts,
    field,
    fieldPermission,
    folderOf,
    judged,
    object,
    on,
    outcome,
    permission,
    reading,
    xml
} from './support';

const SET = 'permissionsets/Reader.permissionset-meta.xml';
const READER = { permissionSets: ['Reader'] };

describe('a permission set', () => {
    it('grants the user permissions that it switches on, and no other', async () => {
        const report = await judged(
            { [SET]: xml('PermissionSet', on('ViewSetup'), permission('ManageUsers', false)) },
            READER
        );
        expect([
            outcome(report, 'ViewSetup'),
            outcome(report, 'ManageUsers'),
            outcome(report, 'ViewRoles')
        ]).toEqual(['granted', 'missing', 'missing']);
    });

    it('grants the rights on objects and fields that it lists', async () => {
        const report = await judged(
            {
                [SET]: xml(
                    'PermissionSet',
                    on('ApiEnabled'),
                    object('Account', 'allowRead', 'viewAllRecords'),
                    fieldPermission('Account.Type')
                )
            },
            READER
        );
        expect(accounts(report)).toMatchObject({ verdict: 'partial', reason: 'Hidden: ParentId.' });
        expect([field(report, 'Type'), field(report, 'ParentId')]).toEqual(['readable', 'blocked']);
    });

    it('shows every field through View All Fields', async () => {
        const report = await judged(
            {
                [SET]: xml(
                    'PermissionSet',
                    on('ApiEnabled'),
                    object('Account', 'allowRead', 'viewAllRecords', 'viewAllFields')
                )
            },
            READER
        );
        expect(accounts(report).verdict).toBe('readable');
    });

    it('takes a flag that is left out for false', async () => {
        const report = await judged(
            {
                [SET]: xml(
                    'PermissionSet',
                    on('ApiEnabled'),
                    '<userPermissions><name>ViewSetup</name></userPermissions>',
                    object('Account')
                )
            },
            READER
        );
        expect([outcome(report, 'ViewSetup'), accounts(report).verdict]).toEqual(['missing', 'blocked']);
    });

    it('that a session has to activate gives a connector nothing', async () => {
        const report = await judged(
            {
                [SET]: xml(
                    'PermissionSet',
                    '<hasActivationRequired>true</hasActivationRequired>',
                    on('ViewSetup')
                )
            },
            READER
        );
        expect(report.permissions.find(({ name }) => name === 'ViewSetup')).toMatchObject({
            outcome: 'missing',
            reason: 'Permission set Reader works only in a session that activates it, which a connector can’t do.'.replace(
                '’',
                "'"
            )
        });
    });

    it('adds up with others', async () => {
        const report = await judged(
            {
                [SET]: xml('PermissionSet', on('ViewSetup')),
                'permissionsets/Other.permissionset-meta.xml': xml('PermissionSet', on('ViewRoles'))
            },
            { permissionSets: ['Reader', 'Other'] }
        );
        expect([outcome(report, 'ViewSetup'), outcome(report, 'ViewRoles')]).toEqual(['granted', 'granted']);
    });

    it('does not make Manage Package Licenses observable', async () => {
        const read = await reading({ [SET]: xml('PermissionSet', on('ManagePackageLicenses')) }, READER);
        expect(JSON.stringify(read.orgFile)).not.toContain('ManagePackageLicenses');
        expect(read.notes).toContain(
            'ManagePackageLicenses is in the files; no query shows it in an org, so it is left to confirm.'
        );
    });

    it('keeps a permission that API 67 does not know, and says so', async () => {
        const read = await reading({ [SET]: xml('PermissionSet', on('FlyToTheMoon')) }, READER);
        expect(read.orgFile.describe).toEqual({
            PermissionSet: { PermissionsFlyToTheMoon: { type: 'boolean' } }
        });
        expect(read.notes.join()).toContain(
            'the describe of API 67 does not have, taken as they are named: FlyToTheMoon.'
        );
    });

    it('that lists something twice grants what both entries grant, and the notes say so', async () => {
        const read = await reading(
            {
                [SET]: xml(
                    'PermissionSet',
                    object('Account', 'allowRead', 'viewAllRecords'),
                    object('account', 'allowRead', 'allowEdit')
                )
            },
            READER
        );
        expect(read.orgFile.sobjects['ObjectPermissions']).toEqual([
            {
                Id: '110000000000001AAA',
                ParentId: '0PS000000000003GAA',
                SobjectType: 'Account',
                PermissionsRead: true
            }
        ]);
        expect(read.notes.join()).toContain('Reader lists twice, and not alike');
    });

    it('is one, however often and in whatever case it is named', async () => {
        const read = await reading(
            { [SET]: xml('PermissionSet', on('ViewSetup')) },
            { permissionSets: ['Reader', 'READER', 'reader'] }
        );
        expect(read.subjectName).toBe('A holder of Reader');
    });

    it('of a namespace is found by its whole name', async () => {
        const files = {
            'permissionsets/acme__Reader.permissionset-meta.xml': xml('PermissionSet', on('ViewSetup'))
        };
        const report = await judged(files, { permissionSets: ['acme__reader'] });
        expect(report.subject).toEqual({ name: 'A holder of acme__Reader' });
        await expect(reading(files, READER)).rejects.toThrow('Did you mean acme__Reader?');
    });
});

describe('a permission set that is named', () => {
    it.each<[string, Record<string, string>, Parameters<typeof reading>[1], string]>([
        [
            'and missing, with a near name',
            { [SET]: xml('PermissionSet') },
            { permissionSets: ['Raeder'] },
            'There is no permission set or group Raeder under'
        ],
        [
            'twice with other contents',
            variants(on('ViewSetup'), on('ViewRoles')),
            READER,
            'a/Reader.permissionset, b/Reader.permissionset'
        ],
        [
            'as a profile',
            { 'profiles/Reader.profile': xml('Profile') },
            READER,
            'There is a profile of that name'
        ],
        ['not at all', { [SET]: xml('PermissionSet') }, {}, 'Name at least one'],
        [
            'and malformed',
            { [SET]: '<PermissionSet>\n<label>x</name>\n</PermissionSet>' },
            READER,
            'Reader.permissionset-meta.xml can’t be used. Line 2:'
        ],
        [
            'and cut off',
            { [SET]: '<PermissionSet>\n<label>x</label>' },
            READER,
            "Unclosed tag 'PermissionSet'"
        ],
        ['and empty', { [SET]: '' }, READER, 'Start tag expected'],
        ['and something else', { [SET]: xml('Profile') }, READER, 'It holds a Profile, not a PermissionSet.'],
        [
            'and unclear',
            {
                [SET]: xml(
                    'PermissionSet',
                    '<userPermissions><enabled>yes</enabled><name>A</name></userPermissions>'
                )
            },
            READER,
            'neither true nor false'
        ],
        [
            'and nameless inside',
            {
                [SET]: xml(
                    'PermissionSet',
                    '<objectPermissions><allowRead>true</allowRead></objectPermissions>'
                )
            },
            READER,
            '<objectPermissions> number 1 has no <object>'
        ],
        ['and of two roots', { [SET]: '<PermissionSet/><PermissionSet/>' }, READER, 'can’t be used']
    ])('%s is an error for the person', async (_, files, request, message) => {
        const attempt = reading(files, request);
        await expect(attempt).rejects.toThrow(SourceError);
        await expect(attempt).rejects.toThrow(message);
    });

    it('twice with the same contents is one', async () => {
        const read = await reading(
            variants(on('ViewSetup', 'ViewRoles'), on('ViewRoles', 'ViewSetup')),
            READER
        );
        expect(read.filesRead).toEqual(['a/Reader.permissionset', 'b/Reader.permissionset']);
    });

    it('in no folder is an error for the person', async () => {
        const folder = `${await folderOf({})}/nowhere`;
        await expect(reading({}, { folder, ...READER })).rejects.toThrow(`There is no folder ${folder}.`);
    });
});

function variants(first: string, second: string): Record<string, string> {
    return {
        'a/Reader.permissionset': xml('PermissionSet', first),
        'b/Reader.permissionset': xml('PermissionSet', second)
    };
}
