import ConnectorFindingGroup from 'c/connectorFindingGroup';
import type { Finding } from 'c/connectorTypes';
import { all, show, text, the, type Shown } from '../../../../../../tests/support/component';
import { finding } from '../../../../../../tests/support/report';

interface Ring {
    value: number;
    variant: string;
    ariaLabel: string;
}

describe('a group of findings', () => {
    it('says how many of its checks are in order', async () => {
        const element = await showGroup([finding('a'), finding('b', { outcome: 'unknown' })]);

        expect(text(element, 'label')).toBe('Permissions');
        expect(text(element, 'progress')).toBe('1 of 2 in order');
        expect(the<Ring>(element, 'ring').value).toBe(50);
        expect(the<Ring>(element, 'ring').ariaLabel).toBe('Permissions');
        await expect(element).toBeAccessible();
    });

    it('has a full, green ring when all of them are', async () => {
        const element = await showGroup([finding('a')]);

        const { value, variant } = the<Ring>(element, 'ring');
        expect([value, variant]).toEqual([100, 'base-autocomplete']);
        await expect(element).toBeAccessible();
    });

    it('has no full ring while one of very many is open', async () => {
        const passes = Array.from({ length: 300 }, (_, number) => finding(`pass-${number}`));
        const element = await showGroup([...passes, finding('a', { outcome: 'unknown' })]);

        expect(the<Ring>(element, 'ring').value).toBe(99);
    });

    it('has an empty ring where nothing applies: that is no pass', async () => {
        const element = await showGroup([finding('a', { outcome: 'notApplicable' })]);

        const { value, variant } = the<Ring>(element, 'ring');
        expect([value, variant]).toEqual([0, 'active-step']);
        await expect(element).toBeAccessible();
    });

    it('shows what stops the connector before what is in order', async () => {
        const element = await showGroup([finding('a'), finding('b', { outcome: 'fail' })]);

        expect(all<{ label: string }>(element, 'row').map(({ label }) => label)).toEqual([
            'Title of b',
            'Passed: 1'
        ]);
    });

    it('holds one finding, or all that are folded, in the row', async () => {
        const element = await showGroup([finding('a'), finding('b', { outcome: 'fail' }), finding('c')]);

        const held = all(element, 'row').map((row) =>
            [...row.querySelectorAll<Shown<{ finding: Finding }>>('c-connector-finding')].map(
                (each) => each.finding.id
            )
        );
        expect(held).toEqual([['b'], ['a', 'c']]);
    });
});

function showGroup(findings: Finding[]): Promise<Shown<ConnectorFindingGroup>> {
    return show(ConnectorFindingGroup, { label: 'Permissions', findings });
}
