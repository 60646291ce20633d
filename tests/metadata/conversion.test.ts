import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/gates/apex/apexFiles';
import { convert, unclaimed, type Conversion } from './conversion';
import { inWords } from '../../scripts/gates/metadata/gate';

const TIMEOUT = 120_000;
const FOLDERS = readdirSync(join(ROOT, 'force-app')).map((name) => `force-app/${name}`);
const SETS = 'force-app/vendor-listed/permissionsets';
const SET = `${SETS}/Connector_Vendor_Listed.permissionset-meta.xml`;
const CLASS = 'force-app/main/console/classes/ConnectorQuery.cls';

describe('sf project convert source', () => {
    let conversions: ReadonlyMap<string, Conversion>;

    beforeAll(async () => {
        conversions = new Map(
            await Promise.all(FOLDERS.map(async (folder) => [folder, await convert(folder)] as const))
        );
    }, TIMEOUT);

    it.each(FOLDERS)('claims every file of %s', (folder) => {
        expect(inWords(unclaimed(conversions.get(folder)!, folder))).toEqual([]);
    });

    it.each([
        ['external-client-app', 'ConnectorWebServer'],
        ['external-client-app-server', 'ConnectorServer']
    ])('names the five parts of the app in %s in the manifest', (folder, app) => {
        expect(conversions.get(`force-app/${folder}`)?.members).toEqual([
            `ExternalClientApplication:${app}`,
            `ExtlClntAppConfigurablePolicies:${app}_plcy`,
            `ExtlClntAppGlobalOauthSettings:${app}_glbloauth`,
            `ExtlClntAppOauthConfigurablePolicies:${app}_oauthPlcy`,
            `ExtlClntAppOauthSettings:${app}_oauth`
        ]);
    });

    it('would miss a component that the manifest lacks', () => {
        const folder = 'force-app/vendor-listed';
        const conversion = { ...conversions.get(folder)!, members: [] };
        expect(inWords(unclaimed(conversion, folder))).toEqual([
            `${SET}:1: the manifest lacks PermissionSet:Connector_Vendor_Listed; correct the name of the file`
        ]);
    });
});

describe('a faulty folder', () => {
    it(
        'is refused for a file with a misspelt ending',
        async () => {
            const problems = await problemsOf((project) =>
                renameSync(join(project, SET), join(project, SETS, 'Connector.permissionsett-meta.xml'))
            );
            expect(problems).toEqual([
                expect.stringMatching(
                    /^force-app\/vendor-listed:1: sf refuses the folder \(.*Could not infer a metadata type\); correct it$/
                )
            ]);
        },
        TIMEOUT
    );

    it(
        'is caught where sf skips a file without a word: no -meta in its name, or no -meta.xml beside it',
        async () => {
            const problems = await problemsOf((project) => {
                cpSync(join(project, SET), join(project, SETS, 'Connector_Other.xml'));
                cpSync(
                    join(ROOT, CLASS),
                    join(project, 'force-app/vendor-listed/classes/ConnectorQuery.cls')
                );
            });
            const advice = 'sf does not claim the file; correct its name or its folder';
            expect(problems).toEqual([
                `force-app/vendor-listed/classes/ConnectorQuery.cls:1: ${advice}`,
                `${SETS}/Connector_Other.xml:1: ${advice}`
            ]);
        },
        TIMEOUT
    );
});

async function problemsOf(spoil: (project: string) => void): Promise<string[]> {
    const folder = 'force-app/vendor-listed';
    const project = mkdtempSync(join(tmpdir(), 'connector-faulty-'));
    try {
        // sf insists on the package directory that sfdx-project.json names.
        for (const part of ['sfdx-project.json', '.forceignore', folder, 'force-app/main/access'])
            cpSync(join(ROOT, part), join(project, part), { recursive: true });
        spoil(project);
        return inWords(unclaimed(await convert(folder, project), folder, project));
    } finally {
        rmSync(project, { recursive: true, force: true });
    }
}
