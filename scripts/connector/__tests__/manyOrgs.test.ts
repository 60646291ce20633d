import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from 'c/connectorTypes';
import { OrgUnreachable, type OrgClient } from '../../rest/orgClient';
import type { OrgOutcome } from '../manyOrgs';
import { run, runWith, type Run } from './inProcess';
import { orgPath } from './orgs';

const folder = mkdtempSync(path.join(tmpdir(), 'connector-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const USER = 'connector@acme.example';

function list(...orgs: object[]): string {
    const file = path.join(folder, 'orgs.json');
    writeFileSync(file, JSON.stringify({ orgs }, null, 2));
    return file;
}

const saved = (name: string): object => ({ orgFile: orgPath(name), user: USER });

function many(file: string, ...more: string[]): Promise<Run> {
    return run('check', '--connector', 'certero', '--target-orgs', file, ...more);
}

describe('connector check --target-orgs', () => {
    it('sums up, the worst first', async () => {
        const { code, out } = await many(
            list(saved('ready'), saved('viewer-without-view-setup'), saved('missing-permissions'))
        );
        expect([code, out.split('\n').map((line) => line.slice(0, 45).trimEnd())]).toEqual([
            1,
            [
                '3 checked: 1 ready, 1 cannot tell, 1 not read',
                expect.stringMatching(/^NOT READY {4}missing-permissions/),
                expect.stringMatching(/^cannot tell {2}viewer-without-view-setup/),
                expect.stringMatching(/^ready {8}ready/),
                ''
            ]
        ]);
    });

    it('gives each org the report that it has alone', async () => {
        const names = ['ready', 'missing-permissions', 'muted-in-group'];
        const { out } = await many(list(...names.map(saved)), '--json');
        const { orgs } = JSON.parse(out) as { orgs: OrgOutcome[] };
        const alone = await Promise.all(
            names.map(async (name) => {
                const args = ['check', '--connector', 'certero', '--org-file', orgPath(name), '--user', USER];
                return JSON.parse((await run(...args, '--json')).out) as Report;
            })
        );
        expect(orgs.map(({ report }) => report)).toEqual(alone);
    });

    it('judges the others where one can’t be reached, and ends with the worst code', async () => {
        const file = list({ targetOrg: 'gone', user: USER }, saved('ready'), saved('missing-permissions'));
        const unreachable = (): Promise<OrgClient> =>
            Promise.reject(new OrgUnreachable('sf cannot reach gone.'));
        const { code, out } = await runWith(unreachable, [
            'check',
            '--connector',
            'certero',
            '--target-orgs',
            file
        ]);
        expect([code, out]).toEqual([
            69,
            expect.stringMatching(
                /^3 checked: 1 ready, 1 not ready, 1 unreachable\nunreachable {2}gone connector@acme\.example +sf cannot reach gone\.\nNOT READY/
            )
        ]);
    });

    it('judges the others where one file is broken', async () => {
        const broken = path.join(folder, 'broken.json');
        writeFileSync(broken, '{');
        const { code, out } = await many(list({ orgFile: broken, user: USER }, saved('ready')));
        expect([code, out]).toEqual([65, expect.stringMatching(/1 ready, 1 bad input\nbad input/)]);
    });

    it('reads no more orgs at once than it is told to', async () => {
        let [now, most] = [0, 0];
        const connect = async (): Promise<OrgClient> => {
            now += 1;
            most = Math.max(most, now);
            await new Promise((resolve) => setTimeout(resolve, 20));
            now -= 1;
            throw new OrgUnreachable('gone');
        };
        const orgs = Array.from({ length: 7 }, (_, number) => ({ targetOrg: `org${number}`, user: USER }));
        const args = ['check', '--connector', 'certero', '--target-orgs', list(...orgs), '--at-once', '3'];
        const { code } = await runWith(connect, args);
        expect([code, most]).toEqual([69, 3]);
    });

    it('keeps each report for a comparison', async () => {
        const target = mkdtempSync(path.join(folder, 'reports-'));
        await many(list(saved('ready'), saved('missing-permissions')), '--output-dir', target);
        const files = readdirSync(target).sort();
        const [before = '', after = ''] = [...files].reverse().map((name) => path.join(target, name));
        const { code } = await run('diff', before, after);
        expect([files, code, readFileSync(before, 'utf8').startsWith('{')]).toEqual([
            [`missing-permissions_${USER}.json`, `ready_${USER}.json`],
            1,
            true
        ]);
    });

    it.each([
        ['no org', { user: USER }, /orgs\.json:3:5: Name the org by targetOrg or by orgFile/],
        ['no user', { targetOrg: 'x' }, /lacks user/],
        [
            'an unknown connector',
            { targetOrg: 'x', user: USER, connector: 'nobody' },
            /There is no connector nobody/
        ],
        ['a name that it does not know', { targetOrg: 'x', user: USER, alias: 'y' }, /does not know: alias/]
    ])('refuses a list with %s, with exit code 65', async (_, entry, message) => {
        const { code, notes } = await many(list(entry));
        expect([code, notes]).toEqual([65, expect.stringMatching(message)]);
    });

    it('refuses an org that stands there twice', async () => {
        const { code, notes } = await many(list(saved('ready'), saved('ready')));
        expect([code, notes]).toEqual([65, expect.stringContaining('stand here twice')]);
    });

    it.each([
        [['--user', USER], /conflict|cannot be used/],
        [['--format', 'junit'], /--format junit is for one org/],
        [['--at-once', '0'], /--at-once takes a number from 1 to 20/]
    ])('refuses %j with exit code 64', async (more, message) => {
        const { code, notes } = await many(list(saved('ready')), ...more);
        expect([code, notes]).toEqual([64, expect.stringMatching(message)]);
    });
});
