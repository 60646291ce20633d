import { read } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { securityToken } from '../securityToken';
import { findingsOf, outcomeOf } from './outcome';

const asking = { ...SMALL_CONTRACT, handOver: [{ label: 'Token', value: 'token', how: '' }] as const };

describe('the security token', () => {
    it('is for a person to have at hand where the form has a token, which is another', () =>
        expect(findingsOf(securityToken, {}, asking)).toMatchObject([
            { outcome: 'manual', severity: 'info', evidence: [expect.stringContaining('not this one')] }
        ]));
    it('does not apply where the form has none', () =>
        expect(outcomeOf(securityToken)).toBe('notApplicable'));
    it('does not apply where there is no such user', () =>
        expect(outcomeOf(securityToken, { subject: read(undefined) }, asking)).toBe('notApplicable'));
});
