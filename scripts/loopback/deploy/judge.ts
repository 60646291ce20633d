import { checkApex } from '../../gates/apex/apexChecker';
import type { ApexFile, Problem } from '../../gates/apex/apexFiles';
import { javaVersion } from '../../gates/apex/java';
import { probe, staticQueries } from '../../gates/apex/soqlProbe';
import type { MetadataFile } from '../../gates/metadata/components';
import { createGate, type MetadataGate } from '../../gates/metadata/gate';
import type { OrgState } from '../orgState';
import type { Received } from './received';

/** A component that the org refuses. `where` is its path in the zip, with `-meta.xml` where the gate reads it so. */
export type ComponentFailure = Problem;

/** What came of looking at a deploy. */
export interface Judged {
    failures: ComponentFailure[];
    /** What could not be looked at, one sentence each. */
    warnings: string[];
}

/** Salesforce's own text since Spring '26. Source: help article 005228017; seen in public repositories. */
const NO_CONNECTED_APP =
    "You can't create a connected app. To enable connected app creation, contact Salesforce Customer Support.";
/** Where the Apex checker looks for classes. */
const PACKAGE = 'force-app/main/';

/** What the org refuses whatever the gates say. */
export interface DeployPolicy {
    /** New Connected Apps, as most orgs do since Spring '26. */
    refuseConnectedApps?: boolean;
    /** Why the org refuses the component at a path of the zip, for reasons of its own; undefined where it does not. */
    refuse?: (path: string) => string | undefined;
}

/** Runs the metadata and Apex gates over what was received, together with what the org has. */
export class DeployJudge {
    private gate: MetadataGate | undefined;
    private readonly compiled = new Map<string, Problem[]>();
    private readonly policy: DeployPolicy;

    constructor(policy: DeployPolicy) {
        this.policy = policy;
    }

    /** @param there what earlier deploys brought */
    judge(
        received: Received,
        there: { metadata: readonly MetadataFile[]; apex: readonly ApexFile[] },
        state: OrgState
    ): Judged {
        // Reading Salesforce's types takes half a second, which only deploys need.
        this.gate ??= createGate('platform');
        const own = new Set(received.metadata.map(({ path }) => path));
        const files = [
            ...received.metadata,
            ...[...there.metadata, ...standIns(state, there.metadata)].filter(({ path }) => !own.has(path))
        ];
        const apex = this.compile(received.apex, there.apex);
        return {
            failures: [
                ...this.connectedApps(received, state),
                ...received.names.flatMap((where) => {
                    const message = this.policy.refuse?.(where);
                    return message === undefined ? [] : [{ where, line: 1, message }];
                }),
                ...this.gate.check(files).filter(({ where }) => own.has(where)),
                ...(apex ?? [])
            ],
            warnings: apex ? [] : ['Apex was not compiled: there is no Java here.']
        };
    }

    private connectedApps({ metadata }: Received, state: OrgState): ComponentFailure[] {
        if (this.policy.refuseConnectedApps !== true) return [];
        return metadata
            .filter(({ path }) => /\.connectedApp-meta\.xml$/.test(path))
            .filter(({ path }) => !state.where('ConnectedApplication', 'Name', nameIn(path)).length)
            .map(({ path }) => ({ where: path, line: 1, message: NO_CONNECTED_APP }));
    }

    /** Problems of the classes; undefined where they could not be compiled. */
    private compile(own: readonly ApexFile[], there: readonly ApexFile[]): Problem[] | undefined {
        if (!own.length) return [];
        if ((javaVersion() ?? 0) < 11) return undefined;
        const paths = new Set(own.map(({ path }) => path));
        const all = [...own, ...there.filter(({ path }) => !paths.has(path))].map(({ path, text }) => ({
            path: `${PACKAGE}${path}`,
            text
        }));
        const key = JSON.stringify(all);
        const queries = all.flatMap(staticQueries);
        const problems = this.compiled.get(key) ?? [
            ...checkApex(all, 'errors'),
            ...(queries.length ? probe(queries) : [])
        ];
        this.compiled.set(key, problems);
        return problems
            .map((problem) => ({ ...problem, where: problem.where.replace(PACKAGE, '') }))
            .filter(({ where }) => paths.has(where));
    }
}

/** Components that the org has without a deploy: a permission set of the org file can be referred to. */
function standIns(state: OrgState, there: readonly MetadataFile[]): MetadataFile[] {
    const known = new Set(there.map(({ path }) => path));
    return state.tables
        .all('PermissionSet')
        .filter((row) => state.text('PermissionSet', row, 'Type') !== 'Profile')
        .map((row) => ({
            path: `permissionsets/${state.text('PermissionSet', row, 'Name')}.permissionset-meta.xml`,
            text: `<?xml version="1.0" encoding="UTF-8"?>\n<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>x</label></PermissionSet>\n`
        }))
        .filter(({ path }) => !known.has(path));
}

/** API name of the component that a path holds. */
export function nameIn(path: string): string {
    return (path.split('/').pop() ?? '').replace(/-meta\.xml$/, '').replace(/\.\w+$/, '');
}
