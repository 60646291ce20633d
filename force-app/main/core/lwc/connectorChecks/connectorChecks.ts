/** Set-up checks: one file each, pure, over the evidence that they declare. */
export type { Check, CheckContext, CheckItem, CheckResult } from './check';
export type { CheckedOrg } from './runChecks';
export { checks, permissionsOfChecks } from './registry';
export { runChecks } from './runChecks';
