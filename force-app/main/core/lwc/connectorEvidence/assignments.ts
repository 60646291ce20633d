import type { Row } from 'c/connectorGateway';
import { flag, text } from 'c/connectorGateway';
import { longId, unavailable } from 'c/connectorTypes';
import type { Assignment, Container, UserPermissions } from 'c/connectorTypes';
import { needed, rowsOf, type Gatherer } from './gatherer';

const ASSIGNMENT_COLUMNS = ['IsActive', 'IsRevoked', 'ExpirationDate'];

/**
 * Every container of the connector's user: profile, permission sets, groups. A group is one container: its aggregate
 * permission set, which Salesforce keeps with muting applied; its members are never counted. The profile's own set is
 * asked for by itself too, so that an assignment row which is not shown does not lose the profile.
 */
export const assignments: Gatherer<'assignments'> = {
    key: 'assignments',
    needs: ['subject'],
    requests(_, gathered) {
        const user = needed(gathered, 'subject');
        if (!user) return [];
        const own = { name: 'assignments', binds: { userId: user.id }, columns: ASSIGNMENT_COLUMNS };
        return user.profileId === undefined
            ? [own]
            : [own, { name: 'profileContainer', binds: { profileId: user.profileId } }];
    },
    evaluate(answers) {
        const [own, profile] = answers;
        const reading = rowsOf(own ? [own] : []);
        if (reading.status === 'unavailable') return reading;
        const found = reading.value.map(toAssignment);
        const hasProfile = found.some(({ container }) => container.kind === 'profile');
        const [profileRow] = profile?.status === 'read' ? profile.value.rows : [];
        if (!hasProfile && profileRow) found.push({ container: toContainer(profileRow, profileRow) });
        const complete =
            reading.truncated !== true && found.some(({ container }) => container.kind === 'profile');
        return complete
            ? { status: 'read', value: found }
            : { status: 'read', value: found, truncated: true };
    }
};

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
