import { capabilityStatus } from 'c/connectorLabels';
import ConnectorStatus from 'c/connectorStatus';
import { read, show, shows, text } from '../../../../../../tests/support/component';

describe('a status', () => {
    it('always says its word, so that colour never speaks alone', async () => {
        const element = await show(ConnectorStatus, { status: capabilityStatus('unknown') });

        expect(text(element, 'word')).toBe('No answer');
        await expect(element).toBeAccessible();
    });

    it('shows nothing at all without a state', async () => {
        const element = await show(ConnectorStatus);

        expect(shows(element, 'word')).toBe(false);
        expect(read(element)).toBe('');
        await expect(element).toBeAccessible();
    });
});
