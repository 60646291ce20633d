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
