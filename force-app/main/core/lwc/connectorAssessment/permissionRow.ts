import { findPermission, neededFor, permissionLabel, type EffectiveAccess } from 'c/connectorAccess';
import type { Contract, PermissionRow } from 'c/connectorTypes';

/** What came of one permission: whether the user has it, what reads need it, and how much harm it can do. */
export function permissionRow(name: string, contract: Contract, access: EffectiveAccess): PermissionRow {
    const { state, sources, reason } = access.permission(name);
    const fact = findPermission(name);
    return {
        name,
        label: fact?.label ?? permissionLabel(name),
        outcome: state,
        sources: [...sources],
        neededFor: neededFor(contract, { permission: name }).map(({ id }) => id),
        power: fact?.power ?? 'change',
        ...(fact?.misuse !== undefined && { misuse: fact.misuse }),
        ...(reason !== undefined && { reason })
    };
}
