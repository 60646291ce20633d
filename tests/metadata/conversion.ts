import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, type Problem } from '../../scripts/gates/apex/apexFiles';
import { componentOf } from '../../scripts/gates/metadata/components';
import { at, parseXml, textAt } from '../../scripts/gates/metadata/xml';

const SF = join(ROOT, 'node_modules/@salesforce/cli/bin/run.js');
const META = '-meta.xml';
/** What `.forceignore` keeps out of the org. */
const STAYS_HERE = /\.(ts|map)$|\/__tests__\/|(^|\/)(jsconfig|tsconfig)\.json$/;

/** What `sf project convert source` made of a folder. */
export interface Conversion {
    /** Its message if it refused the folder. */
    refusal?: string;
    /** Paths inside the result, as the Metadata API would receive them. */
    files: readonly string[];
    /** `Type:Name` of each component in the manifest. */
    members: readonly string[];
}

/**
 * Converts a folder with the real Salesforce CLI. It settles types and layout only; it does not look into the XML.
 *
 * @param folder path from the project's root, such as `force-app/main`
 * @param project root of a project, for tests that need a faulty one
 */
export async function convert(folder: string, project: string = ROOT): Promise<Conversion> {
    const scratch = mkdtempSync(join(tmpdir(), 'connector-metadata-'));
    const output = join(scratch, 'converted');
    try {
        const args = [
            'project',
            'convert',
            'source',
            '--json',
            '--source-dir',
            folder,
            '--output-dir',
            output
        ];
        const printed = await run([SF, ...args], project, scratch);
        const answer = JSON.parse(printed) as { status: number; message?: string };
        if (answer.status !== 0) return { refusal: answer.message ?? printed, files: [], members: [] };
        const files = listed(output);
        return { files, members: membersOf(readFileSync(join(output, 'package.xml'), 'utf8')) };
    } finally {
        rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    }
}

/**
 * Files of a folder that would not reach the org: `sf` skips what it does not know, and still reports success.
 *
 * @param folder path from the project's root
 * @param project root of a project, for tests that need a faulty one
 */
export function unclaimed(conversion: Conversion, folder: string, project: string = ROOT): Problem[] {
    const problem = (where: string, message: string): Problem => ({ where, line: 1, message });
    if (conversion.refusal !== undefined)
        return [problem(folder, `sf refuses the folder (${conversion.refusal}); correct it`)];
    const paths = deployable(folder, project);
    const skipped = paths
        .filter((path) => !conversion.files.some((file) => isConverted(path, file)))
        .map((path) => problem(path, 'sf does not claim the file; correct its name or its folder'));
    const expected = paths.filter((path) => path.endsWith(META)).flatMap((path) => member(path, project));
    const absent = expected
        .filter(({ named }) => !conversion.members.includes(named))
        .map(({ path, named }) => problem(path, `the manifest lacks ${named}; correct the name of the file`));
    return [...skipped, ...absent];
}

function isConverted(path: string, file: string): boolean {
    if (path.endsWith(`/${file}`)) return true;
    if (!path.endsWith(META)) return false;
    // An object and its fields lie apart in source, and travel as one file.
    const [, object] = /\/objects\/(\w+)\//.exec(path) ?? [];
    return object === undefined
        ? path.slice(0, -META.length).endsWith(`/${file}`)
        : file === `objects/${object}.object`;
}

function deployable(folder: string, project: string): string[] {
    return listed(join(project, folder))
        .map((name) => join(folder, name))
        .filter((path) => !STAYS_HERE.test(path));
}

function member(path: string, project: string): { path: string; named: string }[] {
    const component = componentOf({ path, text: readFileSync(join(project, path), 'utf8') });
    return 'root' in component ? [{ path, named: `${component.type.root}:${component.name}` }] : [];
}

function membersOf(manifest: string): string[] {
    const parsed = parseXml(manifest);
    if ('fault' in parsed) throw new Error(`The manifest of sf is malformed: ${parsed.fault.reason}`);
    return at(parsed.root, 'types').flatMap((type) =>
        at(type, 'members').map(({ text }) => `${textAt(type, 'name') ?? ''}:${text}`)
    );
}

function listed(folder: string): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .sort();
}

// A home of its own keeps the settings of whoever runs the tests out, and theirs untouched.
function run(args: readonly string[], cwd: string, home: string): Promise<string> {
    const env = {
        ...process.env,
        HOME: home,
        SF_DISABLE_TELEMETRY: 'true',
        SF_DISABLE_AUTOUPDATE: 'true',
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true'
    };
    return new Promise((resolve, reject) => {
        execFile(process.execPath, args, { cwd, env }, (error, stdout, stderr) => {
            // A refusal is an answer too; it comes as JSON with exit code 1.
            if (stdout.trim().startsWith('{')) resolve(stdout);
            else reject(new Error(`sf gave no answer: ${error?.message ?? ''} ${stderr}`));
        });
    });
}
