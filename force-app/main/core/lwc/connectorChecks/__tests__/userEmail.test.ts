import { read, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { SUBJECT } from '../../../../../../tests/support/evidence';
import { userEmail } from '../userEmail';
import { findingsOf, outcomeOf } from './outcome';

const address = (email: string): Partial<Evidence> => ({ subject: read({ ...SUBJECT, email }) });

describe('the e-mail address of the connector’s user', () => {
    it('passes where there is one', () =>
        expect(findingsOf(userEmail, address('connector@acme.example'))).toMatchObject([
            { outcome: 'pass', evidence: ['connector@acme.example'] }
        ]));
    it('is a warning where a sandbox made it invalid', () =>
        expect(findingsOf(userEmail, address('connector@acme.example.invalid'))).toMatchObject([
            { outcome: 'fail', severity: 'warning' }
        ]));
    it('is unknown where it was not shown, since every user has one', () =>
        expect(outcomeOf(userEmail)).toBe('unknown'));
    it('does not apply where there is no such user', () =>
        expect(outcomeOf(userEmail, { subject: read(undefined) })).toBe('notApplicable'));
    it('does not apply where nobody signs in', () =>
        expect(
            outcomeOf(userEmail, address('x@acme.example.invalid'), {
                ...SMALL_CONTRACT,
                flow: 'clientCredentials'
            })
        ).toBe('notApplicable'));
});
