import ConnectorSetupLink from 'c/connectorSetupLink';
import { child, read, show, shows, the } from '../../../../../../tests/support/component';

interface Url {
    value: string;
    label: string;
    tooltip: string;
    target: string;
}
const PATH = '/lightning/setup/PermSets/home';

describe('a link into Setup', () => {
    it('opens the path in a new tab, and says so', async () => {
        const element = await show(ConnectorSetupLink, { path: PATH, purpose: 'API Enabled' });

        const { value, label, tooltip, target } = the<Url>(element, 'link');
        expect([value, label, target]).toEqual([PATH, 'Open in Setup', '_blank']);
        expect(tooltip).toBe('API Enabled, opens in a new tab');
        expect(child<{ alternativeText: string }>(element, 'lightning-icon').alternativeText).toBe(
            'opens in a new tab'
        );
        await expect(element).toBeAccessible();
    });

    it('does without a purpose', async () => {
        const element = await show(ConnectorSetupLink, { path: PATH });

        expect(the<Url>(element, 'link').tooltip).toBe('opens in a new tab');
    });

    // eslint-disable-next-line no-script-url -- the point is that it is refused
    it.each([undefined, 'https://evil.example', 'javascript:alert(1)'])(
        'is not there at all for %p',
        async (path) => {
            const element = await show(ConnectorSetupLink, { ...(path !== undefined && { path }) });

            expect(shows(element, 'link')).toBe(false);
            expect(read(element)).toBe('');
            await expect(element).toBeAccessible();
        }
    );
});
