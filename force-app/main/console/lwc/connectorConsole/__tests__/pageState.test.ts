import { stateOf, withState } from '../pageState';

const PAGE = { type: 'standard__navItemPage', attributes: { apiName: 'Connector_Console' } };

describe('the state in an address', () => {
    it('is the connector, its user and the tab', () => {
        const state = { c__connector: 'certero', c__user: '005A', c__tab: 'permissions', other: 'x' };
        expect(stateOf({ ...PAGE, state })).toEqual({
            connector: 'certero',
            user: '005A',
            tab: 'permissions'
        });
    });

    it('is nothing where the address has none', () => {
        expect(stateOf(PAGE)).toEqual({});
        expect(stateOf(undefined)).toEqual({});
    });

    it('is no user where the user is left empty', () => {
        expect(stateOf({ ...PAGE, state: { c__user: '' } })).toEqual({});
    });

    it('is no tab where there is no such tab', () => {
        expect(stateOf({ ...PAGE, state: { c__tab: 'elsewhere' } })).toEqual({});
    });
});

describe('an address with state', () => {
    it('keeps the page and what others put there', () => {
        const reference = { ...PAGE, state: { other: 'x' } };
        expect(withState(reference, { connector: 'certero', user: '005A', tab: 'permissions' })).toEqual({
            ...PAGE,
            state: { other: 'x', c__connector: 'certero', c__user: '005A', c__tab: 'permissions' }
        });
    });

    it('loses what is no longer so', () => {
        const reference = { ...PAGE, state: { c__user: '005A', c__tab: 'permissions' } };
        expect(withState(reference, { connector: 'certero' }).state).toEqual({ c__connector: 'certero' });
    });

    it('is read as it was written', () => {
        const state = { connector: 'certero', user: '005A', tab: 'blindSpots' };
        expect(stateOf(withState(PAGE, state))).toEqual(state);
    });
});
