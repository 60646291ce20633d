import type { Gateway } from 'c/connectorGateway';
import type { Contract } from 'c/connectorTypes';
import {
    authorisingUsers,
    foundApps,
    merged,
    runAsUsers,
    suggestedUsers,
    type Candidate,
    type Candidates
} from 'c/connectorUserPicker';
import { appsOf, holdersAsSeen, holdersOf, usersOfApps, viewerOfHolders } from './userRequests';

/** Users that may be the connector's, and the one who is it beyond doubt. */
export interface Suggestion extends Candidates {
    single?: Candidate;
}

/**
 * Looks for the connector's user: whom its app runs as, who has authorised its app, who holds its permission sets.
 *
 * @throws what the gateway throws where the org can't be reached
 */
export async function suggestUsers(gateway: Gateway, contract: Contract): Promise<Suggestion> {
    const [holders, viewer, ...answers] = await gateway.read([
        holdersOf(contract),
        viewerOfHolders(),
        ...appsOf(contract)
    ]);
    const apps = foundApps(answers);
    const question = usersOfApps(contract, apps);
    const [answer] = question ? await gateway.read([question]) : [];
    const isRunAs = contract.flow === 'clientCredentials';
    const named = isRunAs ? runAsUsers(answer, apps) : authorisingUsers(answer);
    const held = suggestedUsers(holders, holdersAsSeen(viewer));
    const users = merged(named, held.users);
    const single = singleOf(users, isRunAs ? named.length : 0, held);
    return { ...held, users, ...(single && { single }) };
}

/** The one run-as user, whoever else holds the sets; otherwise the only user there is, where no other can be hidden. */
function singleOf(
    users: readonly Candidate[],
    runAs: number,
    { cut, reason }: Candidates
): Candidate | undefined {
    const [first, ...others] = users;
    if (runAs === 1) return first;
    return others.length || cut || reason !== undefined ? undefined : first;
}
