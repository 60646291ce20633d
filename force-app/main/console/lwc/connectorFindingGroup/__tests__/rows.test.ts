import { finding } from '../../../../../../tests/support/report';
import { confirmedOf, rowsOf, shareOf, standing, standingText } from '../rows';

const blocker = (id: string) => finding(id, { outcome: 'fail', severity: 'blocker' });
const warning = (id: string) => finding(id, { outcome: 'fail', severity: 'warning' });
const note = (id: string) => finding(id, { outcome: 'fail', severity: 'info' });
const pass = (id: string) => finding(id);
const unknown = (id: string) => finding(id, { outcome: 'unknown' });
const manual = (id: string) => finding(id, { outcome: 'manual' });
const aside = (id: string) => finding(id, { outcome: 'notApplicable' });

describe('the rows of a group', () => {
    it('begin with what stops the connector, and end with what is in order', () => {
        const findings = [
            aside('g'),
            pass('f'),
            note('e'),
            manual('d'),
            warning('c'),
            unknown('b'),
            blocker('a')
        ];
        expect(rowsOf(findings).map(({ key }) => key)).toEqual([
            'a',
            'b',
            'c',
            'd',
            'e',
            'pass',
            'notApplicable'
        ]);
    });

    it('never fold blockers', () => {
        expect(rowsOf([blocker('a'), blocker('b')]).map(({ label }) => label)).toEqual([
            'Title of a',
            'Title of b'
        ]);
    });

    it('fold several of another kind to their count, and keep them all', () => {
        const [row] = rowsOf([warning('a'), warning('b')]);
        expect(row?.label).toBe('Warnings: 2');
        expect(row?.folded?.map(({ id }) => id)).toEqual(['a', 'b']);
        expect(row?.finding).toBeUndefined();
    });

    it('fold even a single pass', () => {
        expect(rowsOf([pass('a')]).map(({ label }) => label)).toEqual(['Passed: 1']);
    });

    it('say before a check without an answer that it has none: its title is that of a passed one', () => {
        expect(rowsOf([finding('a', { outcome: 'unknown', title: 'It is granted' })])[0]?.label).toBe(
            'No answer: It is granted'
        );
    });

    it('say before what a person has to confirm that it is not confirmed', () => {
        expect(rowsOf([finding('a', { outcome: 'manual', title: 'It is copied' })])[0]?.label).toBe(
            'To confirm: It is copied'
        );
    });

    it('carry the link of a single finding', () => {
        const link = '/lightning/setup/PermSets/home';
        const linked = finding('a', { outcome: 'fail', remediation: { text: 'Assign.', link } });
        expect(rowsOf([linked])[0]?.link).toBe(link);
        expect(rowsOf([blocker('b')])[0]).not.toHaveProperty('link');
    });

    it('are none without findings', () => {
        expect(rowsOf([])).toEqual([]);
    });
});

describe('the standing of a group', () => {
    it.each([
        ['all passed', [pass('a'), aside('b')], { done: 1, total: 1, variant: 'base-autocomplete' }],
        ['a blocker among warnings', [warning('a'), blocker('b')], { done: 0, total: 2, variant: 'expired' }],
        ['a warning among passes', [pass('a'), warning('b')], { done: 1, total: 2, variant: 'warning' }],
        ['one without an answer', [pass('a'), unknown('b')], { done: 1, total: 2, variant: 'active-step' }],
        ['one to confirm', [pass('a'), manual('b')], { done: 1, total: 2, variant: 'active-step' }],
        ['nothing that applies', [aside('a')], { done: 0, total: 0, variant: 'active-step' }]
    ])('with %s', (_, findings, expected) => {
        expect(standing(findings)).toEqual(expected);
    });
});

describe('what a person has confirmed', () => {
    it('stays where it was, and says who confirmed it', () => {
        const rows = rowsOf([pass('b'), manual('a')], ['a']);
        expect(rows.map(({ key, label }) => `${key}: ${label}`)).toEqual([
            'a: Confirmed by you: Title of a',
            'pass: Passed: 1'
        ]);
        expect(rows[0]?.status?.variant).not.toBe('success');
    });

    it('is counted beside what is left to confirm, in the same row', () => {
        expect(rowsOf([manual('a'), manual('b')], ['a']).map(({ key, label }) => `${key}: ${label}`)).toEqual(
            ['manual: To confirm: 1, confirmed by you: 1']
        );
        expect(rowsOf([manual('a'), manual('b')], ['a', 'b']).map(({ label }) => label)).toEqual([
            'Confirmed by you: 2'
        ]);
    });

    it('is no pass: the ring is full, but not green', () => {
        expect(shareOf([pass('a'), manual('b')], ['b'])).toBe(100);
        expect(standing([pass('a'), manual('b')])).toEqual({ done: 1, total: 2, variant: 'active-step' });
        expect(standingText([pass('a'), manual('b')], ['b'])).toBe('1 of 2 in order, 1 confirmed by you');
    });

    it('counts nothing where the check itself has an answer', () => {
        expect(confirmedOf([blocker('a'), unknown('b')], ['a', 'b'])).toBe(0);
        expect(rowsOf([blocker('a')], ['a'])[0]?.label).toBe('Title of a');
    });
});
