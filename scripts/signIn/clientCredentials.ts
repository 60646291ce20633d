import { UsageError } from '../connector/usageError';
import { bearerOrg, postForm } from '../rest/http';
import { tokenOf, type ClientSecret, type SignedIn } from './signIn';

/**
 * Signs in by the client-credentials flow. Its token is not revoked: Salesforce hands the connector the same session, so
 * that ending it would end the connector's.
 *
 * @param origin the org's My Domain: `https://acme.my.salesforce.com`
 * @throws UsageError, OrgUnreachable, SignInRefused
 */
export async function clientCredentials(origin: string, { id, secret }: ClientSecret): Promise<SignedIn> {
    if (/^https:\/\/(login|test)\.salesforce\.com$/.test(origin))
        throw new UsageError(
            'Client credentials are refused on login.salesforce.com: name the My Domain host with --instance-url.'
        );
    const { token, instanceUrl, ...known } = tokenOf(
        await postForm(`${origin}/services/oauth2/token`, {
            grant_type: 'client_credentials',
            client_id: id,
            client_secret: secret
        })
    );
    return {
        flow: 'clientCredentials',
        client: bearerOrg(instanceUrl, token),
        origin: new URL(instanceUrl).origin,
        ...known,
        end: () =>
            Promise.resolve('The token was left as it is: the connector may be using the same session.')
    };
}
