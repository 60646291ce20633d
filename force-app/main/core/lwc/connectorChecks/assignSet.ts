import { findPermissionSet, permissionLabel, rightLabel, type PermissionSetFact } from 'c/connectorAccess';
import type { Contract, ObjectRight, Remediation } from 'c/connectorTypes';
import { SETUP } from './check';

/** A grant that a check found missing. */
export type Missing = { permission: string } | { object: string; right: ObjectRight };

/**
 * How the connector's user gets it: through the contract's own permission set with the least power that grants it, or in
 * a set that the org makes, where none of them does.
 */
export function assignSet({ permissionSets }: Contract, missing: Missing): Remediation {
    const set = [permissionSets.readOnly, permissionSets.vendorListed]
        .map(findPermissionSet)
        .find((each) => each && grants(each, missing));
    const text = set
        ? `Assign the permission set ${set.label} to the connector’s user.`
        : `Grant ${labelOf(missing)} to the connector’s user, in a permission set of its own.`;
    return { text, link: SETUP.permissionSets };
}

function grants(set: PermissionSetFact, missing: Missing): boolean {
    if ('permission' in missing) return set.permissions.includes(missing.permission);
    return set.objects.some(
        ({ object, rights }) => object === missing.object && rights.some((right) => right === missing.right)
    );
}

function labelOf(missing: Missing): string {
    return 'permission' in missing
        ? permissionLabel(missing.permission)
        : rightLabel(missing.object, missing.right);
}
