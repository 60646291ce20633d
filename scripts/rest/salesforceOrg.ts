import type { Connection, Org } from '@salesforce/core';
import { redact } from 'c/connectorDiagnosis';
import { bearerOrg, nameOf } from './http';
import { OrgUnreachable, type Components, type MetadataType, type PostingClient } from './orgClient';

/** Components that one call of the Metadata API reads, and that are read at all. */
const COMPONENTS_AT_ONCE = 10;
const MOST_COMPONENTS = 50;

/** Loaded only when an org is asked: it takes a second, which the other inputs need not pay. */
const core = async (): Promise<{
    Org: typeof Org;
}> => import('@salesforce/core');

/**
 * An org that `sf` knows by alias or username.
 *
 * @throws OrgUnreachable where sf does not know it or its sign-in has ended
 */
export async function salesforceOrg(aliasOrUsername: string): Promise<PostingClient> {
    try {
        const org = await (await core()).Org.create({ aliasOrUsername });
        const connection = org.getConnection();
        await connection.refreshAuth();
        return {
            ...bearerOrg(connection.instanceUrl, connection.accessToken ?? ''),
            metadata: (type, wanted) => components(connection, type, wanted)
        };
    } catch (error) {
        throw new OrgUnreachable(
            `sf cannot reach ${aliasOrUsername} (${nameOf(error)}): sign in with sf org login web --alias ${aliasOrUsername}.`
        );
    }
}

async function components(
    connection: Connection,
    type: MetadataType,
    wanted: (fullName: string) => boolean
): Promise<Components> {
    try {
        // Where there is none, the answer is empty in one way or another.
        const listed: unknown = await connection.metadata.list([{ type }]);
        const all = ([listed ?? []].flat() as { fullName: string }[]).map(({ fullName }) => fullName);
        const chosen = all.filter(wanted);
        const names = (chosen.length ? chosen : all).slice(0, MOST_COMPONENTS);
        const found: Record<string, unknown>[] = [];
        for (let start = 0; start < names.length; start += COMPONENTS_AT_ONCE) {
            const part = names.slice(start, start + COMPONENTS_AT_ONCE);
            // The types of this library know Connected Apps alone.
            const read: unknown = await connection.metadata.read(type as 'ConnectedApp', part);
            found.push(...([read].flat() as Record<string, unknown>[]).map(withoutSecrets));
        }
        return { components: found };
    } catch (error) {
        return {
            refused: redact(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no answer')
        };
    }
}

/** The component without what may hold a secret, at any depth. */
function withoutSecrets(component: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(component)
            .filter(([name]) => !/^consumerSecret$|certificate/i.test(name))
            .map(([name, value]) => [
                name,
                typeof value === 'object' && value !== null && !Array.isArray(value)
                    ? withoutSecrets(value as Record<string, unknown>)
                    : value
            ])
    );
}
