import { labels } from 'c/connectorLabels';
import { flag, type Answer } from 'c/connectorGateway';
import { findQuery, type Request } from 'c/connectorQueries';
import type { Contract, Reading } from 'c/connectorTypes';

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
