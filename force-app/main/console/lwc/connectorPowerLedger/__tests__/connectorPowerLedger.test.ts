import ConnectorPowerLedger from 'c/connectorPowerLedger';
import type { PowerRow } from 'c/connectorTypes';
import { all, show, shows, text } from '../../../../../../tests/support/component';

const VENDOR: PowerRow = {
    name: 'Vendor',
    label: 'Vendor Listed',
    permissions: ['ApiEnabled', 'ManageUsers'],
    canChange: ['ManageUsers'],
    misuse: ['change any user'],
    givesUp: []
};
const READER: PowerRow = {
    name: 'Reader',
    label: 'Read Only',
    permissions: ['ApiEnabled'],
    canChange: [],
    misuse: [],
    givesUp: ['UserLogin', 'OauthToken of others']
};

describe('the power ledger', () => {
    it('sets the permission sets side by side', async () => {
        const element = await show(ConnectorPowerLedger, { sets: [VENDOR, READER] });

        expect(all(element, 'label').map(({ textContent }) => textContent)).toEqual([
            'Vendor Listed',
            'Read Only'
        ]);
        await expect(element).toBeAccessible();
    });

    it('says how many permissions can change the org, and what a stolen token could do', async () => {
        const element = await show(ConnectorPowerLedger, { sets: [VENDOR] });

        expect(text(element, 'count')).toBe('2 permissions, 1 of them can change the org');
        expect(text(element, 'gives-up')).toBe('Gives up nothing');
        expect(text(element, 'misuse')).toMatch(/What a stolen token could do\s*change any user/);
    });

    it('says what the harmless set gives up', async () => {
        const element = await show(ConnectorPowerLedger, { sets: [READER] });

        expect(text(element, 'count')).toBe('1 permissions, none of them can change the org');
        expect(text(element, 'gives-up')).toBe('Gives up: UserLogin, OauthToken of others');
        expect(shows(element, 'misuse')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows nothing where no set is known', async () => {
        const element = await show(ConnectorPowerLedger);

        expect(shows(element, 'ledger')).toBe(false);
        await expect(element).toBeAccessible();
    });
});
