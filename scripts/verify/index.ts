/** What `scripts/verifyOrg.mjs` takes from TypeScript. */
export { compareOrg, expectedObjects } from './compareOrg';
export { OrgUnreachable } from '../rest/orgClient';
export { salesforceOrg } from '../rest/salesforceOrg';
export { explain } from '../deploy/failures';
