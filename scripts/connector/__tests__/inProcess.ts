import type { OrgFile } from '../../../sample-orgs/engine/orgFile';
import { withLoopback } from '../../rest/__tests__/loopbackClient';
import type { OrgClient } from '../../rest/orgClient';
import { main } from '../main';

/** What a run of the command line printed, and its exit code. */
export interface Run {
    code: number;
    out: string;
    notes: string;
}

/** Runs the command line in this process; a child process takes a second more. */
export function run(...args: string[]): Promise<Run> {
    return runWith(() => Promise.reject(new Error('no org is meant to be asked')), args);
}

/** Runs it with an org file served over HTTP as the only org that sf knows, whatever its alias. */
export function runInOrg(
    org: OrgFile,
    args: readonly string[],
    changed: (client: OrgClient) => OrgClient = (client) => client
): Promise<Run> {
    return withLoopback(org, {}, (client) => runWith(() => Promise.resolve(changed(client)), args));
}

/** Runs it with orgs of the test's own. */
export async function runWith(
    connect: (alias: string) => Promise<OrgClient>,
    args: readonly string[]
): Promise<Run> {
    let [out, notes] = ['', ''];
    const code = await main(
        args,
        {
            print: (text) => {
                out += text;
            },
            note: (text) => {
                notes += `${text}\n`;
            }
        },
        connect
    );
    return { code, out, notes };
}
