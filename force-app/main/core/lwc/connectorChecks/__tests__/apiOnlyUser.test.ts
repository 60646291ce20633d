import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf } from '../../../../../../tests/support/evidence';
import { apiOnlyUser } from '../apiOnlyUser';
import { findingsOf, outcomeOf } from './outcome';

const held = evidenceOf({ permissions: { Set: ['ApiUserOnly'] } });

describe('an API Only User', () => {
    it('is a warning that names what makes it one, and that sources contradict each other', () =>
        expect(findingsOf(apiOnlyUser, held)).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: ['Through permission set Set', expect.stringContaining('contradict')]
            }
        ]));
    it('is none where nothing grants it', () =>
        expect(outcomeOf(apiOnlyUser, evidenceOf({ known: ['ApiUserOnly'] }))).toBe('pass'));
    it('is none where the org has no such permission', () => expect(outcomeOf(apiOnlyUser)).toBe('pass'));
    it('is unknown where not all permissions were shown', () => {
        const { userPermissions } = evidenceOf({ known: ['ApiUserOnly'] });
        expect(
            outcomeOf(apiOnlyUser, { userPermissions: { ...userPermissions, truncated: true } as never })
        ).toBe('unknown');
    });
    it('suits client credentials', () =>
        expect(outcomeOf(apiOnlyUser, held, { ...SMALL_CONTRACT, flow: 'clientCredentials' })).toBe(
            'notApplicable'
        ));
});
