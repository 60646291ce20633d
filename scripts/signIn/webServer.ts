import { createHash, randomBytes } from 'node:crypto';
import { UsageError } from '../connector/usageError';
import { bearerOrg, postForm } from '../rest/http';
import { SignInRefused, tokenOf, type ClientSecret, type SignedIn } from './signIn';

/** What the web-server flow needs besides key and secret. */
export interface WebServerOptions {
    /** Origin that signs in: `https://login.salesforce.com`, or the My Domain. */
    origin: string;
    /** The callback URL of the app, character by character. */
    callbackUrl: string;
    /** Shows the address to sign in at, and hands back what the person pasted of the page that it ended on. */
    paste: (address: string) => Promise<string>;
}

/**
 * Signs in by the web-server flow with PKCE. It asks for the scope `api` alone: Salesforce keeps five approvals with a
 * refresh token for each app and user and drops the oldest, which may be the connector's. Its own token is revoked at
 * the end.
 *
 * @throws UsageError, OrgUnreachable, SignInRefused
 */
export async function webServer(
    { id, secret }: ClientSecret,
    { origin, callbackUrl, paste }: WebServerOptions
): Promise<SignedIn> {
    const verifier = randomBytes(48).toString('base64url');
    const state = randomBytes(16).toString('hex');
    const address = new URL(`${origin}/services/oauth2/authorize`);
    address.search = new URLSearchParams({
        response_type: 'code',
        client_id: id,
        redirect_uri: callbackUrl,
        scope: 'api',
        state,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        // Whoever is signed in to this browser is hardly the connector's user.
        prompt: 'login'
    }).toString();
    const code = codeOf(await paste(address.href), state);
    const { token, instanceUrl, ...known } = tokenOf(
        await postForm(`${origin}/services/oauth2/token`, {
            grant_type: 'authorization_code',
            client_id: id,
            client_secret: secret,
            redirect_uri: callbackUrl,
            code,
            code_verifier: verifier
        })
    );
    return {
        flow: 'webServer',
        client: bearerOrg(instanceUrl, token),
        origin: new URL(instanceUrl).origin,
        ...known,
        async end() {
            const { status } = await postForm(`${instanceUrl}/services/oauth2/revoke`, { token });
            return status === 200
                ? 'Its own token was revoked.'
                : 'Its own token could not be revoked: end it in Setup, Connected Apps OAuth Usage.';
        }
    };
}

/**
 * The code in what a person pasted: the whole address of the success page, or the code alone.
 *
 * @throws UsageError where there is none, or it answers another sign-in; SignInRefused where the page says no
 */
export function codeOf(pasted: string, state: string): string {
    const text = pasted.trim();
    if (text === '')
        throw new UsageError('Nothing was pasted: copy the address of the page that the sign-in ended on.');
    const query = /[?&](?:code|error)=/.test(text)
        ? new URLSearchParams(text.replace(/^[^?]*\?/, ''))
        : undefined;
    if (!query) {
        if (/[\s:/?]/.test(text))
            throw new UsageError(
                'What was pasted holds no code: copy the whole address of the success page.'
            );
        return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
    }
    const error = query.get('error');
    if (error !== null) throw new SignInRefused(error, query.get('error_description') ?? '');
    const answered = query.get('state');
    if (answered !== null && answered !== state)
        throw new UsageError(
            'The pasted address answers another sign-in: start again, and paste the new one.'
        );
    return query.get('code') ?? '';
}
