import { currentOrg } from './currentOrg';

/** Stands for the Apex method `ConnectorGateway.read`: the sample org of the story answers. */
export default async function read({ requestsJson }) {
    const answers = await currentOrg().read(JSON.parse(requestsJson));
    return JSON.stringify({ answers, limits: {} });
}
