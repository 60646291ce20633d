import type { ApexFile } from '../../gates/apex/apexFiles';
import type { MetadataFile } from '../../gates/metadata/components';
import type { OrgState } from '../orgState';
import { applyDeploy } from './apply';
import { DeployJudge, type DeployPolicy, type ComponentFailure } from './judge';
import { openZip } from './received';

/** What a deploy asks for besides the zip. */
export interface DeployOrder {
    checkOnly: boolean;
    /** `RunSpecifiedTests`; empty where none is named. */
    testLevel: string;
    /** Apex tests that it names; the loopback org has no Apex and runs none. */
    tests: readonly string[];
}

/** A deploy, under way or done. */
export interface Deployment extends DeployOrder {
    id: string;
    zip: Buffer;
    done: boolean;
    names: readonly string[];
    failures: readonly ComponentFailure[];
    warnings: readonly string[];
}

/** The deploys of a loopback org: each is judged, and accepted whole or not at all. */
export class Deployments {
    /** Every deploy so far, in their order. */
    readonly all: Deployment[] = [];
    private readonly metadata = new Map<string, MetadataFile>();
    private readonly apex = new Map<string, ApexFile>();
    private readonly state: OrgState;
    private readonly judge: DeployJudge;

    constructor(state: OrgState, policy: DeployPolicy) {
        this.state = state;
        this.judge = new DeployJudge(policy);
    }

    /** Takes a deploy; it is judged once the caller has its Id. */
    start(zip: Buffer, order: DeployOrder): Deployment {
        const deployment: Deployment = {
            ...order,
            id: this.state.nextId('0Af'),
            zip,
            done: false,
            names: [],
            failures: [],
            warnings: []
        };
        this.all.push(deployment);
        setImmediate(() => void this.run(deployment));
        return deployment;
    }

    find(id: string): Deployment | undefined {
        return this.all.find((each) => each.id === id);
    }

    private async run(deployment: Deployment): Promise<void> {
        try {
            const received = await openZip(deployment.zip);
            const there = { metadata: [...this.metadata.values()], apex: [...this.apex.values()] };
            const { failures, warnings } = this.judge.judge(received, there, this.state);
            Object.assign(deployment, { names: received.names, failures, warnings });
            if (!failures.length && !deployment.checkOnly) {
                applyDeploy(this.state, received.metadata);
                for (const file of received.metadata) this.metadata.set(file.path, file);
                for (const file of received.apex) this.apex.set(file.path, file);
            }
        } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            deployment.failures = [
                { where: 'package.xml', line: 1, message: `The zip was not read: ${message}` }
            ];
        } finally {
            deployment.done = true;
        }
    }
}
