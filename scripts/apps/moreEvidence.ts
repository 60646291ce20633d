import { text, flag, type Gateway, type Row } from 'c/connectorGateway';
import { longId, type App, type Contract, type Evidence, type UserPermissions } from 'c/connectorTypes';
import { demandsOf } from '../closing/demands';
import { namesOf } from '../closing/permissionNames';
import type { OrgClient } from '../rest/orgClient';
import type { KeptReading } from '../../sample-orgs/engine/orgFile';
import { appSettings } from './appSettings';

/** What the Metadata and the Tooling API show of an org besides what Apex can read. Holds no key and no secret. */
export type More = NonNullable<KeptReading['more']>;

/**
 * Reads it, where the viewer may; what can't be read is not there, so that it stays for a person to confirm.
 *
 * @throws OrgUnreachable where the org gives no answer any more
 */
export async function readMore(client: OrgClient, contract: Contract, evidence: Evidence): Promise<More> {
    const isInOrg = evidence.apps.status === 'read' && evidence.apps.value.found.length > 0;
    const { found } = isInOrg ? await appSettings(client, contract) : { found: [] };
    const names = await namesOf({ client });
    const demands = await demandsOf({ client }, grantedIn(evidence), names);
    return {
        apps: found.map(({ consumerKey: _, callbackUrls, scopes, ...settings }) => ({
            ...settings,
            callbackUrls: [...callbackUrls],
            ...(scopes && { scopes: [...scopes] })
        })),
        ...(!('refused' in demands) && {
            dependencies: Object.fromEntries(
                [...demands.byPermission].map(([name, required]) => [name, [...required]])
            )
        })
    };
}

/** The evidence with it; what it makes one ask for besides is asked through the gateway. */
export async function withMore(gateway: Gateway, evidence: Evidence, more: More): Promise<Evidence> {
    const { apps, userPermissions } = evidence;
    return {
        ...evidence,
        apps:
            apps.status === 'read'
                ? {
                      ...apps,
                      value: {
                          ...apps.value,
                          found: apps.value.found.map((app) => withSettings(app, more.apps))
                      }
                  }
                : apps,
        userPermissions:
            userPermissions.status === 'read' && more.dependencies
                ? {
                      ...userPermissions,
                      value: await withDependencies(gateway, userPermissions.value, more.dependencies)
                  }
                : userPermissions
    };
}

function grantedIn({ userPermissions }: Evidence): string[] {
    if (userPermissions.status !== 'read') return [];
    return [...new Set([...userPermissions.value.granted.values()].flat())].sort();
}

function withSettings(app: App, settings: More['apps']): App {
    const found = settings.find(
        ({ kind, name }) => kind === app.kind && name.toLowerCase() === app.name.toLowerCase()
    );
    if (!found) return app;
    const { kind: _, name: __, scopes, ...options } = found;
    return { ...app, ...(app.scopes === undefined && scopes && { scopes }), options };
}

async function withDependencies(
    gateway: Gateway,
    { known, granted }: UserPermissions,
    own: Record<string, string[]>
): Promise<UserPermissions> {
    const dependencies = new Map(Object.entries(own));
    const containerIds = [...granted.keys()];
    const unasked = [...new Set(Object.values(own).flat())].filter((name) => !known.includes(name)).sort();
    if (!unasked.length || !containerIds.length) return { known, granted, dependencies };
    const columns = unasked.map((name) => `Permissions${name}`);
    const [answer] = await gateway.read([{ name: 'containerPermissions', binds: { containerIds }, columns }]);
    if (answer?.status !== 'read' || answer.truncated === true) return { known, granted, dependencies };
    const has = (row: Row, name: string): boolean => flag(row, `Permissions${name}`) === true;
    const rows = new Map(answer.value.rows.map((row) => [longId(text(row, 'Id') ?? ''), row]));
    const found = unasked.filter((name) => answer.value.columns?.includes(`Permissions${name}`));
    // A container without a row leaves open what it holds.
    if (containerIds.some((id) => !rows.has(id))) return { known, granted, dependencies };
    return {
        known: [...known, ...found],
        granted: new Map(
            [...granted].map(([id, names]) => [
                id,
                [...names, ...found.filter((name) => has(rows.get(id) ?? {}, name))]
            ])
        ),
        dependencies
    };
}
