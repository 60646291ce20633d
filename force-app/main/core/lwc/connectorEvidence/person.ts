import type { Row } from 'c/connectorGateway';
import { flag, text } from 'c/connectorGateway';
import { findQuery } from 'c/connectorQueries';
import {
    mapReading,
    read,
    unavailable,
    type SignInHistory,
    type SignIns,
    type Subject,
    type UserLicense
} from 'c/connectorTypes';
import { needed, rowsOf, type Gatherer } from './gatherer';

/** View All Data and Modify All Data are not among them: no source says that they show every user. */
const SEES_EVERY_USER = ['ViewAllUsers', 'ManageUsers'];

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
        if (reading.truncated === true) return unavailable('notRead', 'Not all users were shown.');
        const seesAll =
            viewerPermissions?.status === 'read' &&
            viewerPermissions.value.some((name) => SEES_EVERY_USER.includes(name));
        if (seesAll) return read(undefined);
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

/** How the user's sign-ins of the last 30 days ended; no row means that there was none. */
export const signIns: Gatherer<'signIns'> = {
    key: 'signIns',
    needs: ['subject'],
    requests(_, gathered) {
        const user = needed(gathered, 'subject');
        return user ? [{ name: 'signIns', binds: { userId: user.id } }] : [];
    },
    evaluate(answers) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const { value: rows } = reading;
        const isCut = reading.truncated === true;
        // Cut at the cap, the latest are there; an answer that was cut otherwise may lack any of them.
        if (isCut && rows.length < (findQuery('signIns')?.cap ?? Infinity))
            return { ...reading, value: history(rows) };
        const oldest = rows.at(-1);
        const since = isCut && oldest ? text(oldest, 'LoginTime') : undefined;
        return read({ ...history(rows), ...(since !== undefined && { since }) });
    }
};

function history(rows: readonly Row[]): SignInHistory {
    const kinds = new Map<string, SignIns>();
    for (const row of rows) {
        const status = text(row, 'Status') ?? '';
        const time = text(row, 'LoginTime');
        const { count: before = 0, latest } = kinds.get(status) ?? {};
        const last = latest === undefined || (time !== undefined && time > latest) ? time : latest;
        kinds.set(status, { status, count: before + 1, ...(last !== undefined && { latest: last }) });
    }
    return { kinds: [...kinds.values()].sort((a, b) => (a.status < b.status ? -1 : 1)) };
}

/** The user licence, which the profile brings. */
export const userLicense: Gatherer<'userLicense'> = {
    key: 'userLicense',
    needs: ['subject'],
    requests(_, gathered) {
        const profileId = needed(gathered, 'subject')?.profileId;
        return profileId === undefined ? [] : [{ name: 'userLicense', binds: { profileId } }];
    },
    evaluate(answers) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const [row] = reading.value;
        const name = row && text(row, 'UserLicense.Name');
        if (!row || name === undefined)
            return unavailable('notRead', 'The licence of this user was not shown.');
        return mapReading(reading, () => ({ name, kind: licenseKind(row, name) }));
    }
};

/** What the user's permission set licences allow. */
export const permissionSetLicenses: Gatherer<'permissionSetLicenses'> = {
    key: 'permissionSetLicenses',
    needs: ['subject', 'userLicense'],
    requests({ permissions }, gathered) {
        const user = needed(gathered, 'subject');
        if (!user || needed(gathered, 'userLicense').kind !== 'integration') return [];
        const columns = permissions.map((name) => `${ALLOWS}${name}`);
        return [{ name: 'permissionSetLicenses', binds: { userId: user.id }, columns }];
    },
    evaluate(answers) {
        const [answer] = answers;
        const columns = answer?.status === 'read' ? (answer.value.columns ?? []) : [];
        return mapReading(rowsOf(answers), (rows) => ({
            known: columns.map(allowed),
            assigned: rows
                .map((row) => ({
                    label: text(row, 'MasterLabel') ?? '',
                    allows: columns.filter((column) => flag(row, column) === true).map(allowed)
                }))
                .sort((a, b) => (a.label < b.label ? -1 : 1))
        }));
    }
};

const ALLOWS = 'MaximumPermissions';

function allowed(column: string): string {
    return column.slice(ALLOWS.length);
}

/** `SFDC` is the key of the licence Salesforce; the other is known by its name alone, which is not translated. */
function licenseKind(row: Row, name: string): UserLicense['kind'] {
    if (text(row, 'UserLicense.LicenseDefinitionKey') === 'SFDC') return 'full';
    return name === 'Salesforce Integration' ? 'integration' : 'other';
}

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
