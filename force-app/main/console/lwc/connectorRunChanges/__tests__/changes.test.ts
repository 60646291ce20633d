import ConnectorRunChanges from 'c/connectorRunChanges';
import { digestOf, type ReportChange } from 'c/connectorReport';
import { show, shows } from '../../../../../../tests/support/component';
import { report } from '../../../../../../tests/support/report';
import { changeLines } from '../changes';

const change = (
    kind: ReportChange['kind'],
    id: string,
    changes: Partial<ReportChange> = {}
): ReportChange => ({
    kind,
    id,
    label: `Label of ${id}`,
    before: 'readable',
    after: 'blocked',
    direction: 'fall',
    because: [],
    ...changes
});

describe('the changes', () => {
    it('name what fell first', () => {
        const risen = change('capability', 'users', { direction: 'rise' });
        const fallen = change('capability', 'logins');
        expect(changeLines([risen, fallen]).map(({ key }) => key)).toEqual([
            'capability:logins',
            'capability:users'
        ]);
    });
    it('leave out the objects of a capability that changed itself', () => {
        const lines = changeLines([change('capability', 'logins'), change('object', 'logins.LoginHistory')]);
        expect(lines.map(({ key }) => key)).toEqual(['capability:logins']);
    });
    it('keep an object that changed alone', () => {
        expect(changeLines([change('object', 'logins.LoginGeo')])).toHaveLength(1);
    });
    it('tell a listed permission once', () => {
        const lines = changeLines([
            change('finding', 'listed-permission:ViewRoles', { before: 'pass', after: 'fail (blocker)' }),
            change('permission', 'ViewRoles', { before: 'granted', after: 'missing' })
        ]);
        expect(lines.map(({ key }) => key)).toEqual(['finding:listed-permission:ViewRoles']);
    });
    it.each([
        ['finding', 'fail (blocker)', 'Blocker'],
        ['finding', 'fail (warning)', 'Warning'],
        ['finding', 'unknown (blocker)', 'No answer'],
        ['verdict', 'notReady', 'Not ready'],
        ['permission', 'missing', 'Not granted'],
        ['capability', 'not in the report', 'not in the report']
    ] as const)('say of a %s that is %s: %s', (kind, after, word) => {
        const before =
            kind === 'verdict'
                ? 'ready'
                : kind === 'permission'
                  ? 'granted'
                  : kind === 'finding'
                    ? 'pass'
                    : 'readable';
        expect(changeLines([change(kind, 'a', { before, after })])[0]?.text).toMatch(
            new RegExp(`, now ${word}$`)
        );
    });
    it('are said to be none where none are', async () => {
        const element = await show(ConnectorRunChanges, {
            run: { name: 'Run 0001' },
            digest: digestOf(report(), []),
            report: report()
        });
        expect([shows(element, 'same'), shows(element, 'lines')]).toEqual([true, false]);
        await expect(element).toBeAccessible();
    });
});
