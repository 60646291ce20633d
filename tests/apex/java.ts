import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './apexFiles';

/** The Java libraries that ship in Code Analyzer's PMD engine: checker, types of the platform, PMD. */
export const LIBRARIES = join(ROOT, 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*');

/** Version of the Java that is on the path, such as 17; undefined where there is none. */
export function javaVersion(): number | undefined {
    const run = spawnSync('java', ['-version'], { encoding: 'utf8' });
    const version = /version "(\d+)/.exec(`${run.stderr}${run.stdout}`)?.[1];
    return run.error === undefined && version !== undefined ? Number(version) : undefined;
}

/**
 * `describe` where Java 11 or newer is there. Elsewhere one line says what is not checked, and the tests count as
 * skipped; with `CI=true` that is a failure.
 */
export function describeWithJava(name: string, tests: () => void): void {
    const version = javaVersion();
    if (version !== undefined && version >= 11) {
        describe(name, tests);
        return;
    }
    process.stdout.write(`${name}: not checked, there is no Java. Install Java 17 to check it.\n`);
    if (process.env['CI'] === 'true')
        describe(name, () => {
            it('has the Java that it needs', () => {
                throw new Error('There is no Java on the path; with CI=true nothing may be skipped.');
            });
        });
    else describe.skip(name, tests);
}
