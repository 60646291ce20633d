/** What the preview takes from the sample orgs; bundled apart, so that the page itself holds only what an org holds. */
export { orgFileGateway } from '../sample-orgs/engine/orgFileGateway';
export { stories } from '../sample-orgs/stories';
