import { assignment, container, evidenceOf } from '../../../../../../tests/support/evidence';
import { assignmentExpiry } from '../assignmentExpiry';
import { findingsOf, outcomeOf } from './outcome';

const until = (id: string, expires: string): ReturnType<typeof assignment> => assignment(id, { expires });

describe('assignments', () => {
    it('pass where none ends', () =>
        expect(outcomeOf(assignmentExpiry, evidenceOf({ assignments: [assignment('Set')] }))).toBe('pass'));
    it('are a warning where some end, by date', () =>
        expect(
            findingsOf(
                assignmentExpiry,
                evidenceOf({
                    assignments: [
                        until('Late', '2027-01-31T00:00:00.000Z'),
                        until('Early', '2026-11-27T00:00:00.000Z'),
                        assignment('Ever')
                    ]
                })
            )
        ).toMatchObject([
            { outcome: 'fail', severity: 'warning', evidence: ['2026-11-27: Early', '2027-01-31: Late'] }
        ]));
    it('name those that give nothing beside them, and pass where there are only such', () =>
        expect(
            findingsOf(
                assignmentExpiry,
                evidenceOf({
                    assignments: [
                        until('Gone', '2026-01-01T00:00:00.000Z'),
                        assignment('Revoked', { isRevoked: true }),
                        { container: container('Session', { sessionActivated: true }), isActive: true }
                    ]
                })
            )
        ).toMatchObject([
            {
                outcome: 'pass',
                evidence: [
                    expect.stringContaining('Session works only in a session'),
                    'The assignment of permission set Gone expired on 2026-01-01.',
                    'The assignment of permission set Revoked was revoked.'
                ]
            }
        ]));
    it('are unknown where not all were shown', () => {
        const { assignments } = evidenceOf();
        expect(
            outcomeOf(assignmentExpiry, { assignments: { ...assignments, truncated: true } as never })
        ).toBe('unknown');
    });
});
