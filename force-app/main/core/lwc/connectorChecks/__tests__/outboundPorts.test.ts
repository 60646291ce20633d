import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { outboundPorts } from '../outboundPorts';
import { findingsOf, outcomeOf } from './outcome';

const reaching = {
    ...SMALL_CONTRACT,
    endpoints: [
        { host: 'login.salesforce.com', ports: [443], why: 'sign-in' },
        { host: '{myDomain}', ports: [443, 80], why: 'the org' }
    ]
};

describe('the hosts that the vendor’s server has to reach', () => {
    it('are for a person to open, by name, the org’s own among them', () =>
        expect(findingsOf(outboundPorts, {}, reaching)).toMatchObject([
            {
                outcome: 'manual',
                severity: 'info',
                evidence: [
                    'login.salesforce.com, port 443: sign-in',
                    'acme.my.salesforce.com, port 443, 80: the org'
                ]
            }
        ]));
    it('are none where the contract names none', () =>
        expect(outcomeOf(outboundPorts)).toBe('notApplicable'));
});
