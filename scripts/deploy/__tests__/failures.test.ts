import { explain } from '../failures';

describe('what a failed deploy means', () => {
    it.each([
        ["You can't create a connected app. To enable …", /Deploy the External Client App instead/],
        ['The consumer key is already taken.', /remove <consumerKey>/],
        ['You cannot provide a Consumer Key', /only when the app is created/],
        [
            'Permission CustomizeApplication depends on permission(s): ManageTranslation',
            /^This org demands ManageTranslation for CustomizeApplication .*connector permission-set/
        ],
        ['Unknown user permission: ViewAllProfiles', /^This org has no permission ViewAllProfiles/],
        ["The user license doesn't allow the permission: Read Accounts", /can't hold Read Accounts/]
    ])('%s', (output, fix) => {
        const { fixes, unreachable } = explain(`Error:\n${output}\n`);
        expect([fixes, unreachable]).toEqual([[expect.stringMatching(fix)], false]);
    });

    it('says that sf does not know the org, which no org refused', () => {
        expect(explain('NamedOrgNotFoundError: No authorization information found for x.')).toEqual({
            fixes: ['sf does not know this org: run sf org login web --alias <alias> first.'],
            unreachable: true
        });
    });

    it('keeps the end of what is not known, without a token in it', () => {
        const { fixes } = explain('Something new\nsession 00D000000000001!AQEAQsecretsecretsecret');
        expect(fixes).toEqual(['Something new', 'session 00D000000000001![hidden]']);
    });
});
