/** The whole way: asks the org through a gateway and judges what it answers. */
export type { Assessed, Assessment } from './assess';
export type { ComparedPermission } from './comparePermissions';
export type { WhatIf } from './whatIf';
export { assess, assessEvidence, judge } from './assess';
export { comparePermissions } from './comparePermissions';
export { handOver } from './handOver';
export { assessedWithOutlook, assessWithOutlook } from './outlook';
export { whatIf } from './whatIf';
