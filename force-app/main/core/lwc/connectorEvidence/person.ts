import type { Row } from 'c/connectorGateway';
import { flag, text } from 'c/connectorGateway';
import { mapReading, read, unavailable, type Subject } from 'c/connectorTypes';
import { needed, rowsOf, type Gatherer } from './gatherer';

const SEES_EVERY_USER = ['ViewAllUsers', 'ManageUsers', 'ViewAllData', 'ModifyAllData'];

/** The connector's user. No row proves that there is none only to a viewer who sees every user. */
export const subject: Gatherer<'subject'> = {
    key: 'subject',
    needs: [],
    requests: ({ user }) =>
        /^005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/.test(user)
            ? [{ name: 'userById', binds: { userId: user } }]
            : [{ name: 'userByUsername', binds: { username: user } }],
    evaluate(answers, { user }, { viewerPermissions }) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const [row] = reading.value;
        if (row) return read(toSubject(row));
        const seesAll =
            viewerPermissions?.status === 'read' &&
            viewerPermissions.value.some((name) => SEES_EVERY_USER.includes(name));
        if (seesAll && reading.truncated !== true) return read(undefined);
        return unavailable('notRead', `No user ${user} was shown, which does not prove that there is none.`, [
            'ViewAllUsers'
        ]);
    }
};

/** Frozen and locked state. A user without a row may be either: absence is no answer. */
export const loginState: Gatherer<'loginState'> = {
    key: 'loginState',
    needs: ['subject'],
    requests(_, gathered) {
        const user = needed(gathered, 'subject');
        return user ? [{ name: 'loginState', binds: { userId: user.id } }] : [];
    },
    evaluate(answers) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const [row] = reading.value;
        if (row === undefined) return unavailable('notRead', 'No sign-in state of this user was shown.');
        return mapReading(reading, () => ({
            isFrozen: flag(row, 'IsFrozen') === true,
            isPasswordLocked: flag(row, 'IsPasswordLocked') === true
        }));
    }
};

function toSubject(row: Row): Subject {
    const username = text(row, 'Username') ?? '';
    const email = text(row, 'Email');
    const userType = text(row, 'UserType');
    const profileId = text(row, 'ProfileId');
    const profileName = text(row, 'Profile.Name');
    return {
        id: text(row, 'Id') ?? '',
        username,
        name: text(row, 'Name') ?? username,
        isActive: flag(row, 'IsActive') === true,
        ...(email !== undefined && { email }),
        ...(userType !== undefined && { userType }),
        ...(profileId !== undefined && { profileId }),
        ...(profileName !== undefined && { profileName })
    };
}
