import type { Assignment } from 'c/connectorTypes';

/** Whether an assignment gives its user anything at a moment, and why not or why that is unsure. */
export interface AssignmentState {
    counts: 'yes' | 'no' | 'unsure';
    /** One sentence; present unless it counts. */
    reason?: string;
}

/**
 * Whether an assignment counts at `asOf` (ISO time). Facts: object reference of PermissionSetAssignment (IsActive and
 * ExpirationDate since API 52, IsRevoked where user access policies are on) and of PermissionSetGroup (Status); a
 * session-activated container grants nothing to a connector, which can't activate a session.
 */
export function assignmentState(assignment: Assignment, asOf: string): AssignmentState {
    const { container, expires } = assignment;
    const name = `${KIND[container.kind]} ${container.label}`;
    if (assignment.isActive === false) return no(`The assignment of ${name} is not active.`);
    if (assignment.isRevoked === true) return no(`The assignment of ${name} was revoked.`);
    if (expires !== undefined && !(Date.parse(expires) > Date.parse(asOf)))
        return no(`The assignment of ${name} expired on ${expires.slice(0, 10)}.`);
    if (container.sessionActivated)
        return no(
            `${capitalized(name)} works only in a session that activates it, which a connector can't do.`
        );
    if (container.kind === 'permissionSetGroup' && container.groupStatus !== 'Updated')
        return {
            counts: 'unsure',
            reason: `${capitalized(name)} is being recalculated (status ${container.groupStatus ?? 'unknown'}), so what it grants may change.`
        };
    return { counts: 'yes' };
}

const KIND = {
    profile: 'profile',
    permissionSet: 'permission set',
    permissionSetGroup: 'permission set group'
} as const;

function no(reason: string): AssignmentState {
    return { counts: 'no', reason };
}

function capitalized(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
