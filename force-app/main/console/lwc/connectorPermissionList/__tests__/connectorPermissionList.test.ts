import ConnectorPermissionList from 'c/connectorPermissionList';
import type { ComparedPermission } from 'c/connectorAssessment';
import { show, shows, text, the, type Shown } from '../../../../../../tests/support/component';
import { capability, permission as reported } from '../../../../../../tests/support/report';

interface Table {
    columns: { label: string; fieldName: string; cellAttributes?: object }[];
    data: {
        name: string;
        guide: string;
        readOnly: string;
        word: string;
        through: string;
        neededFor: string;
        power: string;
    }[];
    ariaLabel: string;
    keyField: string;
}
const permission = (name: string, changes: Partial<ComparedPermission> = {}): ComparedPermission => ({
    ...reported(name),
    inGuide: 'listed',
    inReadOnly: false,
    ...changes
});
const SET = { kind: 'permissionSet', name: 'Reader', label: 'Reader' } as const;

describe('the permission list', () => {
    it('says that the guide lists none', async () => {
        const element = await show(ConnectorPermissionList);

        expect(text(element, 'empty')).toBe('The guide lists no permissions.');
        expect(shows(element, 'permissions')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows the gaps first and what is granted last', async () => {
        const element = await showList(
            permission('A'),
            permission('B', { outcome: 'notInOrg' }),
            permission('C', { outcome: 'unobservable' }),
            permission('D', { outcome: 'unknown' }),
            permission('E', { outcome: 'missing' })
        );

        expect(rows(element).map(({ name, word }) => `${name} ${word}`)).toEqual([
            'E Not granted',
            'D No answer',
            'C Not observable',
            'B Not in this org',
            'A Granted'
        ]);
        await expect(element).toBeAccessible();
    });

    it('has a column for everything that a row holds', async () => {
        const element = await showList(permission('A'));

        const { columns, data, keyField, ariaLabel } = the<Table>(element, 'permissions');
        expect(columns.map(({ label }) => label)).toEqual([
            'Permission',
            'API name',
            'Vendor’s guide',
            'Read-only set',
            'State',
            'Source or reason',
            'Needed for',
            'Power'
        ]);
        const shown = [...columns.map(({ fieldName }) => fieldName), 'icon'];
        expect(Object.keys(data[0]!).sort()).toEqual(shown.sort());
        expect(keyField).toBe('name');
        expect(ariaLabel).toBe('Permissions in the vendor’s guide, in the read-only set and with the user');
    });

    it('says beside each what the guide and the read-only set hold', async () => {
        const element = await showList(
            permission('A', { inReadOnly: true }),
            permission('B', { inGuide: 'drawnIn' }),
            permission('C', { inGuide: 'no', inReadOnly: true })
        );

        expect(rows(element).map(({ guide, readOnly }) => `${guide}, ${readOnly}`)).toEqual([
            'Listed, Held',
            'Drawn in, Not held',
            'Not listed, Held'
        ]);
    });

    it('says in one word that everything needs a permission', async () => {
        const element = await show(ConnectorPermissionList, {
            permissions: [permission('A', { neededFor: ['users', 'logins'] })],
            capabilities: [capability('users'), capability('logins')]
        });

        expect(rows(element)[0]?.neededFor).toBe('Everything it reads');
    });

    it('says how much harm a permission can do', async () => {
        const element = await showList(permission('A', { power: 'escalation' }));

        expect(rows(element)[0]?.power).toBe('Can grant itself the rest');
    });

    it('says through what a permission is granted', async () => {
        const element = await showList(
            permission('A', { sources: [SET, { ...SET, kind: 'profile', label: 'Standard' }] })
        );

        expect(rows(element)[0]?.through).toBe('permission set Reader; profile Standard');
    });

    it('says why a permission has no answer', async () => {
        const element = await showList(permission('A', { outcome: 'unknown', reason: 'Not shown.' }));

        expect(rows(element)[0]?.through).toBe('Not shown.');
    });

    it('lets no source hide the reason', async () => {
        const element = await showList(
            permission('A', { outcome: 'missing', sources: [SET], reason: 'Muted in its group.' })
        );

        expect(rows(element)[0]?.through).toBe('permission set Reader; Muted in its group.');
    });

    it('names the capabilities that need a permission, and an unknown one by its id', async () => {
        const element = await show(ConnectorPermissionList, {
            permissions: [permission('A', { neededFor: ['logins', 'gone'] })],
            capabilities: [capability('logins', { label: 'Logins' })]
        });

        expect(rows(element)[0]?.neededFor).toBe('Logins, gone');
    });

    it('says that nothing it reads needs a permission', async () => {
        const element = await showList(permission('A'));

        expect(rows(element)[0]?.neededFor).toBe('Nothing it reads');
    });
});

function showList(...permissions: ComparedPermission[]): Promise<Shown<ConnectorPermissionList>> {
    return show(ConnectorPermissionList, { permissions });
}

function rows(element: Element): Table['data'] {
    return the<Table>(element, 'permissions').data;
}
