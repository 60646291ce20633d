import { read, unavailable } from 'c/connectorTypes';
import { foundUsers, suggestedUsers } from 'c/connectorUserPicker';

const ANNA = { Id: '005A', Name: 'Anna', Username: 'anna@acme.example', Profile: { Name: 'Standard' } };
const holder = (id: string, set: string): Record<string, string | Record<string, string>> => ({
    AssigneeId: id,
    Assignee: { Name: `Name of ${id}`, Username: `${id}@acme.example` },
    PermissionSet: { Name: set }
});

describe('users that were found', () => {
    it('are shown with username and profile', () => {
        expect(foundUsers(read({ rows: [ANNA] }))).toEqual({
            users: [{ user: '005A', name: 'Anna', note: 'anna@acme.example · Standard' }],
            cut: false
        });
    });

    it('are called by their username where the name is hidden', () => {
        const [user] = foundUsers(read({ rows: [{ ...ANNA, Name: null }] })).users;
        expect(user?.name).toBe('anna@acme.example');
    });

    it('leave out what has no Id to choose it by', () => {
        expect(foundUsers(read({ rows: [{ Name: 'Nobody' }] })).users).toEqual([]);
    });

    it('say so where there are more of them', () => {
        expect(foundUsers(read({ rows: [ANNA] }, true)).cut).toBe(true);
    });

    it('are none, with the reason, where they could not be read', () => {
        expect(foundUsers(unavailable('noAccess', 'No access.'))).toEqual({
            users: [],
            cut: false,
            reason: 'No access.'
        });
    });

    it('are none where the org gave no answer', () => {
        expect(foundUsers(undefined)).toEqual({ users: [], cut: false });
    });
});

describe('users that are suggested', () => {
    it('come once each, with every set that they hold', () => {
        const rows = [holder('005A', 'Vendor'), holder('005B', 'Reader'), holder('005A', 'Access')];
        expect(suggestedUsers(read({ rows })).users).toEqual([
            { user: '005A', name: 'Name of 005A', note: '005A@acme.example · holds Access, Vendor' },
            { user: '005B', name: 'Name of 005B', note: '005B@acme.example · holds Reader' }
        ]);
    });

    it('are called by their Id where the viewer may not see who they are', () => {
        const rows = [{ AssigneeId: '005A', Assignee: null, PermissionSet: { Name: 'Reader' } }];
        expect(suggestedUsers(read({ rows })).users).toEqual([
            { user: '005A', name: '005A', note: 'holds Reader' }
        ]);
    });

    it('stay, beside the reason why others may be hidden', () => {
        const { users, reason } = suggestedUsers(
            read({ rows: [holder('005A', 'Reader')] }),
            'May be hidden.'
        );
        expect(users).toHaveLength(1);
        expect(reason).toBe('May be hidden.');
    });

    it('give the org’s own reason before any other', () => {
        expect(suggestedUsers(unavailable('limit', 'Too much.'), 'May be hidden.').reason).toBe('Too much.');
    });
});
