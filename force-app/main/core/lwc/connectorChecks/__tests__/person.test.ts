import { read } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { SUBJECT } from '../../../../../../tests/support/evidence';
import { connectorUser } from '../connectorUser';
import { userLock } from '../userLock';
import { userState } from '../userState';
import { findingsOf, outcomeOf } from './outcome';

const locked = (isFrozen: boolean, isPasswordLocked: boolean): Parameters<typeof outcomeOf>[1] => ({
    loginState: read({ isFrozen, isPasswordLocked })
});

describe('the connector’s user', () => {
    it('exists where it was found', () => expect(outcomeOf(connectorUser)).toBe('pass'));
    it('does not exist where a viewer who sees every user does not find it', () =>
        expect(outcomeOf(connectorUser, { subject: read(undefined) })).toBe('fail'));
    it('is active', () => expect(outcomeOf(userState)).toBe('pass'));
    it('is not active where its record says so', () =>
        expect(outcomeOf(userState, { subject: read({ ...SUBJECT, isActive: false }) })).toBe('fail'));
    it('that does not exist has no state', () =>
        expect(outcomeOf(userState, { subject: read(undefined) })).toBe('notApplicable'));
    it('is not frozen', () => expect(outcomeOf(userLock, locked(false, false))).toBe('pass'));
    it('that is frozen is a blocker', () =>
        expect(findingsOf(userLock, locked(true, false))).toMatchObject([
            { outcome: 'fail', severity: 'blocker' }
        ]));
    it('whose password is locked is a blocker', () =>
        expect(findingsOf(userLock, locked(false, true))).toMatchObject([
            { outcome: 'fail', severity: 'blocker' }
        ]));
    it('whose password is locked is a warning where no password is used', () =>
        expect(
            findingsOf(userLock, locked(false, true), { ...SMALL_CONTRACT, flow: 'clientCredentials' })
        ).toMatchObject([{ outcome: 'fail', severity: 'warning' }]));
});
