import { literal } from 'c/connectorQueries';
import type { App, Assignment, Contract, Evidence } from 'c/connectorTypes';
import { deletedParts } from './manifests';

/** One step of ending a connector's access. */
export interface OffBoardStep {
    title: string;
    /** What was seen of it. `manual`: no query shows it. */
    state: 'done' | 'open' | 'unknown' | 'manual';
    /** What was seen, one sentence. */
    seen: string;
    /** Commands that do it. */
    commands: string[];
    /** Path of the Setup page that does it, below the org's own host, and what to do there. */
    setup?: { path: string; how: string };
    /** A query that proves it, and what it has to answer. */
    proof?: { soql: string; expected: string };
}

/** What the plan is made of. */
export type OffBoardEvidence = Pick<Evidence, 'subject' | 'apps' | 'tokens' | 'assignments' | 'loginState'>;

/** Paths: the deep-link lists that the checks use. Names of buttons: Salesforce Help; likely, no org was looked at. */
const SETUP = {
    externalClientApps: '/lightning/setup/ManageExternalClientApplication/home',
    usage: '/lightning/setup/ConnectedAppsUsage/home',
    users: '/lightning/setup/ManageUsers/home'
} as const;

/**
 * The steps in their order: what shuts the door at once comes first, what can't be undone last.
 *
 * @param alias how sf knows the org, for the commands
 * @param asOf ISO time at which the org was looked at
 * @param manifests folder of the manifests that delete the metadata
 */
export function offBoardPlan(
    evidence: OffBoardEvidence,
    {
        contract,
        alias,
        asOf,
        manifests
    }: { contract: Contract; alias: string; asOf: string; manifests: string }
): OffBoardStep[] {
    const user = evidence.subject.status === 'read' ? evidence.subject.value : undefined;
    const userId = user?.id ?? '<Id of the user>';
    return [
        ...block(evidence, contract),
        revoke(evidence, contract),
        unassign(evidence, userId, alias),
        freeze(evidence, userId, alias),
        rotate(evidence, contract),
        remove(evidence, contract, alias, manifests),
        staysOut(userId, asOf)
    ];
}

function block({ apps }: OffBoardEvidence, contract: Contract): OffBoardStep[] {
    const title = 'Block the app';
    const names = contract.identity.apps.map(({ name }) => name).join(', ');
    if (apps.status !== 'read')
        return [{ title, state: 'unknown', seen: apps.reason.text, commands: [], setup: usagePage() }];
    const { found, blind } = apps.value;
    const unseen = blind.map(({ text }): OffBoardStep => ({
        title,
        state: 'unknown',
        seen: text,
        commands: [],
        setup: usagePage()
    }));
    if (!found.length && !unseen.length)
        return [{ title, state: 'done', seen: `None of ${names} is in this org.`, commands: [] }];
    return [...found.map((app) => blockOne(app, `${title} ${app.label}`)), ...unseen];
}

function blockOne({ kind, id, label, enabled }: App, title: string): OffBoardStep {
    if (kind === 'connectedApp')
        return {
            title,
            state: 'manual',
            seen: 'No query shows whether a Connected App is blocked.',
            commands: [],
            setup: usagePage()
        };
    return {
        title,
        state: enabled === undefined ? 'unknown' : enabled ? 'open' : 'done',
        seen:
            enabled === undefined
                ? 'Its policies were not shown.'
                : enabled
                  ? 'It is enabled.'
                  : 'It is off.',
        commands: [],
        setup: { path: SETUP.externalClientApps, how: `Open ${label}, Policies, and disable the app.` },
        proof: {
            soql: `SELECT IsEnabled FROM ExtlClntAppPlcyCnfg WHERE ExternalClientApplicationId = ${literal(id)}`,
            expected: 'IsEnabled is false'
        }
    };
}

function usagePage(): NonNullable<OffBoardStep['setup']> {
    return { path: SETUP.usage, how: 'Find the app and press Block.' };
}

function revoke({ apps, tokens }: OffBoardEvidence, { flow, identity }: Contract): OffBoardStep {
    const title = 'Revoke the tokens';
    if (flow === 'clientCredentials')
        return {
            title,
            state: 'manual',
            seen: 'This flow keeps no refresh token; an access token works until its session ends.',
            commands: [],
            setup: {
                path: SETUP.usage,
                how: 'Open the app and end its sessions, or wait for the session timeout.'
            }
        };
    const labels = apps.status === 'read' ? apps.value.found.map(({ label }) => label) : [];
    const asked = labels.length ? labels : identity.apps.map(({ name }) => name);
    const isWhole = tokens.status === 'read' && tokens.truncated !== true;
    const isBlind = apps.status !== 'read' || apps.value.blind.length > 0;
    const count = tokens.status === 'read' ? tokens.value.length : 0;
    return {
        title,
        // Tokens are looked for by the labels of apps: without an app nobody looked.
        state: count ? 'open' : !isWhole || isBlind ? 'unknown' : labels.length ? 'done' : 'manual',
        seen:
            tokens.status !== 'read'
                ? tokens.reason.text
                : count
                  ? `${count} ${count === 1 ? 'token' : 'tokens'} under ${asked.join(', ')}.`
                  : !isWhole || isBlind
                    ? 'None was shown, but not every app could be looked for.'
                    : labels.length
                      ? 'There is none.'
                      : 'No app is left whose label would find them.',
        commands: [],
        setup: { path: SETUP.usage, how: 'Open the app’s users and press Revoke All.' },
        proof: {
            soql: `SELECT AppName, UserId, LastUsedDate FROM OauthToken WHERE AppName IN (${[...new Set(asked)].map(literal).join(', ')})`,
            expected: 'no row, to somebody with Customize Application; others see their own tokens alone'
        }
    };
}

