import ConnectorCode from 'c/connectorCode';
import { press, settled, show, text, the, type Shown } from '../../../../../../tests/support/component';

const XML = '<userPermissions>\n    <name>ViewSetup</name>\n</userPermissions>';

describe('text to take along', () => {
    const writeText = jest.fn<Promise<void>, [string]>();
    beforeEach(() => {
        writeText.mockReset();
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    });

    it('is shown to the letter, where a keyboard reaches it', async () => {
        const element = await showCode();

        expect(the(element, 'text').textContent).toBe(XML);
        expect(the(element, 'text').tabIndex).toBe(0);
        // A label alone is not read out where an element has no role.
        expect(the(element, 'text').getAttribute('role')).toBe('group');
        await expect(element).toBeAccessible();
    });

    it('is copied to the letter, and the page says so', async () => {
        writeText.mockResolvedValue();
        const element = await showCode();

        await press(element, 'copy');
        await settled();

        expect(writeText).toHaveBeenCalledWith(XML);
        expect(text(element, 'note')).toBe('Elements to add was copied.');
    });

    it('can be selected by hand where copying is refused', async () => {
        writeText.mockRejectedValue(new Error('denied'));
        const element = await showCode();

        await press(element, 'copy');
        await settled();

        expect(text(element, 'note')).toMatch(/could not be copied: select it/);
    });
});

function showCode(): Promise<Shown<ConnectorCode>> {
    return show(ConnectorCode, { label: 'Elements to add', text: XML });
}
