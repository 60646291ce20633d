import type { Flow } from 'c/connectorTypes';

/** The identities that can be deployed: the app, and its type and API name in Salesforce. */
export const IDENTITIES = {
    'external-client-app': { type: 'ExternalClientApplication', name: 'ConnectorWebServer' },
    'external-client-app-server': { type: 'ExternalClientApplication', name: 'ConnectorServer' },
    'connected-app': { type: 'ConnectedApp', name: 'ConnectorAPIAccess' }
} as const;

export type Identity = keyof typeof IDENTITIES;

/** One folder, which is a deploy of its own: one refused component rolls its whole deploy back. */
export interface Folder {
    path: string;
    identity?: Identity;
    /** What a lone dry run needs beside it, since it deploys nothing that the next could refer to. */
    dryRunNeeds: readonly string[];
    hasApex: boolean;
}

const APP_ACCESS = 'force-app/main/access/permissionsets/Connector_App_Access.permissionset-meta.xml';

/** The folders in their order: what others refer to comes first. */
export function foldersFor(identity: Identity | 'none', vendorListed: boolean): Folder[] {
    return [
        { path: 'force-app/main', dryRunNeeds: [], hasApex: true },
        ...(vendorListed ? [{ path: 'force-app/vendor-listed', dryRunNeeds: [], hasApex: false }] : []),
        ...(identity === 'none'
            ? []
            : [
                  {
                      path: `force-app/${identity}`,
                      identity,
                      // The app pre-authorises a permission set.
                      dryRunNeeds: [APP_ACCESS],
                      hasApex: false
                  }
              ])
    ];
}

/** The identity for a flow, where the org has no app yet. */
export function identityFor(flow: Flow): Identity {
    return flow === 'clientCredentials' ? 'external-client-app-server' : 'external-client-app';
}
