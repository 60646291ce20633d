import { longId, sameId } from 'c/connectorTypes';

describe('a record Id', () => {
    // Pairs as Salesforce prints them in its help article on 15- and 18-character Ids and in public repositories.
    it.each([
        ['0015000000Gv7qJ', '0015000000Gv7qJAAR'],
        ['001A0000006Vm9u', '001A0000006Vm9uIAC'],
        ['000000000000000', '000000000000000AAA']
    ])('%s of 15 characters is %s of 18', (short, long) => {
        expect(longId(short)).toBe(long);
    });

    it('of 18 characters stays as it is', () => {
        expect(longId('0015000000Gv7qJAAR')).toBe('0015000000Gv7qJAAR');
    });

    it('is the same in both lengths', () => {
        expect(sameId('0015000000Gv7qJ', '0015000000Gv7qJAAR')).toBe(true);
    });

    it('that differs in case alone is another record', () => {
        expect(sameId('0015000000Gv7qJ', '0015000000gv7qJ')).toBe(false);
    });
});
