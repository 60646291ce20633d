import type { Org } from '@salesforce/core';
import { bearerOrg, nameOf } from './http';
import { OrgUnreachable, type PostingClient } from './orgClient';

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
        return bearerOrg(connection.instanceUrl, connection.accessToken ?? '');
    } catch (error) {
        throw new OrgUnreachable(
            `sf cannot reach ${aliasOrUsername} (${nameOf(error)}): sign in with sf org login web --alias ${aliasOrUsername}.`
        );
    }
}
