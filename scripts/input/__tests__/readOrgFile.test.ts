import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InputError } from '../inputError';
import { readOrgFile } from '../readOrgFile';

const ADMIN = '005000000000001AAA';
const SOUND = {
    formatVersion: 1,
    asOf: '2026-11-20T09:00:00Z',
    viewer: ADMIN,
    sobjects: { User: [{ Id: ADMIN, Name: 'Ada' }] }
};

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'connector-org-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The message that a text is refused with, without the folder. */
async function refusal(text: string): Promise<string> {
    const file = path.join(folder, 'org.json');
    writeFileSync(file, text);
    return messageOf(file);
}

async function messageOf(file: string): Promise<string> {
    try {
        await readOrgFile(file);
    } catch (error) {
        if (error instanceof InputError) return error.message.replace(`${folder}${path.sep}`, '');
        throw error;
    }
    return 'accepted';
}

const withUser = (user: object, more: object = {}): string =>
    JSON.stringify({ ...SOUND, sobjects: { User: [user], ...more } });

describe('an org file', () => {
    it('is accepted where it is sound', async () =>
        expect(await refusal(JSON.stringify(SOUND))).toBe('accepted'));
    it('may begin with a byte order mark', async () =>
        expect(await refusal(`\uFEFF${JSON.stringify(SOUND)}`)).toBe('accepted'));
    it('takes Ids of 15 characters', async () =>
        expect(await refusal(JSON.stringify({ ...SOUND, viewer: ADMIN.slice(0, 15) }))).toBe('accepted'));
});

describe('an org file is refused, with place and fix,', () => {
    it('where it does not exist', async () =>
        expect(await messageOf(path.join(folder, 'none.json'))).toBe(
            'none.json: there is no such file; name an org file with --org-file.'
        ));
    it('where it is a folder', async () =>
        expect(await messageOf(folder)).toMatch(/: this is a folder; name an org file with --org-file\.$/));
    it('where it is empty', async () => expect(await refusal(' \n')).toBe('org.json: the file is empty.'));
    it('where it is no JSON', async () =>
        expect(await refusal('{\n  "asOf": \n}')).toBe(
            'org.json:3:1: this is not JSON (value expected); mend it there.'
        ));
    it('where it ends too early', async () =>
        expect(await refusal('{ "asOf": "')).toMatch(/^org\.json:1:\d+: this is not JSON/));
    it('where a name stands twice', async () =>
        expect(await refusal('{ "formatVersion": 1,\n "asOf": "x", "asOf": "y" }')).toBe(
            'org.json:2:15: the name asOf stands twice in one object; keep one.'
        ));
    it('where it is of another version', async () =>
        expect(await refusal(JSON.stringify({ ...SOUND, formatVersion: 2 }))).toBe(
            'org.json:1:18: formatVersion has to be 1.'
        ));
    it('where a name is not known', async () =>
        expect(await refusal(JSON.stringify({ ...SOUND, sObjects: {} }))).toBe(
            'org.json:1:1: the file has a name that an org file does not know: sObjects.'
        ));
    it('where something is missing', async () =>
        expect(await refusal('{ "formatVersion": 1 }')).toBe('org.json:1:1: the file lacks asOf.'));
    it('where an object is not known', async () =>
        expect(await refusal(withUser({ Id: ADMIN }, { Usr: [] }))).toMatch(
            /^org\.json:1:\d+: The standard describe has no object Usr; name a custom one under describe\.$/
        ));
    it('where a field is not known', async () =>
        expect(await refusal(withUser({ Id: ADMIN, Nme: 'x' }))).toMatch(
            /: User has no field Nme; name a custom or newer one under describe\.$/
        ));
    it('where a token is in it', async () =>
        expect(
            await refusal(
                withUser({ Id: ADMIN }, { OauthToken: [{ Id: '0CQ000000000001', AccessToken: 'x' }] })
            )
        ).toMatch(/: OauthToken has no field AccessToken;/));
    it('where a checkbox holds a text', async () =>
        expect(await refusal(withUser({ Id: ADMIN, IsActive: 'yes' }))).toMatch(
            /: User\.IsActive takes true or false\.$/
        ));
    it('where an Id is none', async () =>
        expect(await refusal(withUser({ Id: '12' }))).toMatch(
            /: User\.Id takes a Salesforce Id of 15 or 18 characters, not “12”\.$/
        ));
    it('where the last three characters of an Id do not fit the others', async () =>
        expect(await refusal(withUser({ Id: '005000000000001ZZZ' }))).toMatch(
            /: User\.Id takes a Salesforce Id/
        ));
    it('where a record has no Id', async () =>
        expect(await refusal(withUser({ Name: 'Ada' }))).toMatch(/: This User record has no Id\.$/));
    it('where an Id stands twice', async () =>
        expect(
            await refusal(
                JSON.stringify({ ...SOUND, sobjects: { User: [{ Id: ADMIN }, { Id: ADMIN.slice(0, 15) }] } })
            )
        ).toMatch(/ stands twice among the User records\.$/));
    it('where a time is none', async () =>
        expect(await refusal(JSON.stringify({ ...SOUND, asOf: 'yesterday' }))).toMatch(
            /: asOf is no ISO time: write it like 2026-11-20T09:00:00Z\.$/
        ));
    it('where the viewer is no user of it', async () =>
        expect(await refusal(JSON.stringify({ ...SOUND, viewer: '005000000000009AAA' }))).toMatch(
            /: The viewer 005000000000009AAA is not among the User records\.$/
        ));
    it('where an assignment leads to no permission set', async () =>
        expect(
            await refusal(
                withUser(
                    { Id: ADMIN },
                    {
                        PermissionSetAssignment: [
                            {
                                Id: '0Pa000000000001',
                                AssigneeId: ADMIN,
                                PermissionSetId: '0PS000000000009GAA'
                            }
                        ]
                    }
                )
            )
        ).toMatch(
            /: There is no PermissionSet record 0PS000000000009GAA; add it, or name PermissionSet under truncated\.$/
        ));
    it('where something that is absent has records', async () =>
        expect(await refusal(JSON.stringify({ ...SOUND, absent: ['User'] }))).toMatch(
            /: User is named under absent, so it can have no records\.$/
        ));
    it('where something absent is not known', async () =>
        expect(await refusal(JSON.stringify({ ...SOUND, absent: ['OauthTokn'] }))).toMatch(
            /: OauthTokn is not in the standard describe anyway; check its name\.$/
        ));
});
