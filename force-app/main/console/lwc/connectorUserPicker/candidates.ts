import { fill, labels } from 'c/connectorLabels';
import { text, type Answer, type Row } from 'c/connectorGateway';
import type { Reading } from 'c/connectorTypes';

/** A user that may be the connector's. */
export interface Candidate {
    /** Record Id, or the username where nothing more is known. */
    user: string;
    name: string;
    /** Username, profile, and why it is offered. */
    note: string;
}

/** Users to choose from, or the reason why they could not be read. */
export interface Candidates {
    users: readonly Candidate[];
    /** There are more than are shown. */
    cut: boolean;
    /** Why nothing could be read, or why more may be hidden; undefined where all was shown. */
    reason?: string;
}

/** The answer of `usersByText` as users to choose from. */
export function foundUsers(answer: Reading<Answer> | undefined): Candidates {
    return toCandidates(answer, (row) => ({
        user: text(row, 'Id') ?? '',
        name: nameOf(text(row, 'Name'), text(row, 'Username'), text(row, 'Id')),
        note: joined(text(row, 'Username'), text(row, 'Profile.Name'))
    }));
}

/**
 * The answer of `usersByPermissionSet` as users to choose from, each once, with all the sets that it holds.
 *
 * @param hidden why more holders may be hidden from the viewer
 */
export function suggestedUsers(answer: Reading<Answer> | undefined, hidden?: string): Candidates {
    const rows = answer?.status === 'read' ? answer.value.rows : [];
    const sets = new Map<string, string[]>();
    for (const row of rows) {
        const user = text(row, 'AssigneeId') ?? '';
        sets.set(user, [...(sets.get(user) ?? []), text(row, 'PermissionSet.Name') ?? '']);
    }
    const candidates = toCandidates(answer, (row) => {
        const user = text(row, 'AssigneeId') ?? '';
        const held = [...new Set(sets.get(user))].sort().join(', ');
        return {
            user,
            name: nameOf(text(row, 'Assignee.Name'), text(row, 'Assignee.Username'), user),
            note: joined(text(row, 'Assignee.Username'), fill(labels.user.holds, held))
        };
    });
    return hidden === undefined ? candidates : { reason: hidden, ...candidates };
}

function toCandidates(answer: Reading<Answer> | undefined, toCandidate: (row: Row) => Candidate): Candidates {
    if (!answer) return { users: [], cut: false };
    if (answer.status === 'unavailable') return { users: [], cut: false, reason: answer.reason.text };
    const users = answer.value.rows.map(toCandidate).filter(({ user }) => user !== '');
    const unique = [...new Map(users.map((candidate) => [candidate.user, candidate])).values()];
    return { users: unique, cut: answer.truncated === true };
}

/** The first text that can stand on a button: a user whose name is hidden still has to be told from others. */
export function nameOf(...texts: readonly (string | undefined)[]): string {
    return texts.find((each) => each !== undefined && each !== '') ?? labels.frame.unknown;
}

/** Parts of a note, without those that are empty. */
export function joined(...parts: readonly (string | undefined)[]): string {
    return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
