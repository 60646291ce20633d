import type { Report } from 'c/connectorTypes';
import { finding, report } from '../../../../../../tests/support/report';
import { confirmedIn, withConfirmation } from '../confirmations';

const SECRET = finding('secret', { outcome: 'manual', evidence: ['Seen.'] });
const READ = report({ findings: [SECRET, finding('url', { outcome: 'manual' })] });
const YES = { id: 'secret', isConfirmed: true };
const GIVEN = withConfirmation([], READ, YES);

describe('a confirmation', () => {
    it('counts for its finding alone', () => {
        expect(confirmedIn(GIVEN, READ)).toEqual(['secret']);
    });

    it('outlasts another reading that shows the same', () => {
        expect(confirmedIn(GIVEN, JSON.parse(JSON.stringify(READ)) as Report)).toEqual(['secret']);
    });

    it('is given once, however often the box is ticked', () => {
        expect(withConfirmation(GIVEN, READ, YES)).toEqual(GIVEN);
    });

    it('can be taken back', () => {
        expect(withConfirmation(GIVEN, READ, { ...YES, isConfirmed: false })).toEqual([]);
    });

    it.each<[string, Partial<Report>]>([
        ['another connector', { connector: { id: 'other', label: 'Other' } }],
        ['another user', { subject: { id: '005A', name: 'Licence Connector' } }],
        ['another org', { org: { id: '00DB', name: 'Acme', isSandbox: true } }],
        ['what was not seen then', { findings: [{ ...SECRET, evidence: ['Something else.'] }] }],
        ['a check that fails now', { findings: [{ ...SECRET, outcome: 'fail' }] }]
    ])('does not count for %s', (_, changes) => {
        expect(confirmedIn(GIVEN, { ...READ, ...changes })).toEqual([]);
    });

    it('leaves the report as it is', () => {
        expect(READ.findings[0]).toEqual(SECRET);
        expect(READ.verdict).toBe('ready');
    });
});
