import { labels } from 'c/connectorLabels';
import { flag, type Answer } from 'c/connectorGateway';
import { findQuery, type Request } from 'c/connectorQueries';
import type { AppKind, Contract, Reading } from 'c/connectorTypes';
import type { FoundApp } from 'c/connectorUserPicker';

const HOLDERS = 'usersByPermissionSet';

/** Asks who holds the permission sets that this project ships for the connector's user. */
export function holdersOf({ identity, permissionSets }: Contract): Request {
    const names = [
        permissionSets.readOnly,
        permissionSets.vendorListed,
        identity.appAccessPermissionSet
    ].filter((name) => name !== undefined);
    return { name: HOLDERS, binds: { permissionSets: names } };
}

/** Asks for the contract's apps: one request for each kind that it names. */
export function appsOf({ identity: { apps } }: Contract): Request[] {
    const named = (kind: AppKind): string[] =>
        apps.filter((app) => app.kind === kind).map(({ name }) => name);
    const requests: Request[] = [
        { name: 'externalClientApps', binds: { names: named('externalClientApp') } },
        { name: 'connectedApps', binds: { names: named('connectedApp') } }
    ];
    return requests.filter(({ binds }) => Object.values(binds).flat().length > 0);
}

/** Asks the apps that were found whom they run as, or who has authorised them. */
export function usersOfApps({ flow }: Contract, apps: readonly FoundApp[]): Request | undefined {
    if (flow === 'webServer') {
        const named = [...new Set(apps.map(({ label }) => label))];
        return named.length ? { name: 'appApprovals', binds: { labels: named } } : undefined;
    }
    // No query shows the run-as user of a Connected App.
    const appIds = apps.filter(({ kind }) => kind === 'externalClientApp').map(({ id }) => id);
    return appIds.length ? { name: 'externalClientAppOauthPolicies', binds: { appIds } } : undefined;
}

/** Asks whether the viewer may see holders at all: Salesforce hides them without a word. */
export function viewerOfHolders(): Request {
    return {
        name: 'viewerPermissions',
        binds: {},
        columns: neededToSeeHolders().map((name) => `Permissions${name}`)
    };
}

/** Why the holders that were shown may not be all of them; undefined where the viewer sees every one. */
export function holdersAsSeen(viewer: Reading<Answer> | undefined): string | undefined {
    const [row] = viewer?.status === 'read' ? viewer.value.rows : [];
    const needed = neededToSeeHolders();
    if (row && needed.some((name) => flag(row, `Permissions${name}`) === true)) return undefined;
    return `${labels.outcome.unknown}. ${labels.blindSpot.missing} ${needed.join(', ')}`;
}

/** Asks for active users whose name or username contains the text. */
export function usersNamed(text: string): Request {
    return { name: 'usersByText', binds: { pattern: `%${text}%` } };
}

function neededToSeeHolders(): readonly string[] {
    return findQuery(HOLDERS)?.viewerNeeds ?? [];
}
