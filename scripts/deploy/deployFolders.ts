import { explain } from './failures';
import { IDENTITIES, type Folder } from './folders';

/** Runs the Salesforce CLI; the answer is its exit code and everything that it printed. */
export type Sf = (...args: string[]) => Promise<{ code: number; output: string }>;

/** What came of one folder. */
export interface Deployed {
    folder: string;
    outcome: 'deployed' | 'wouldDeploy' | 'refused';
    /** What a person has to know before it happens. */
    warnings: string[];
    /** What to do about a refusal, one line each. */
    fixes: string[];
    /** The org was not reached at all. */
    unreachable: boolean;
}

/**
 * Deploys one folder: as a dry run first, which changes nothing, then for good where that is wanted.
 *
 * @param tests names of our own Apex tests; without them production runs every local test of the org
 */
export async function deployFolder(
    sf: Sf,
    folder: Folder,
    { org, dryRun, tests }: { org: string; dryRun: boolean; tests: readonly string[] },
    told: { warn: (text: string) => void; progress: (text: string) => void }
): Promise<Deployed> {
    const warnings = dryRun ? [] : await resetWarnings(sf, folder, org);
    for (const warning of warnings) told.warn(warning);
    const done: Deployed = {
        folder: folder.path,
        outcome: dryRun ? 'wouldDeploy' : 'deployed',
        warnings,
        fixes: [],
        unreachable: false
    };
    const parts = dryRun ? [folder.path, ...folder.dryRunNeeds] : [folder.path];
    for (const isDry of dryRun ? [true] : [true, false]) {
        told.progress(`${isDry ? 'Dry run of' : 'Deploying'} ${folder.path}`);
        const { code, output } = await sf(...start(parts, folder.hasApex ? tests : [], org, isDry));
        if (code !== 0) return { ...done, outcome: 'refused', ...explain(output) };
    }
    return done;
}

function start(parts: readonly string[], tests: readonly string[], org: string, isDry: boolean): string[] {
    return [
        ...['project', 'deploy', 'start', '--target-org', org, '--wait', '30'],
        ...parts.flatMap((path) => ['--source-dir', path]),
        ...(isDry ? ['--dry-run'] : []),
        ...(tests.length
            ? ['--test-level', 'RunSpecifiedTests', ...tests.flatMap((name) => ['--tests', name])]
            : [])
    ];
}

/** Deploying an app again puts its policies back to what the files say; the person is told before it happens. */
async function resetWarnings(sf: Sf, { identity }: Folder, org: string): Promise<string[]> {
    if (identity === undefined) return [];
    const { type, name } = IDENTITIES[identity];
    const exists = await hasApp(sf, type, name, org);
    if (exists === undefined) return [`Whether ${name} exists already could not be read.`];
    return exists
        ? [
              `${name} exists: this deploy resets policies that were changed in Setup (permitted users, refresh token, IP).`
          ]
        : [];
}

/** Whether the org has an app; undefined where it did not say. */
export async function hasApp(sf: Sf, type: string, name: string, org: string): Promise<boolean | undefined> {
    const { code, output } = await sf(
        ...['org', 'list', 'metadata', '--metadata-type', type, '--target-org', org, '--json']
    );
    return code === 0 ? output.includes(`"${name}"`) : undefined;
}
