import type { Row } from 'c/connectorGateway';
import { flag, text } from 'c/connectorGateway';
import { longId, mapReading, read, unavailable } from 'c/connectorTypes';
import type { Assignment, Container, UserPermissions } from 'c/connectorTypes';
import { needed, rowsOf, type Gatherer } from './gatherer';

const ASSIGNMENT_COLUMNS = ['IsActive', 'IsRevoked', 'ExpirationDate'];

/**
 * Containers of the connector's user as its assignments show them: profile, permission sets, groups. A group is one
 * container: its aggregate permission set, which Salesforce keeps with muting applied; its members are never counted.
 */
export const shownAssignments: Gatherer<'shownAssignments'> = {
    key: 'shownAssignments',
    needs: ['subject'],
    requests(_, gathered) {
        const user = needed(gathered, 'subject');
        return user ? [{ name: 'assignments', binds: { userId: user.id }, columns: ASSIGNMENT_COLUMNS }] : [];
    },
    evaluate: (answers) => mapReading(rowsOf(answers), (rows) => rows.map(toAssignment))
};

/**
 * Every container of the connector's user. The profile's own set is asked for by itself where no assignment shows it, so
 * that a row which is not shown does not lose the profile.
 */
export const assignments: Gatherer<'assignments'> = {
    key: 'assignments',
    needs: ['subject', 'shownAssignments'],
    requests(_, gathered) {
        const profileId = needed(gathered, 'subject')?.profileId;
        return profileId === undefined || hasProfile(needed(gathered, 'shownAssignments'))
            ? []
            : [{ name: 'profileContainer', binds: { profileId } }];
    },
    evaluate([profile], _, gathered) {
        const [row] = profile?.status === 'read' ? profile.value.rows : [];
        const shown = needed(gathered, 'shownAssignments');
        const found = row ? [...shown, { container: toContainer(row, row) }] : shown;
        const isCut =
            gathered.shownAssignments?.status === 'read' && gathered.shownAssignments.truncated === true;
        return read(found, isCut || !hasProfile(found));
    }
};

function hasProfile(found: readonly Assignment[]): boolean {
    return found.some(({ container }) => container.kind === 'profile');
}

/** User permissions of each container, whether its assignment counts or not. */
export const userPermissions: Gatherer<'userPermissions'> = {
    key: 'userPermissions',
    needs: ['assignments'],
    requests({ permissions }, gathered) {
        const containerIds = needed(gathered, 'assignments').map(({ container }) => container.id);
        const columns = permissions.map((name) => `Permissions${name}`);
        return containerIds.length
            ? [{ name: 'containerPermissions', binds: { containerIds }, columns }]
            : [];
    },
    evaluate(answers) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const [answer] = answers;
        if (answer?.status !== 'read') return unavailable('notRead', 'No assignment of this user was shown.');
        const columns = answer.value.columns ?? [];
        const granted = new Map<string, readonly string[]>();
        for (const row of reading.value) {
            const names = columns.filter((column) => flag(row, column) === true).map(permissionOf);
            granted.set(longId(text(row, 'Id') ?? ''), names);
        }
        const value: UserPermissions = { known: columns.map(permissionOf), granted };
        return { ...reading, value };
    }
};

function toAssignment(row: Row): Assignment {
    const expires = text(row, 'ExpirationDate');
    const isActive = flag(row, 'IsActive');
    const isRevoked = flag(row, 'IsRevoked');
    const set = row.PermissionSet;
    return {
        container: toContainer(typeof set === 'object' && set !== null ? set : {}, row),
        ...(expires !== undefined && { expires }),
        ...(isActive !== undefined && { isActive }),
        ...(isRevoked !== undefined && { isRevoked })
    };
}

/** `set` is the permission set record, `row` what carries its Id (`PermissionSetId` or `Id`) and its group. */
function toContainer(set: Row, row: Row): Container {
    const id = longId(text(row, 'PermissionSetId') ?? text(row, 'Id') ?? '');
    const groupId = text(row, 'PermissionSetGroupId');
    const sessionActivated = flag(set, 'HasActivationRequired') === true;
    if (flag(set, 'IsOwnedByProfile') === true) {
        const profile = text(set, 'Profile.Name') ?? text(set, 'Label') ?? 'profile';
        const profileId = text(set, 'ProfileId');
        return {
            id,
            kind: 'profile',
            name: profile,
            label: profile,
            sessionActivated: false,
            ...(profileId !== undefined && { ownerId: longId(profileId) })
        };
    }
    if (groupId !== undefined || text(set, 'Type') === 'Group') {
        const name = text(row, 'PermissionSetGroup.DeveloperName') ?? text(set, 'Name') ?? '';
        const groupStatus = text(row, 'PermissionSetGroup.Status');
        return {
            id,
            kind: 'permissionSetGroup',
            name,
            label: text(row, 'PermissionSetGroup.MasterLabel') ?? name,
            sessionActivated:
                sessionActivated || flag(row, 'PermissionSetGroup.HasActivationRequired') === true,
            ...(groupId !== undefined && { ownerId: longId(groupId) }),
            ...(groupStatus !== undefined && { groupStatus })
        };
    }
    const name = text(set, 'Name') ?? '';
    return { id, kind: 'permissionSet', name, label: text(set, 'Label') ?? name, sessionActivated };
}

function permissionOf(column: string): string {
    return column.slice('Permissions'.length);
}
