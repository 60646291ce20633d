import { read, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { assignment, container, evidenceOf } from '../../../../../../tests/support/evidence';
import { permissionDependencies } from '../permissionDependencies';
import { findingsOf, outcomeOf } from './outcome';

const known = ['ResetPasswords', 'ViewRoles', 'ViewSetup', 'AssignPermissionSets', 'CustomizeApplication'];
const holding = (...Set: string[]): ReturnType<typeof evidenceOf> =>
    evidenceOf({ permissions: { Set }, known });

describe('a permission set', () => {
    it('passes where it holds what its permissions depend on', () =>
        expect(outcomeOf(permissionDependencies, holding('ResetPasswords', 'ViewRoles', 'ViewSetup'))).toBe(
            'pass'
        ));
    it('is a warning that names what is missing', () =>
        expect(findingsOf(permissionDependencies, holding('ResetPasswords', 'ViewRoles'))).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: [
                    'Set grants Reset User Passwords and Unlock Users without View Setup and Configuration.'
                ]
            }
        ]));
    it('is no more than a hint where the dependency is only likely, and says so', () =>
        expect(findingsOf(permissionDependencies, holding('AssignPermissionSets'))).toMatchObject([
            { outcome: 'fail', severity: 'info', evidence: [expect.stringContaining('(likely)')] }
        ]));
    it('is not asked for a permission that the org does not know', () =>
        expect(
            outcomeOf(permissionDependencies, evidenceOf({ permissions: { Set: ['ResetPasswords'] } }))
        ).toBe('pass'));
    it('alone is judged: a group and a profile take theirs from elsewhere', () => {
        const group = {
            container: container('Group', { kind: 'permissionSetGroup', groupStatus: 'Updated' })
        };
        const evidence = evidenceOf({
            assignments: [group],
            permissions: { Group: ['ResetPasswords'] },
            known
        });
        expect(outcomeOf(permissionDependencies, evidence)).toBe('pass');
    });
    it('is unknown where what it grants was not shown', () =>
        expect(
            outcomeOf(permissionDependencies, {
                assignments: read([assignment('Set')]),
                userPermissions: read({ known, granted: new Map() })
            })
        ).toBe('unknown'));
    it('is told what Customize Application needs in some orgs, where it is held or listed', () => {
        const listed = { ...SMALL_CONTRACT, listedPermissions: [{ name: 'CustomizeApplication' }] };
        const [shape] = findingsOf(permissionDependencies, holding(), listed);
        expect(shape).toMatchObject({
            outcome: 'pass',
            evidence: [
                expect.stringContaining('Translation Workbench'),
                expect.stringContaining('Territory Management')
            ]
        });
        expect(
            findingsOf(permissionDependencies, holding('CustomizeApplication', 'ViewRoles', 'ViewSetup'))[0]
                ?.evidence
        ).toHaveLength(2);
        expect(findingsOf(permissionDependencies, holding())[0]?.evidence).toEqual([]);
    });

    describe('in an org that says what depends on what', () => {
        const saying = (
            own: Record<string, string[]>,
            ...Set: string[]
        ): Pick<Evidence, 'assignments' | 'userPermissions'> => ({
            assignments: read([assignment('Set')]),
            userPermissions: read({
                known: [...known, ...Set],
                granted: new Map([['Set', Set]]),
                dependencies: new Map(Object.entries(own))
            })
        });
        it('is judged by that, and not by what is known of others', () =>
            expect(outcomeOf(permissionDependencies, saying({}, 'ResetPasswords'))).toBe('pass'));
        it('is a warning without doubt where it lacks what the org demands', () =>
            expect(
                findingsOf(permissionDependencies, saying({ ApiEnabled: ['ViewRoles'] }, 'ApiEnabled'))
            ).toMatchObject([
                {
                    outcome: 'fail',
                    severity: 'warning',
                    evidence: ['Set grants API Enabled without View Roles and Role Hierarchy.']
                }
            ]));
        it('is unknown where it was not asked for what the org demands', () =>
            expect(
                outcomeOf(permissionDependencies, saying({ ApiEnabled: ['ManageTranslation'] }, 'ApiEnabled'))
            ).toBe('unknown'));
    });
});
