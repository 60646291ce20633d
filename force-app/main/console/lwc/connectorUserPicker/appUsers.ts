import { fill, labels } from 'c/connectorLabels';
import { text, type Answer } from 'c/connectorGateway';
import { longId, sameId, type AppKind, type Reading } from 'c/connectorTypes';
import { joined, nameOf, type Candidate } from './candidates';

/** An app of the connector, as far as finding its users takes. */
export interface FoundApp {
    kind: AppKind;
    id: string;
    label: string;
}

/** The apps in the answers of `externalClientApps` and `connectedApps`; the name of a Connected App is its label. */
export function foundApps(answers: readonly (Reading<Answer> | undefined)[]): FoundApp[] {
    return rowsOf(answers).flatMap((row): FoundApp[] => {
        const id = text(row, 'Id');
        const developerName = text(row, 'DeveloperName');
        const label = text(row, 'MasterLabel') ?? developerName ?? text(row, 'Name');
        const kind = developerName === undefined ? 'connectedApp' : 'externalClientApp';
        return id === undefined || label === undefined ? [] : [{ kind, id, label }];
    });
}

/** The users that the apps run as: the answer of `externalClientAppOauthPolicies`. An Id or a username: no source says which. */
export function runAsUsers(answer: Reading<Answer> | undefined, apps: readonly FoundApp[]): Candidate[] {
    return unique(
        rowsOf([answer]).flatMap((row): Candidate[] => {
            const user = text(row, 'ClientCredentialsFlowUser');
            const app = apps.find(({ id }) => sameId(id, text(row, 'ExternalClientApplicationId') ?? ''));
            if (user === undefined || user === '' || !app) return [];
            return [{ user: longId(user), name: user, note: fill(labels.user.runsAs, app.label) }];
        })
    );
}

/** The users who have authorised the apps: the answer of `appApprovals`. */
export function authorisingUsers(answer: Reading<Answer> | undefined): Candidate[] {
    return unique(
        rowsOf([answer]).flatMap((row): Candidate[] => {
            const user = text(row, 'UserId');
            const app = text(row, 'AppName');
            if (user === undefined || app === undefined) return [];
            const username = text(row, 'User.Username');
            return [
                { user: longId(user), name: nameOf(username, user), note: fill(labels.user.authorised, app) }
            ];
        })
    );
}

/** Both lists as one, each user once, the first list first; a user of both keeps every reason, and the fuller name. */
export function merged(first: readonly Candidate[], second: readonly Candidate[]): Candidate[] {
    const both = first.map((candidate) => {
        const twin = second.find((other) => isSame(candidate, other));
        return twin ? { ...twin, note: joined(twin.note, candidate.note) } : candidate;
    });
    return [...both, ...second.filter((other) => !first.some((candidate) => isSame(candidate, other)))];
}

function isSame(a: Candidate, b: Candidate): boolean {
    return sameId(a.user, b.user);
}

function unique(candidates: readonly Candidate[]): Candidate[] {
    return candidates.reduce<Candidate[]>(
        (kept, candidate) => (kept.some((other) => isSame(other, candidate)) ? kept : [...kept, candidate]),
        []
    );
}

function rowsOf(answers: readonly (Reading<Answer> | undefined)[]): Answer['rows'] {
    return answers.flatMap((answer) => (answer?.status === 'read' ? answer.value.rows : []));
}
