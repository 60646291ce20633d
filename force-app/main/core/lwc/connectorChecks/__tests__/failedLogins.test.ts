import { read, type Evidence, type SignIns } from 'c/connectorTypes';
import { failedLogins } from '../failedLogins';
import { findingsOf, outcomeOf } from './outcome';

const ended = (status: string, latest: string): SignIns => ({
    status,
    count: 3,
    latest: `${latest}T08:00:00.000Z`
});
const signIns = (...value: SignIns[]): Partial<Evidence> => ({ signIns: read({ kinds: value }) });

describe('sign-ins of the connector’s user', () => {
    it('pass where all of them succeeded', () =>
        expect(findingsOf(failedLogins, signIns(ended('Success', '2026-11-19')))).toMatchObject([
            {
                outcome: 'pass',
                evidence: ['The last success was on 2026-11-19.', 'Looked at the last 30 days.']
            }
        ]));
    it('pass where there was none', () =>
        expect(findingsOf(failedLogins)).toMatchObject([
            { outcome: 'pass', evidence: ['There was none.', 'Looked at the last 30 days.'] }
        ]));
    it('are a warning where some failed: each kind with its last time and its fix, the latest first', () =>
        expect(
            findingsOf(
                failedLogins,
                signIns(ended('Invalid Password', '2026-11-01'), ended('Restricted IP', '2026-11-18'))
            )
        ).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: [
                    '3 × Restricted IP, last on 2026-11-18. The server’s address is not allowed. Add the connector’s addresses, or relax IP restrictions in the app.',
                    '3 × Invalid Password, last on 2026-11-01. The password is wrong. Correct it in the vendor’s form, or use OAuth.',
                    'No sign-in succeeded.',
                    'Looked at the last 30 days.'
                ]
            }
        ]));
    it('say how far back was looked where there were more than that', () => {
        const kinds = [ended('Success', '2026-11-19')];
        const evidence = { signIns: read({ kinds, since: '2026-11-18T08:00:00.000Z' }) };
        expect(findingsOf(failedLogins, evidence)[0]?.evidence).toContain(
            'Looked at the latest ones, since 2026-11-18T08:00:00.000Z.'
        );
    });
    it('are no more than a hint where one succeeded since', () =>
        expect(
            findingsOf(
                failedLogins,
                signIns(ended('Success', '2026-11-19'), ended('Restricted IP', '2026-11-18'))
            )
        ).toMatchObject([{ outcome: 'fail', severity: 'info' }]));
    it('are unknown where it was not told how they ended', () =>
        expect(outcomeOf(failedLogins, signIns(ended('', '2026-11-19')))).toBe('unknown'));
    it.each([
        ['Failed: API security token required', 'security token'],
        ['Failed: Not approved for access', 'Assign the app-access set'],
        ['Failed: Login over insecure channel', 'The connection is not secure'],
        ['Failed: Computer activation required', 'a person present'],
        ['Failed: API Version Removed', 'Ask the vendor for a newer one'],
        ['Failed: API-only user', 'another user'],
        ['User is frozen', 'Unfreeze it'],
        ['User is inactive', 'Activate it'],
        ['Password lockout', 'unlock'],
        ['Failed: Invalid Code Challenge', 'PKCE'],
        ['Missing Consumer Key Parameter', 'Fill in the form again'],
        ['Something that nobody wrote down', 'Look at the login history']
    ])('that ended with “%s” say what to do', (status, fix) =>
        expect(findingsOf(failedLogins, signIns(ended(status, '2026-11-19')))[0]?.evidence[0]).toContain(fix)
    );
});
