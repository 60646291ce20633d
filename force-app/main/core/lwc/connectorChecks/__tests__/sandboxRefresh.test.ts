import { read, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { sandboxRefresh } from '../sandboxRefresh';
import { findingsOf, outcomeOf } from './outcome';

const sandbox: Partial<Evidence> = {
    organization: read({ id: '00D000000000001AAA', name: 'Acme', isSandbox: true })
};

describe('a sandbox', () => {
    it('has to be gone through after each refresh', () =>
        expect(findingsOf(sandboxRefresh, sandbox)).toMatchObject([
            {
                outcome: 'manual',
                evidence: [expect.any(String), expect.any(String), 'Authorize again, and copy the new token.']
            }
        ]));
    it('is not authorised again where nobody signs in', () =>
        expect(
            findingsOf(sandboxRefresh, sandbox, { ...SMALL_CONTRACT, flow: 'clientCredentials' })[0]?.evidence
        ).toHaveLength(2));
    it('is not what production is', () => expect(outcomeOf(sandboxRefresh)).toBe('notApplicable'));
});
