import { fill } from 'c/connectorLabels';

describe('fill', () => {
    it('puts each value into its slot, in any order', () => {
        expect(fill('{1} of {0}', 3, 'two')).toBe('two of 3');
    });

    it('fills a slot that stands twice', () => {
        expect(fill('{0} and {0}', 'a')).toBe('a and a');
    });

    it('leaves a slot without a value as it is', () => {
        expect(fill('{0} {1}', 'a')).toBe('a {1}');
    });

    it('shows zero and nothing as what they are', () => {
        expect(fill('{0}|{1}', 0, '')).toBe('0|');
    });

    it('takes no slot and no pattern from a value', () => {
        expect(fill('{0}-{1}', '{1}$&', 'b')).toBe('{1}$&-b');
    });
});
