import ConnectorBlindSpots from 'c/connectorBlindSpots';
import { all, read, show, shows, text } from '../../../../../../tests/support/component';

const APPS = { what: 'OAuth apps', text: 'The person looking may not see apps.', missing: ['ViewSetup'] };

describe('the blind spots', () => {
    it('say that nothing was hidden', async () => {
        const element = await show(ConnectorBlindSpots);

        expect(text(element, 'empty')).toBe('Nothing was hidden from you.');
        expect(shows(element, 'spots')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('say what was hidden and why, and not that nothing was', async () => {
        const element = await show(ConnectorBlindSpots, { blindSpots: [APPS] });

        expect(text(element, 'spot')).toMatch(/^OAuth apps\s*The person looking may not see apps\./);
        expect(shows(element, 'empty')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('name the one permission that would show it', async () => {
        const element = await show(ConnectorBlindSpots, { blindSpots: [APPS] });

        expect(text(element, 'remedy')).toBe('This permission, granted to you, shows it:');
        expect(permissions(element)).toEqual(['ViewSetup']);
    });

    it('make clear that one of several permissions is enough', async () => {
        const blindSpots = [{ ...APPS, missing: ['ViewSetup', 'ManageUsers'] }];
        const element = await show(ConnectorBlindSpots, { blindSpots });

        expect(text(element, 'remedy')).toBe('Any one of these permissions, granted to you, shows it:');
        expect(permissions(element)).toEqual(['ViewSetup', 'ManageUsers']);
        await expect(element).toBeAccessible();
    });

    it('promise nothing where no permission would help', async () => {
        const element = await show(ConnectorBlindSpots, { blindSpots: [{ ...APPS, missing: [] }] });

        expect(text(element, 'remedy')).toBe('No permission of yours would change that.');
        expect(permissions(element)).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('keep the order of the report', async () => {
        const blindSpots = [APPS, { ...APPS, what: 'My Domain', text: 'Not shown.' }];
        const element = await show(ConnectorBlindSpots, { blindSpots });

        expect(all(element, 'spot').map((spot) => read(spot.querySelector('h3')!))).toEqual([
            'OAuth apps',
            'My Domain'
        ]);
    });
});

function permissions(element: Element): string[] {
    return all<{ label: string }>(element, 'permission').map(({ label }) => label);
}
