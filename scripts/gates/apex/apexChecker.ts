import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ROOT, type ApexFile, type Problem } from './apexFiles';
import { LIBRARIES } from './java';

const META = `<?xml version="1.0" encoding="UTF-8" ?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>
`;

interface Report {
    files: { path: string; messages: { start: { line: number }; category: string; message: string }[] }[];
}

/**
 * Runs the checker of the PMD engine (apex-ls 6.0.2) once over a scratch project that holds these files, and returns
 * every error and warning. Classes that have no meta file in the project get one.
 *
 * @param detail `errors`, or `warnings` with errors.
 */
export function checkApex(files: readonly ApexFile[], detail: 'errors' | 'warnings' = 'warnings'): Problem[] {
    const project = mkdtempSync(join(tmpdir(), 'connector-apex-'));
    try {
        cpSync(join(ROOT, 'sfdx-project.json'), join(project, 'sfdx-project.json'));
        for (const { path, text } of files) {
            mkdirSync(dirname(join(project, path)), { recursive: true });
            writeFileSync(join(project, path), text);
            const meta = join(ROOT, `${path}-meta.xml`);
            if (existsSync(meta)) cpSync(meta, join(project, `${path}-meta.xml`));
            else writeFileSync(join(project, `${path}-meta.xml`), META);
        }
        return run(project, detail);
    } finally {
        rmSync(project, { recursive: true, force: true });
    }
}

function run(project: string, detail: string): Problem[] {
    // -n: no cache in the home folder.
    const checker = 'io.github.apexdevtools.apexls.CheckForIssues';
    const args = ['-cp', LIBRARIES, checker, '-n', '-d', detail, '-f', 'json', '-w', project];
    const done = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    // 0: clean, 4: errors were found.
    if (done.status !== 0 && done.status !== 4) throw new Error(`The checker failed: ${done.stderr}`);
    if (done.stdout.trim() === '') return [];
    return (JSON.parse(done.stdout) as Report).files.flatMap(({ path, messages }) =>
        messages.map(({ start, category, message }) => ({
            where: relative(project, path),
            line: start.line,
            message: `${category}: ${message}`
        }))
    );
}
