import ConnectorErrorPanel from 'c/connectorErrorPanel';
import { heard, press, read, show, shows, text, the } from '../../../../../../tests/support/component';

describe('the error panel', () => {
    it('shows nothing while nothing is wrong', async () => {
        const element = await show(ConnectorErrorPanel);

        expect(shows(element, 'error')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, at once and to everybody', async () => {
        const element = await show(ConnectorErrorPanel, { problem: { text: 'No access.', details: [] } });

        expect(text(element, 'text')).toBe('No access.');
        expect(the(element, 'error').getAttribute('role')).toBe('alert');
        expect(shows(element, 'details')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('keeps the details apart from the sentence', async () => {
        const problem = { text: 'No access.', details: ['First detail.', 'Second detail.'] };
        const element = await show(ConnectorErrorPanel, { problem });

        expect([...the(element, 'details').children].map(read)).toEqual(['First detail.', 'Second detail.']);
        await expect(element).toBeAccessible();
    });

    it('has a button to try again', async () => {
        const element = await show(ConnectorErrorPanel, { problem: { text: 'No access.', details: [] } });
        const retries = heard(element, 'retry');

        expect(the<{ label: string }>(element, 'retry').label).toBe('Read again');
        await press(element, 'retry');
        expect(retries).toHaveLength(1);
    });
});
