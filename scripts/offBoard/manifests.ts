import { XMLBuilder } from 'fast-xml-parser';
import { base } from '../../sample-orgs/engine/describe';
import type { AppKind, Contract } from 'c/connectorTypes';

/** Components of one type that a deploy deletes. */
export interface Deleted {
    members: readonly string[];
    name: string;
}

/**
 * What this project deployed for a connector and no other connector needs: its apps and its own permission sets. The
 * console and the empty set that every app pre-authorises stay.
 */
export function deletedParts({ identity, permissionSets }: Contract): Deleted[] {
    const apps = identity.apps.filter(({ from }) => from === 'project');
    const named = (kind: AppKind): string[] =>
        apps.filter((app) => app.kind === kind).map(({ name }) => name);
    return [
        { members: named('connectedApp'), name: 'ConnectedApp' },
        { members: named('externalClientApp'), name: 'ExternalClientApplication' },
        {
            members: [permissionSets.readOnly, permissionSets.vendorListed].flatMap((name) => name ?? []),
            name: 'PermissionSet'
        }
    ].filter(({ members }) => members.length);
}

/** The two manifests of a deploy that deletes them; Salesforce only warns of what is not there. */
export function deletingManifests(contract: Contract): Record<string, string> {
    return { 'destructiveChanges.xml': manifest(deletedParts(contract)), 'package.xml': manifest([]) };
}

function manifest(types: readonly Deleted[]): string {
    const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
    const built = String(
        builder.build({
            '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
            Package: {
                '@xmlns': 'http://soap.sforce.com/2006/04/metadata',
                types,
                version: base.apiVersion
            }
        })
    );
    return built.endsWith('\n') ? built : `${built}\n`;
}
