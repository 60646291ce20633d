import { effectiveAccess, findPermissionSet } from 'c/connectorAccess';
import type { Contract, Evidence, PermissionRow } from 'c/connectorTypes';
import { permissionRow } from './permissionRow';

/** One permission in the vendor's list, in the read-only set, and with the user now. */
export interface ComparedPermission extends PermissionRow {
    /** `drawnIn`: the guide does not name it, but what it names can't be granted without it. */
    inGuide: 'listed' | 'drawnIn' | 'no';
    inReadOnly: boolean;
}

/** Everything that the guide lists or a shipped set holds, beside what the connector's user has; the guide's order first. */
export function comparePermissions(
    evidence: Evidence,
    contract: Contract,
    asOf: string
): ComparedPermission[] {
    const access = effectiveAccess(evidence, asOf);
    const listed = contract.listedPermissions.map(({ name }) => name);
    const drawnIn = findPermissionSet(contract.permissionSets.vendorListed)?.permissions ?? [];
    const readOnly = findPermissionSet(contract.permissionSets.readOnly)?.permissions ?? [];
    return [...new Set([...listed, ...drawnIn, ...readOnly])].map((name) => ({
        ...permissionRow(name, contract, access),
        inGuide: listed.includes(name) ? 'listed' : drawnIn.includes(name) ? 'drawnIn' : 'no',
        inReadOnly: readOnly.includes(name)
    }));
}
