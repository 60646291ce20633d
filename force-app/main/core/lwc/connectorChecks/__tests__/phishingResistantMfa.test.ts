import { read } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf, SUBJECT } from '../../../../../../tests/support/evidence';
import { phishingResistantMfa } from '../phishingResistantMfa';
import { findingsOf, outcomeOf } from './outcome';

const PRIVILEGED = ['AuthorApex', 'CustomizeApplication', 'ModifyAllData', 'ViewAllData'];
const none = evidenceOf({ known: PRIVILEGED });

describe('phishing-resistant MFA', () => {
    it('is not asked of a user without privileges', () =>
        expect(outcomeOf(phishingResistantMfa, none)).toBe('pass'));
    it.each(PRIVILEGED)('is asked of a user who holds %s', (permission) =>
        expect(
            findingsOf(phishingResistantMfa, evidenceOf({ permissions: { Set: [permission] } }))
        ).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: [
                    expect.stringContaining('Through permission set Set'),
                    expect.stringContaining('confirm')
                ]
            }
        ])
    );
    it('is asked of a System Administrator', () =>
        expect(
            outcomeOf(phishingResistantMfa, {
                ...none,
                subject: read({ ...SUBJECT, profileName: 'System Administrator' })
            })
        ).toBe('fail'));
    it('is unknown where not all permissions were shown', () =>
        expect(
            outcomeOf(phishingResistantMfa, {
                ...none,
                userPermissions: { ...none.userPermissions, truncated: true } as never
            })
        ).toBe('unknown'));
    it('does not apply where there is no such user', () =>
        expect(outcomeOf(phishingResistantMfa, { ...none, subject: read(undefined) })).toBe('notApplicable'));
    it('does not apply to client credentials, which nobody signs in for', () =>
        expect(
            outcomeOf(phishingResistantMfa, evidenceOf({ permissions: { Set: PRIVILEGED } }), {
                ...SMALL_CONTRACT,
                flow: 'clientCredentials'
            })
        ).toBe('notApplicable'));
});