function unassign({ assignments }: OffBoardEvidence, userId: string, alias: string): OffBoardStep {
    const held = assignments.status === 'read' ? assignments.value.filter(isOwn) : [];
    const isWhole = assignments.status === 'read' && assignments.truncated !== true;
    return {
        title: 'Take the permission sets away',
        state: held.length ? 'open' : isWhole ? 'done' : 'unknown',
        seen:
            assignments.status !== 'read'
                ? assignments.reason.text
                : held.length
                  ? `Assigned: ${held.map(({ container }) => container.label).join(', ')}.`
                  : isWhole
                    ? 'None is assigned.'
                    : 'Not all assignments of the user were shown.',
        commands: held.map(({ container: { kind, id, ownerId } }) => {
            const field =
                kind === 'permissionSetGroup' && ownerId !== undefined
                    ? `PermissionSetGroupId=${ownerId}`
                    : `PermissionSetId=${id}`;
            return `sf data delete record --sobject PermissionSetAssignment --where "AssigneeId=${userId} ${field}" --target-org ${alias}`;
        }),
        proof: {
            soql: `SELECT PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = ${literal(userId)} AND PermissionSet.IsOwnedByProfile = false`,
            expected: 'no row'
        }
    };
}

function isOwn({ container }: Assignment): boolean {
    return container.kind !== 'profile';
}

function freeze({ subject, loginState }: OffBoardEvidence, userId: string, alias: string): OffBoardStep {
    const user = subject.status === 'read' ? subject.value : undefined;
    const isInactive = user?.isActive === false;
    const isFrozen = loginState.status === 'read' && loginState.value.isFrozen;
    const isUnknown = !isInactive && loginState.status !== 'read';
    return {
        title: 'Freeze the user',
        state: isInactive || isFrozen ? 'done' : isUnknown ? 'unknown' : 'open',
        seen: isInactive
            ? 'The user is inactive.'
            : isFrozen
              ? 'The user is frozen.'
              : loginState.status === 'read'
                ? 'The user can sign in.'
                : loginState.reason.text,
        commands: [
            `sf data update record --sobject UserLogin --where "UserId=${userId}" --values "IsFrozen=true" --target-org ${alias}`
        ],
        setup: {
            path: SETUP.users,
            how: 'Open the user and press Freeze; deactivate it later to free its licence.'
        },
        proof: isInactive
            ? {
                  soql: `SELECT IsActive FROM User WHERE Id = ${literal(userId)}`,
                  expected: 'IsActive is false'
              }
            : {
                  soql: `SELECT IsFrozen FROM UserLogin WHERE UserId = ${literal(userId)}`,
                  expected: 'IsFrozen is true'
              }
    };
}

function rotate({ apps }: OffBoardEvidence, contract: Contract): OffBoardStep {
    const isGone = apps.status === 'read' && !apps.value.found.length && !apps.value.blind.length;
    return {
        title: 'Rotate the consumer secret',
        state: isGone ? 'done' : 'manual',
        seen: isGone
            ? 'There is no app whose secret could be used.'
            : `No query shows it; ${contract.vendor} still knows the old one.`,
        commands: [],
        setup: {
            path: SETUP.externalClientApps,
            how: 'Open the app, OAuth settings, Consumer Key and Secret, and rotate; of a Connected App: App Manager, Manage Consumer Details.'
        }
    };
}

function remove(
    { apps }: OffBoardEvidence,
    contract: Contract,
    alias: string,
    manifests: string
): OffBoardStep {
    const title = 'Delete the app and the permission sets';
    const parts = deletedParts(contract);
    if (!parts.length)
        return {
            title,
            state: 'manual',
            seen: 'This project deploys none for it: delete your own.',
            commands: []
        };
    const names = parts.find(({ name }) => name === 'ExternalClientApplication')?.members ?? [];
    const isGone = apps.status === 'read' && !apps.value.found.length && !apps.value.blind.length;
    return {
        title,
        state: isGone ? 'done' : apps.status === 'read' && apps.value.found.length ? 'open' : 'unknown',
        seen: isGone
            ? 'No app is left; permission sets do no harm unassigned.'
            : apps.status === 'read'
              ? 'Last, since it can’t be undone. The console stays: it shows that nothing is left.'
              : apps.reason.text,
        commands: [
            `sf project deploy start --manifest ${manifests}/package.xml --post-destructive-changes ${manifests}/destructiveChanges.xml --target-org ${alias}`
        ],
        ...(names.length && {
            proof: {
                soql: `SELECT DeveloperName FROM ExternalClientApplication WHERE DeveloperName IN (${names.map(literal).join(', ')})`,
                expected: 'no row'
            }
        })
    };
}

function staysOut(userId: string, asOf: string): OffBoardStep {
    return {
        title: 'See that it stays out',
        state: 'manual',
        seen: 'Look again after the connector’s next scheduled run.',
        commands: [],
        proof: {
            soql: `SELECT LoginTime, Status, Application FROM LoginHistory WHERE UserId = ${literal(userId)} AND LoginTime > ${asOf} ORDER BY LoginTime DESC LIMIT 20`,
            expected: 'no row with Status “Success”, to somebody with Monitor Login History'
        }
    };
}
