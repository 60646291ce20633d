import path from 'node:path';
import { Option, type Command } from 'commander';
import type { Gateway } from 'c/connectorGateway';
import type { Report } from 'c/connectorTypes';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { readOrgFile } from '../input/readOrgFile';
import type { OrgClient } from '../rest/orgClient';
import { restGateway } from '../rest/restGateway';
import { UsageError } from './usageError';

/** How a command was told which org it is about. */
export interface OrgOptions {
    targetOrg?: string;
    orgFile?: string;
}

/** An org that can be asked: a real one has a client besides, a saved one its file. */
export type OrgInput = { gateway: Gateway; source: Report['source'] } & (
    { client: OrgClient; file?: never } | { client?: never; file: OrgFile }
);

/** Signs in to an org that `sf` knows; throws OrgUnreachable. Tests put an org of their own in its place. */
export type Connect = (alias: string) => Promise<OrgClient>;

/** Adds `--target-org` and `--org-file`. */
export function addOrgOptions(command: Command): Command {
    return command
        .option('-o, --target-org <alias>', 'org that sf knows')
        .addOption(new Option('--org-file <file>', 'org saved as a JSON file').conflicts('targetOrg'));
}

/**
 * The org that the options name.
 *
 * @throws UsageError where they name none, InputError where the file can't be used, OrgUnreachable where sf can't reach it
 */
export async function orgOf({ targetOrg, orgFile }: OrgOptions, connect: Connect): Promise<OrgInput> {
    if (orgFile !== undefined) {
        const file = await readOrgFile(orgFile);
        return {
            file,
            gateway: orgFileGateway(file),
            source: { kind: 'orgFile', name: path.basename(orgFile) }
        };
    }
    if (targetOrg === undefined)
        throw new UsageError('Name the org: --target-org <alias>, or --org-file <file>.');
    const client = await connect(targetOrg);
    return { client, gateway: restGateway(client), source: { kind: 'org', name: targetOrg } };
}
