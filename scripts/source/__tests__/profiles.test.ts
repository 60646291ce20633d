import { accounts, field, fieldPermission, judged, object, on, outcome, reading, xml } from './support';

const PROFILE = 'profiles/Sales.profile-meta.xml';
const SALES = { profile: 'sales' };
const LICENCE = '<userLicense>Salesforce</userLicense>';

describe('a profile', () => {
    it('that was retrieved tells which user permissions it grants and which not', async () => {
        const report = await judged({ [PROFILE]: xml('Profile', LICENCE, on('ViewSetup')) }, SALES);
        expect([outcome(report, 'ViewSetup'), outcome(report, 'ManageUsers')]).toEqual([
            'granted',
            'missing'
        ]);
        expect(report.subject.name).toBe('A holder of profile Sales');
    });

    it.each([
        ['names no licence', xml('Profile', on('ViewSetup')), 'granted'],
        ['names no user permission', xml('Profile', LICENCE), 'unknown']
    ])('that %s leaves unknown what it does not list', async (_, content, viewSetup) => {
        const report = await judged({ [PROFILE]: content }, SALES);
        expect([outcome(report, 'ViewSetup'), outcome(report, 'ManageUsers')]).toEqual([
            viewSetup,
            'unknown'
        ]);
    });

    it('leaves rights on objects and fields unknown that it does not list', async () => {
        const report = await judged({ [PROFILE]: xml('Profile', LICENCE, on('ApiEnabled')) }, SALES);
        expect([accounts(report).verdict, field(report, 'Type')]).toEqual(['unknown', 'unknown']);
    });

    it('is believed where it says that it grants nothing on an object', async () => {
        const fields = fieldPermission('Account.Type') + fieldPermission('Account.ParentId');
        const report = await judged(
            { [PROFILE]: xml('Profile', LICENCE, on('ApiEnabled'), object('Account'), fields) },
            SALES
        );
        expect(accounts(report)).toMatchObject({
            verdict: 'blocked',
            reason: 'Read on Account is not granted.'
        });
    });

    it.each([
        ['hides', fieldPermission('Account.Type', false), 'blocked'],
        ['shows', fieldPermission('Account.Type'), 'readable'],
        ['does not list', '', 'unknown']
    ])('that %s a field makes it so', async (_, type, verdict) => {
        const rights = object('Account', 'allowRead', 'viewAllRecords');
        const fields = type + fieldPermission('Account.ParentId');
        const report = await judged(
            { [PROFILE]: xml('Profile', LICENCE, on('ApiEnabled'), rights, fields) },
            SALES
        );
        expect(field(report, 'Type')).toBe(verdict);
    });

    it('adds up with permission sets', async () => {
        const report = await judged(
            {
                [PROFILE]: xml('Profile', LICENCE, on('ApiEnabled')),
                'permissionsets/Reader.permissionset': xml(
                    'PermissionSet',
                    object('Account', 'allowRead', 'viewAllRecords', 'viewAllFields')
                )
            },
            { ...SALES, permissionSets: ['Reader'] }
        );
        expect(accounts(report).verdict).toBe('readable');
        expect(report.subject.name).toBe('A holder of Reader and profile Sales');
    });

    it('is found by its name, whose file name is encoded', async () => {
        const read = await reading(
            { 'profiles/Custom%3A Sales %26 Profile.profile': xml('Profile', LICENCE, on('ViewSetup')) },
            { profile: 'Custom: Sales & Profile' }
        );
        expect(read.orgFile.sobjects['Profile']).toContainEqual({
            Id: '00e000000000002AAA',
            Name: 'Custom: Sales & Profile'
        });
    });

    it('that is standard is found by the name that Setup shows', async () => {
        const read = await reading(
            { 'profiles/Admin.profile': xml('Profile', LICENCE, on('ViewSetup')) },
            { profile: 'System Administrator' }
        );
        expect(read.subjectName).toBe('A holder of profile Admin');
    });

    it('that is not there is an error for the person', async () => {
        await expect(reading({ [PROFILE]: xml('Profile') }, { profile: 'Salse' })).rejects.toThrow(
            /There is no profile Salse under .* Did you mean Sales\? .*"Profile:Salse"/
        );
    });

    it('with limits that no table holds is shown with them', async () => {
        const { notes } = await reading(
            {
                [PROFILE]: xml(
                    'Profile',
                    LICENCE,
                    on('ApiEnabled'),
                    '<loginIpRanges><endAddress>10.0.0.1</endAddress><startAddress>10.0.0.0</startAddress></loginIpRanges>',
                    '<tabVisibilities><tab>standard-Account</tab><visibility>DefaultOn</visibility></tabVisibilities>'
                )
            },
            SALES
        );
        expect(notes).toContain(
            'Profile Sales limits the IP addresses of sign-in: make sure that the connector’s are within them.'
        );
        expect(notes).toContain('Left aside, since no answer rests on it: tabVisibilities.');
    });

    it('of which none is named grants nothing, and the notes say so', async () => {
        const { notes } = await reading(
            { 'Reader.permissionset': xml('PermissionSet') },
            { permissionSets: ['Reader'] }
        );
        expect(notes).toEqual(['No profile was named: the user is taken to have one that grants nothing.']);
    });
});
