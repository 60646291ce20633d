/** Effective access of one user: what is granted, through what, and why not. */
export type { AccessAnswer, AccessEvidence, EffectiveAccess, SharingAnswer } from './effectiveAccess';
export type { GateAnswer } from './gates';
export type { PermissionFact, PermissionPower } from './permissionCatalogue';
export type { PermissionSetFact } from './permissionSets';
export type { OrgShapeDependency, PermissionDependency } from './permissionDependencies';
export { assignmentState } from './assignments';
export { effectiveAccess, IMPLYING_PERMISSIONS } from './effectiveAccess';
export { evaluateGate, permissionsOf, rightLabel } from './gates';
export { describeGrants, grantsAsXml, smallestFix, writePowers } from './fixes';
export { gatesOf, missedBy, neededFor, permissionsOfContract } from './needs';
export { findPermission, isWritePower, permissionCatalogue, permissionLabel } from './permissionCatalogue';
export { findPermissionSet, projectPermissionSets, withHolding } from './permissionSets';
export { closure, orgShapeDependencies, permissionDependencies } from './permissionDependencies';
