import { ok, refused, type HttpAnswer } from './http';
import type { OrgState } from './orgState';

/** Permissions of which any one lets its holder assign permission sets. Source: object reference, PermissionSetAssignment. */
const ASSIGNERS = ['AssignPermissionSets', 'ManageUsers', 'ModifyAllData'];

/** Creates a PermissionSetAssignment as `sf org assign permset` does, with the errors that Salesforce gives. */
export function assignPermissionSet(
    state: OrgState,
    { AssigneeId: assignee, PermissionSetId: set }: Record<string, unknown>,
    user: string
): HttpAnswer {
    const visibility = state.visibility(user);
    if (!ASSIGNERS.some((permission) => visibility.has(permission)))
        return refused(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
    if (typeof assignee !== 'string' || typeof set !== 'string')
        return refused(
            400,
            'REQUIRED_FIELD_MISSING',
            'Required fields are missing: [AssigneeId, PermissionSetId]'
        );
    const [person, container] = [
        state.tables.find('User', assignee),
        state.tables.find('PermissionSet', set)
    ];
    if (!person || !container)
        return refused(400, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    const [personId, setId] = [
        state.text('User', person, 'Id'),
        state.text('PermissionSet', container, 'Id')
    ];
    const isThere = state
        .where('PermissionSetAssignment', 'AssigneeId', personId)
        .some((row) => state.text('PermissionSetAssignment', row, 'PermissionSetId') === setId);
    if (isThere)
        return refused(400, 'DUPLICATE_VALUE', 'duplicate value found: PermissionSetId duplicates value');
    const id = state.add('PermissionSetAssignment', '0Pa', {
        AssigneeId: personId,
        PermissionSetId: setId,
        IsActive: true
    });
    return { ...ok({ id, success: true, errors: [] }), status: 201 };
}
