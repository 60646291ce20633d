import { assignmentState } from 'c/connectorAccess';
import type { Assignment, Container } from 'c/connectorTypes';
import { assignment, container, NOW } from '../../../../../../tests/support/evidence';

function told(changes: Partial<Assignment>, of: Partial<Container> = {}): string {
    const { counts, reason } = assignmentState(
        assignment('Reader', { container: container('Reader', of), ...changes }),
        NOW
    );
    return reason === undefined ? counts : `${counts}: ${reason}`;
}

describe('an assignment', () => {
    it.each<[what: string, changes: Partial<Assignment>, of: Partial<Container>, says: string]>([
        ['that is active', {}, {}, 'yes'],
        ['that ends in a second', { expires: '2026-11-23T12:00:01.000Z' }, {}, 'yes'],
        ['of a group that is up to date', {}, { kind: 'permissionSetGroup', groupStatus: 'Updated' }, 'yes'],
        [
            'that is inactive',
            { isActive: false },
            { kind: 'profile' },
            'no: The assignment of profile Reader is not active.'
        ],
        [
            'that was revoked',
            { isRevoked: true },
            {},
            'no: The assignment of permission set Reader was revoked.'
        ],
        [
            'that has ended',
            { expires: '2026-11-01T00:00:00.000Z' },
            { kind: 'permissionSetGroup', groupStatus: 'Updated' },
            'no: The assignment of permission set group Reader expired on 2026-11-01.'
        ],
        [
            'that a session has to activate',
            {},
            { sessionActivated: true },
            "no: Permission set Reader works only in a session that activates it, which a connector can't do."
        ],
        [
            'of a group that is outdated',
            {},
            { kind: 'permissionSetGroup', groupStatus: 'Outdated' },
            'unsure: Permission set group Reader is being recalculated (status Outdated), so what it grants may change.'
        ],
        [
            'of a group whose status is not shown',
            {},
            { kind: 'permissionSetGroup' },
            'unsure: Permission set group Reader is being recalculated (status unknown), so what it grants may change.'
        ]
    ])('%s', (_, changes, of, says) => {
        expect(told(changes, of)).toBe(says);
    });
});
