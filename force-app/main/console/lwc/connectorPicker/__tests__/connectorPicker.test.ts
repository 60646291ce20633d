import { contracts } from 'c/connectorContracts';
import ConnectorPicker from 'c/connectorPicker';
import { heard, send, show, the } from '../../../../../../tests/support/component';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';

interface Combobox {
    label: string;
    value: string;
    options: { label: string; value: string }[];
}

describe('the connector picker', () => {
    it('offers every connector by its name', async () => {
        const element = await show(ConnectorPicker, { contracts: [SMALL_CONTRACT], value: 'small' });

        const { label, value, options } = the<Combobox>(element, 'connector');
        expect(label).toBe('Connector');
        expect(value).toBe('small');
        expect(options).toEqual([{ label: 'Small', value: 'small' }]);
        await expect(element).toBeAccessible();
    });

    it('tells which one was chosen', async () => {
        const element = await show(ConnectorPicker, { contracts, value: 'certero' });
        const chosen = heard(element, 'choose');

        await send(the(element, 'connector'), 'change', { value: 'small' });

        expect(chosen).toEqual(['small']);
    });
});
