import { currentOrg } from './currentOrg';

/**
 * Stands for the Apex method `ConnectorGateway.read`: the sample org of the story answers. ?slow=<ms> lets each round trip
 * take its time, ?fail=<text> lets it fail as Apex does.
 */
export default async function read({ requestsJson }) {
    const query = new URLSearchParams(location.search);
    await new Promise((resolve) => {
        setTimeout(resolve, Number(query.get('slow') ?? 0));
    });
    const fault = query.get('fail');
    // Apex errors come as plain objects.
    if (fault !== null) return Promise.reject({ body: { message: fault } });
    const answers = await currentOrg().read(JSON.parse(requestsJson));
    return JSON.stringify({ answers, limits: {} });
}
