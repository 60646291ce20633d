import { readSource } from '../source';
import {
    accounts,
    field,
    fieldPermission,
    fixture,
    judged,
    object,
    on,
    outcome,
    reading,
    reportOn,
    xml
} from './support';

const WHOLE = [
    on('ApiEnabled', 'ViewSetup'),
    object('Account', 'allowRead', 'viewAllRecords'),
    fieldPermission('Account.Type'),
    fieldPermission('Account.ParentId')
];

describe('the layout of a folder', () => {
    it.each([
        ['Metadata API', 'metadata-api', 'Metadata_Api'],
        [
            'a permission set in a folder for each kind of part (decomposePermissionSetBeta)',
            'decomposed-by-kind',
            'Split_By_Kind'
        ],
        [
            'a permission set with its parts beside it (decomposePermissionSetBeta2)',
            'decomposed-flat',
            'Split_Flat'
        ]
    ])('%s', async (_, name, set) => {
        const read = await readSource({ folder: fixture(name), permissionSets: [set] });
        const report = await reportOn(read);
        expect(read.refused).toEqual([]);
        expect([
            outcome(report, 'ApiEnabled'),
            outcome(report, 'ViewSetup'),
            outcome(report, 'ViewRoles')
        ]).toEqual(['granted', 'granted', 'missing']);
        expect([accounts(report).verdict, field(report, 'Type')]).toEqual(['readable', 'readable']);
    });

    it('parts of a set whose own file is missing', async () => {
        const report = await judged(
            {
                'permissionsets/Reader/userPermissions/ViewSetup.userPermission-meta.xml': xml(
                    'UserPermission',
                    '<enabled>true</enabled><name>ViewSetup</name>'
                )
            },
            { permissionSets: ['Reader'] }
        );
        expect(outcome(report, 'ViewSetup')).toBe('granted');
    });

    it('a part that can’t be used spoils its set', async () => {
        const attempt = reading(
            {
                'Reader/Reader.permissionset-meta.xml': xml('PermissionSet'),
                'Reader/userPermissions/ViewSetup.userPermission-meta.xml': '<UserPermission>'
            },
            { permissionSets: ['Reader'] }
        );
        await expect(attempt).rejects.toThrow(
            'Reader/userPermissions/ViewSetup.userPermission-meta.xml can’t be used'
        );
    });

    it.each(['node_modules', '.git', '.sfdx', '.sf'])('nothing in %s counts', async (skipped) => {
        const attempt = reading(
            { [`${skipped}/Reader.permissionset`]: xml('PermissionSet', ...WHOLE) },
            { permissionSets: ['Reader'] }
        );
        await expect(attempt).rejects.toThrow('There is no permission set');
    });
});

describe('the text of a file', () => {
    it.each<[string, (text: string) => string | Uint8Array]>([
        ['with a byte order mark', (text) => `\uFEFF${text}`],
        ['with Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
        ['with comments', (text) => text.replace('<name>', '<!-- <!DOCTYPE x> --><name>')],
        ['without a declaration', (text) => text.slice(text.indexOf('\n') + 1)],
        [
            'with a prefix before its names',
            (text) => text.replace(/<(\/?)(\w)/g, '<$1m:$2').replace('xmlns=', 'xmlns:m=')
        ]
    ])('is read %s', async (_, changed) => {
        const report = await judged(
            { 'Reader.permissionset': changed(xml('PermissionSet', ...WHOLE)) },
            { permissionSets: ['Reader'] }
        );
        expect([outcome(report, 'ViewSetup'), accounts(report).verdict]).toEqual(['granted', 'readable']);
    });

    it('has its own entities and characters read', async () => {
        const { orgFile } = await reading(
            {
                'Reader.permissionset': xml(
                    'PermissionSet',
                    '<label>A &amp; B &lt;&#233;&#x2013;&gt;</label>'
                )
            },
            { permissionSets: ['Reader'] }
        );
        expect(orgFile.sobjects['PermissionSet']).toContainEqual(
            expect.objectContaining({ Label: 'A & B <é–>' })
        );
    });

    it.each<[string, string | Uint8Array, string]>([
        [
            'that declares entities',
            '<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><PermissionSet><label>&b;</label></PermissionSet>',
            'It declares a document type'
        ],
        ['that is not UTF-8', Uint8Array.from([0xff, 0xfe, 0x3c, 0x00]), 'It is not UTF-8 text.'],
        [
            'that names what JavaScript reserves',
            xml('PermissionSet', '<__proto__>x</__proto__>'),
            'can’t be used'
        ]
    ])('is refused %s', async (_, content, message) => {
        const attempt = reading({ 'Reader.permissionset': content }, { permissionSets: ['Reader'] });
        await expect(attempt).rejects.toThrow(message);
    });

    it('may be as large as a profile of a big org', async () => {
        const fields = Array.from({ length: 30_000 }, (_, n) =>
            fieldPermission(`Thing${n % 300}__c.Field${n}__c`)
        );
        const profile = xml('Profile', '<userLicense>Salesforce</userLicense>', on('ViewSetup'), ...fields);
        const read = await reading({ 'Big.profile': profile }, { profile: 'Big' });
        expect(profile.length).toBeGreaterThan(3_500_000);
        expect(read.orgFile.sobjects['FieldPermissions']).toHaveLength(30_000);
    }, 30_000);
});
