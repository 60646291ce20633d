import ConnectorHandOver from 'c/connectorHandOver';
import type { HandOver } from 'c/connectorTypes';
import { press, settled, show, shows, text } from '../../../../../../tests/support/component';

const DOMAIN: HandOver = {
    fields: [{ label: 'Domain', kind: 'myDomain', value: 'acme', how: 'The first part.' }],
    endpoints: [{ host: 'login.salesforce.com', ports: [443, 80], why: 'sign-in' }]
};
const one = (changes: Partial<HandOver['fields'][number]>): { handOver: HandOver } => ({
    handOver: { fields: [{ label: 'Field', kind: 'free', how: 'Enter it.', ...changes }], endpoints: [] }
});

describe('the hand-over', () => {
    const writeText = jest.fn<Promise<void>, [string]>();
    beforeEach(() => {
        writeText.mockReset();
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    });

    it('shows each field of the form with its value and how to come by it', async () => {
        const element = await show(ConnectorHandOver, { handOver: DOMAIN });

        expect(text(element, 'field')).toMatch(/^Domain\s*acme\s*The first part\.$/);
        await expect(element).toBeAccessible();
    });

    it('copies a value and says so', async () => {
        writeText.mockResolvedValue();
        const element = await show(ConnectorHandOver, { handOver: DOMAIN });

        await press(element, 'copy');
        await settled();

        expect(writeText).toHaveBeenCalledWith('acme');
        expect(text(element, 'note')).toBe('Domain was copied.');
        await expect(element).toBeAccessible();
    });

    it('says what to do where copying is refused', async () => {
        writeText.mockRejectedValue(new Error('denied'));
        const element = await show(ConnectorHandOver, { handOver: DOMAIN });

        await press(element, 'copy');
        await settled();

        expect(text(element, 'note')).toBe('Domain could not be copied: select it and copy it by hand.');
    });

    it.each(['consumerKey', 'consumerSecret', 'token'] as const)('never shows a %s', async (kind) => {
        const element = await show(ConnectorHandOver, one({ kind }));

        expect(text(element, 'instead')).toBe('Never shown here: reveal it in Setup');
        expect(shows(element, 'copy')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says that a domain which was not shown is unknown', async () => {
        expect(text(await show(ConnectorHandOver, one({ kind: 'myDomain' })), 'instead')).toBe('Unknown');
    });

    it('leaves to the person what is free', async () => {
        expect(text(await show(ConnectorHandOver, one({})), 'instead')).toBe('You choose');
    });

    it('names hosts with their ports', async () => {
        expect(text(await show(ConnectorHandOver, { handOver: DOMAIN }), 'hosts')).toBe(
            'login.salesforce.com, port 443, 80: sign-in'
        );
    });

    it('says so where the contract names no form', async () => {
        const element = await show(ConnectorHandOver);

        expect(text(element, 'empty')).toBe('This contract names no form.');
        await expect(element).toBeAccessible();
    });
});
