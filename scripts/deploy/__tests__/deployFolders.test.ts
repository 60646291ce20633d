import { deployFolder, hasApp, type Sf } from '../deployFolders';
import { foldersFor, identityFor, type Folder } from '../folders';

const REFUSAL = 'Error (1): You can’t create a connected app. To enable connected app creation, contact …';

/** An sf that answers by a word of its arguments, and what it was called with. */
function sfThat(answers: Readonly<Record<string, { code: number; output: string }>>): {
    sf: Sf;
    calls: string[];
} {
    const calls: string[] = [];
    return {
        calls,
        sf: (...args) => {
            const line = args.join(' ');
            calls.push(line);
            const word = Object.keys(answers).find((each) => line.includes(each));
            return Promise.resolve(
                word === undefined ? { code: 0, output: '' } : (answers[word] ?? { code: 1, output: '' })
            );
        }
    };
}

const quiet = { warn: () => undefined, progress: () => undefined };
const options = { org: 'my-org', dryRun: false, tests: ['OurTest'] };

function folder(path: string): Folder {
    const found = foldersFor('connected-app', true).find((each) => each.path === path);
    if (!found) throw new Error(`no folder ${path}`);
    return found;
}

describe('a folder', () => {
    it('is tried as a dry run before it is deployed', async () => {
        const { sf, calls } = sfThat({});
        const { outcome } = await deployFolder(sf, folder('force-app/main'), options, quiet);
        expect([outcome, calls.map((line) => line.includes('--dry-run'))]).toEqual([
            'deployed',
            [true, false]
        ]);
    });

    it('is not deployed where the dry run is refused', async () => {
        const { sf, calls } = sfThat({ '--dry-run': { code: 1, output: REFUSAL } });
        const result = await deployFolder(sf, folder('force-app/connected-app'), options, quiet);
        expect([
            result.outcome,
            result.fixes,
            calls.filter((line) => line.startsWith('project')).length
        ]).toEqual(['refused', [expect.stringMatching(/^This org does not create Connected Apps/)], 1]);
    });

    it('names our own Apex tests and no others', async () => {
        const { sf, calls } = sfThat({});
        await deployFolder(sf, folder('force-app/main'), options, quiet);
        expect(calls[0]).toContain('--test-level RunSpecifiedTests --tests OurTest');
    });

    it('changes nothing with --dry-run, and brings along what the app refers to', async () => {
        const { sf, calls } = sfThat({});
        const { outcome } = await deployFolder(
            sf,
            folder('force-app/connected-app'),
            { ...options, dryRun: true },
            quiet
        );
        expect([outcome, calls]).toEqual([
            'wouldDeploy',
            [
                'project deploy start --target-org my-org --wait 30 --source-dir force-app/connected-app --source-dir force-app/main/access/permissionsets/Connector_App_Access.permissionset-meta.xml --dry-run'
            ]
        ]);
    });

    it('warns before the policies of an app are reset', async () => {
        const { sf } = sfThat({ 'list metadata': { code: 0, output: '{"fullName": "ConnectorAPIAccess"}' } });
        const { warnings } = await deployFolder(sf, folder('force-app/connected-app'), options, quiet);
        expect(warnings).toEqual([
            expect.stringMatching(/^ConnectorAPIAccess exists: this deploy resets policies/)
        ]);
    });

    it('says so where nobody knows whether the app exists', async () => {
        const { sf } = sfThat({ 'list metadata': { code: 1, output: '' } });
        expect(await hasApp(sf, 'ConnectedApp', 'ConnectorAPIAccess', 'my-org')).toBeUndefined();
    });
});

it.each([
    ['clientCredentials', 'external-client-app-server'],
    ['webServer', 'external-client-app']
] as const)('the flow %s takes %s', (flow, identity) => {
    expect(identityFor(flow)).toBe(identity);
});
