import ConnectorProgress from 'c/connectorProgress';
import { all, child, show, text, the } from '../../../../../../tests/support/component';

describe('the progress', () => {
    it('says that it asks before the first answer', async () => {
        const element = await show(ConnectorProgress);

        expect(text(element, 'step')).toBe('Asking the org…');
        expect(child<{ alternativeText: string }>(element, 'lightning-spinner').alternativeText).toBe(
            'Reading the org'
        );
        await expect(element).toBeAccessible();
    });

    it('counts the steps and the questions that were answered', async () => {
        const element = await show(ConnectorProgress, { step: { round: 2, answered: 8 } });

        expect(text(element, 'step')).toBe('Step 2, 8 questions answered so far');
        await expect(element).toBeAccessible();
    });

    it('tells screen readers each step, and nothing of the lines that only hold the place', async () => {
        const element = await show(ConnectorProgress);

        expect(the(element, 'step').getAttribute('role')).toBe('status');
        expect(all(element, 'skeleton').every((line) => line.closest('[aria-hidden="true"]'))).toBe(true);
    });
});
