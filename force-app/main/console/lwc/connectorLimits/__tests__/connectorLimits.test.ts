import ConnectorLimits from 'c/connectorLimits';
import { all, read, show, shows, text } from '../../../../../../tests/support/component';

const TRIP = {
    queries: { used: 7, limit: 100 },
    queryRows: { used: 1234, limit: 50_000 },
    cpuTime: { used: 90, limit: 10_000 },
    heapSize: { used: 50_000, limit: 6_000_000 }
};

describe('the limits', () => {
    it('are not there where the org told none', async () => {
        const element = await show(ConnectorLimits, { trips: [{}] });

        expect(shows(element, 'limits')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('are closed until somebody asks', async () => {
        const element = await show(ConnectorLimits, { trips: [TRIP] });

        expect(element.shadowRoot?.querySelector('details')?.open).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('say how much of each was used', async () => {
        const element = await show(ConnectorLimits, { trips: [TRIP] });

        expect(rows(element)).toEqual([
            'Queries 7 of 100',
            'Rows read by queries 1,234 of 50,000',
            'CPU time, in milliseconds 90 of 10,000',
            'Memory, in bytes 50,000 of 6,000,000'
        ]);
    });

    it('say what the round trip has used that used most, as each has limits of its own', async () => {
        const trips = [TRIP, { queries: { used: 9, limit: 100 } }, { queries: { used: 2, limit: 100 } }];
        const element = await show(ConnectorLimits, { trips });

        expect(rows(element)[0]).toBe('Queries 9 of 100');
        expect(text(element, 'intro')).toMatch(/the most that one of 3 has used/);
    });
});

function rows(element: Element): string[] {
    return all(element, 'row').map((row) => [...row.children].map((child) => read(child)).join(' '));
}
