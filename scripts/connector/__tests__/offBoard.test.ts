import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Engine } from '../../../sample-orgs/engine/engine';
import type { OrgFile, OrgRecord } from '../../../sample-orgs/engine/orgFile';
import { Tables } from '../../../sample-orgs/engine/tables';
import type { OffBoardStep } from '../../offBoard/plan';
import { run, runInOrg } from './inProcess';
import { orgNamed, orgPath, ready } from './orgs';

const folder = mkdtempSync(path.join(tmpdir(), 'connector-off-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const USER = 'connector@acme.example';

async function plan(org: OrgFile, connector = 'certero'): Promise<{ code: number; steps: OffBoardStep[] }> {
    const { code, out } = await runInOrg(
        org,
        args('--target-org', 'my-org', '--connector', connector, '--json')
    );
    return { code, steps: (JSON.parse(out) as { steps: OffBoardStep[] }).steps };
}

function args(...more: string[]): string[] {
    return ['off-board', '--user', USER, ...more];
}

const states = (steps: readonly OffBoardStep[]): string[] =>
    steps.map(({ title, state }) => `${title}: ${state}`);

/** The org with its records changed; what is not given stays. */
function changed(org: OrgFile, sobjects: Record<string, OrgRecord[]>): OrgFile {
    return { ...org, sobjects: { ...org.sobjects, ...sobjects } };
}

const USER_ID = '005000000000002AAA';
const all = (org: OrgFile, object: string): OrgRecord[] => org.sobjects[object] ?? [];

/** The org after every step that a query shows. */
function offBoarded(): OrgFile {
    const org = ready();
    return changed(org, {
        ExternalClientApplication: [],
        ConnectedApplication: [],
        OauthToken: [],
        PermissionSetAssignment: all(org, 'PermissionSetAssignment').filter(
            (row) => row['AssigneeId'] !== USER_ID || row['PermissionSetId'] === '0PS000000000002GAA'
        ),
        UserLogin: [{ Id: '0Yw000000000001AAA', UserId: USER_ID, IsFrozen: true, IsPasswordLocked: false }]
    });
}

describe('connector off-board', () => {
    it('goes from what shuts the door at once to what can’t be undone', async () => {
        const { code, steps } = await plan(ready());
        expect([code, states(steps)]).toEqual([
            1,
            [
                'Block the app Connector Web Server: open',
                'Revoke the tokens: done',
                'Take the permission sets away: open',
                'Freeze the user: open',
                'Rotate the consumer secret: manual',
                'Delete the app and the permission sets: open',
                'See that it stays out: manual'
            ]
        ]);
    });

    it('sees what is done when it is run again', async () => {
        const { code, steps } = await plan(offBoarded());
        expect([code, states(steps)]).toEqual([
            0,
            [
                'Block the app: done',
                // With the app its label is gone, by which tokens are looked for.
                'Revoke the tokens: manual',
                'Take the permission sets away: done',
                'Freeze the user: done',
                'Rotate the consumer secret: done',
                'Delete the app and the permission sets: done',
                'See that it stays out: manual'
            ]
        ]);
    });

    it('takes nothing for done that the viewer may not see', async () => {
        const { code, steps } = await plan(orgNamed('viewer-without-view-setup'));
        expect([code, steps.filter(({ state }) => state === 'done')]).toEqual([2, []]);
    });

    it.each(['ready', 'vendor-listed', 'muted-in-group', 'app-for-everybody'])(
        'names a query for its proofs that an org answers: %s',
        async (name) => {
            const engine = new Engine(new Tables(orgNamed(name)));
            const { steps } = await plan(orgNamed(name));
            const proofs = steps.flatMap(({ proof }) => proof?.soql ?? []);
            expect(proofs.length).toBeGreaterThan(3);
            for (const soql of proofs) expect(() => engine.query(soql)).not.toThrow();
        }
    );

    it('proves with its queries what it calls done', async () => {
        const org = offBoarded();
        const engine = new Engine(new Tables(org));
        const { steps } = await plan(org);
        const answers = steps.flatMap(({ state, proof }) =>
            state === 'done' && proof ? [engine.query(proof.soql)] : []
        );
        expect(answers).toEqual([[], [{ IsFrozen: true }], []]);
    });

    it('takes a group away as a group', async () => {
        const { steps } = await plan(orgNamed('muted-in-group'));
        const commands = steps.flatMap((step) => step.commands).join('\n');
        expect(commands).toMatch(/--where "AssigneeId=005000000000002AAA PermissionSetGroupId=0PG\w{15}"/);
    });

    it('says that client credentials keep no refresh token', async () => {
        const { steps } = await plan(ready(), 'm3ter-bills');
        expect(steps.find(({ title }) => title === 'Revoke the tokens')).toMatchObject({
            state: 'manual',
            seen: expect.stringMatching(/^This flow keeps no refresh token/) as string
        });
    });

    it('writes the manifests that delete its app and its sets, and neither the console nor what others need', async () => {
        const target = path.join(folder, 'manifests');
        await run(...args('--connector', 'certero', '--org-file', orgPath('ready'), '--output-dir', target));
        const text = readFileSync(path.join(target, 'destructiveChanges.xml'), 'utf8');
        expect([readdirSync(target).sort(), text.match(/<members>[^<]+/g)]).toEqual([
            ['destructiveChanges.xml', 'package.xml'],
            [
                '<members>ConnectorAPIAccess',
                '<members>ConnectorWebServer',
                '<members>Connector_Read_Only',
                '<members>Connector_Vendor_Listed'
            ]
        ]);
    });

    it('obeys no control character of a label', async () => {
        const org = ready();
        const apps = all(org, 'ExternalClientApplication').map((app) => ({
            ...app,
            MasterLabel: 'Connector\u001b[2J'
        }));
        const { out } = await runInOrg(
            changed(org, { ExternalClientApplication: apps }),
            args('--target-org', 'my-org', '--connector', 'certero')
        );
        expect([out.includes('Connector\uFFFD[2J'), out.includes('\u001b')]).toEqual([true, false]);
    });

    it('needs the user, with exit code 64', async () => {
        const { code, notes } = await run(
            'off-board',
            '--connector',
            'certero',
            '--org-file',
            orgPath('ready')
        );
        expect([code, notes]).toEqual([64, 'Name the connector’s user: --user <Id or username>.\n']);
    });
});
