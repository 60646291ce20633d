import ConnectorPager, { PAGE_SIZE, pageOf } from 'c/connectorPager';
import { heard, press, show, shows, text, the, type Shown } from '../../../../../../tests/support/component';

const SIXTY = Array.from({ length: 60 }, (_, position) => position);

describe('the pager', () => {
    it('is not there where one page holds all rows', async () => {
        const element = await show(ConnectorPager, { total: PAGE_SIZE });

        expect(shows(element, 'range')).toBe(false);
    });

    it('says which rows of how many are shown', async () => {
        const element = await show(ConnectorPager, { page: 2, total: 60 });

        expect(text(element, 'range')).toBe('51 to 60 of 60');
        await expect(element).toBeAccessible();
    });

    it('asks for the page after and the page before', async () => {
        const element = await show(ConnectorPager, { page: 1, total: 60 });
        const turns = heard(element, 'turn');
        await press(element, 'next');
        await press(element, 'previous');

        expect(turns).toEqual([2, 0]);
    });

    it('goes no further than its ends', async () => {
        expect(disabled(await show(ConnectorPager, { page: 0, total: 60 }))).toEqual([true, false]);
        expect(disabled(await show(ConnectorPager, { page: 2, total: 60 }))).toEqual([false, true]);
    });
});

describe('a page', () => {
    it('holds 25 rows, the last one what is left', () => {
        expect(pageOf(SIXTY, 1).rows).toEqual(SIXTY.slice(25, 50));
        expect(pageOf(SIXTY, 2).rows).toHaveLength(10);
    });

    it('that is no longer there gives way to the last one', () => {
        expect(pageOf(SIXTY.slice(0, 30), 2)).toEqual({ page: 1, rows: SIXTY.slice(25, 30) });
    });

    it('of nothing is empty', () => {
        expect(pageOf([], 3)).toEqual({ page: 0, rows: [] });
    });
});

function disabled(element: Shown<ConnectorPager>): boolean[] {
    return ['previous', 'next'].map((id) => the<{ disabled: boolean }>(element, id).disabled);
}
