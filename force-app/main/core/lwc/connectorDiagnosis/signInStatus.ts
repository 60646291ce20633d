import { at, type Diagnosis, documented, likely, type Place, row } from './diagnosis';
import { SETUP } from './setupPaths';

const REFERENCE = documented('object reference, LOGIN_STATUS');
const HISTORY = at(SETUP.loginHistory, 'failed-logins');
const history = (...checkIds: string[]): Place => at(SETUP.loginHistory, ...checkIds, 'failed-logins');

/** Texts of `LoginHistory.Status`, and OAuth errors that mean the same. */
export const signInStatus: readonly Diagnosis[] = [
    status(
        'password-wrong',
        'The password is wrong',
        'Invalid password',
        'It was changed, or lacks the security token.',
        'Correct it in the vendor’s form, or use OAuth.'
    ),
    status(
        'login-unknown',
        'The username is not known here',
        'Invalid login|Login invalid',
        'Mistyped or of another org; sandboxes add a suffix.',
        'Copy the username, not the e-mail address.'
    ),
    status(
        'security-token-missing',
        'The security token is missing',
        'API security token required',
        'Passwords need it outside of trusted addresses.',
        'Put it after the password, or use OAuth.',
        history('security-token')
    ),
    status(
        'insecure-channel',
        'The connection is not secure',
        'Login over insecure channel',
        'No HTTPS with TLS 1.2 or later.',
        'Have the vendor update its server.'
    ),
    status(
        'ip-restricted',
        'The server’s address is not allowed',
        'IP restricted or invalid login hours|IP restricted|Restricted IP|IP Address Not Allowed',
        'Login IP ranges of the profile, IP policy of the app, or a locked session.',
        'Add the connector’s addresses, or relax IP restrictions in the app.',
        history('ip-relaxation')
    ),
    status(
        'domain-restricted',
        'Sign-in at this host is not allowed',
        'Restricted domain',
        'The org admits its My Domain only.',
        'Use the My Domain host.',
        at(SETUP.myDomain, 'my-domain')
    ),
    status(
        'country-restricted',
        'Sign-in from this country is not allowed',
        'Restricted country',
        'Salesforce refuses some countries.',
        'Have the vendor connect from elsewhere.'
    ),
    status(
        'login-hours',
        'Sign-in at this hour is not allowed',
        'Restricted time|invalid login hours',
        'Login hours of the profile.',
        'Widen them, or run the connector within.'
    ),
    status(
        'logins-exceeded',
        'The user signs in too often',
        'Maximum logins exceeded|Login rate exceeded|Get Access Token Limit Exceeded|rate_limit_exceeded',
        'The connector asks for a new token at each call.',
        'Have it keep its token.'
    ),
    status(
        'password-lockout',
        'The user is locked',
        'Password lockout',
        'Too many wrong passwords.',
        'Correct the password, then unlock.',
        at(SETUP.users, 'user-lock')
    ),
    status(
        'user-frozen',
        'The user is frozen',
        'User is frozen',
        'An admin froze it.',
        'Unfreeze it.',
        at(SETUP.users, 'user-lock')
    ),
    status(
        'user-inactive',
        'The user is inactive',
        'inactive_user|User is inactive',
        'It was deactivated.',
        'Activate it.',
        at(SETUP.users, 'user-state')
    ),
    status(
        'org-inactive',
        'The org is locked, closed or expired',
        'inactive_org|Organization is inactive|Organization locked|Organization closed|Organization suspended|Organization is a DOT|Trial expired',
        'A trial or contract ended, or another org was meant.',
        'Compare the host; ask Salesforce to reactivate.',
        at(SETUP.company, 'my-domain')
    ),
    status(
        'org-unavailable',
        'The org can’t be reached now',
        'Organization is in maintenance|Unable to process your login request',
        'Maintenance or an outage.',
        'See status.salesforce.com, try later.'
    ),
    status(
        'activation-required',
        'The sign-in has to be verified',
        'Computer activation required|Computer activation pending',
        'A new address, and nobody to type the code.',
        'Authorise with a person present, or trust the address.',
        history('user-email')
    ),
    status(
        'client-outdated',
        'The connector is out of date',
        'Client update required|API Version Removed',
        'Its version of the API was removed.',
        'Ask the vendor for a newer one.'
    ),
    status(
        'multi-factor-required',
        'A second factor is asked for',
        'Multi-factor required|Two-factor required|Lightning Login required',
        'A password alone does not do.',
        'Authorise with a person present, or use client credentials.',
        history('phishing-resistant-mfa')
    ),
    row(
        'phishing-resistant-mfa',
        'Only a security key or passkey is accepted',
        'phishing-resistant|security key or … built-in authenticator',
        'Since July 2026 asked of who may customise, or see or change all data.',
        'What the user who authorises holds.',
        'Register one, or take the read-only set or client credentials.',
        at(SETUP.identity, 'phishing-resistant-mfa'),
        likely('ten consultancies')
    ),
    status(
        'api-only',
        'An API Only User can’t sign in here',
        'API-only user',
        'It has no pages, so no Authorize.',
        'Use client credentials, or authorise as another user.',
        history('api-only-user')
    ),
    status(
        'consumer-gone',
        'The app is gone or out of date',
        'Consumer Deleted|package for this consumer',
        'It was deleted, or its package is missing or old.',
        'Update it, or take the key of this org’s app.',
        at(SETUP.packages, 'identity-app')
    ),
    status(
        'oauth-parameters',
        'The connector’s OAuth request is faulty',
        'Missing Consumer Key Parameter|Missing OAuth Token Parameter|Invalid Nonce|Nonce Replay Detected|Invalid Timestamp|Invalid Signature Method|Version Not Supported|Invalid Verifier|Unexpected parameter|Invalid HTTP method',
        'An empty field in the vendor’s form, a wrong clock, or OAuth 1.0.',
        'Fill in the form again; else tell the vendor.'
    ),
    status(
        'callback-url-wrong',
        'The callback URL is not the app’s',
        'redirect_uri must match configuration|redirect_uri_mismatch|Invalid Callback URL',
        'The two have to be the same, letter for letter.',
        'Copy the vendor’s into the app.',
        at(SETUP.apps, 'callback-url')
    ),
    status(
        'code-challenge-missing',
        'The app demands PKCE',
        'missing required code challenge|Invalid Code Challenge|Invalid Code Verifier',
        'The connector sends no valid code challenge; PKCE, once on, may stay on.',
        'Have the vendor send it, or create an app without PKCE.',
        at(SETUP.oauth, 'identity-app')
    ),
    status(
        'token-invalid',
        'The token is not valid',
        'Invalid Token',
        'It ended, was revoked or cut in copying.',
        'Authorise again.',
        history('app-tokens', 'refresh-token-policy')
    ),
    status(
        'assertion-refused',
        'Single sign-on or a signed assertion failed',
        'authentication service is down|Single Sign-On Gateway URL is invalid|Invalid gateway|Mutual authentication failed|Assertion Invalid|invalid assertion|Assertion Expired|Audience Invalid|Audience validation failed|Issuer Mismatched|Recipient Mismatched|InResponseTo Invalid|Status Invalid|Subject Confirmation Error|Username Or SSO Id Invalid|Signature Invalid|Certificate Mismatch|Configuration Error/Perm Disabled|Replay Detected|SAML Provision Error|Invalid Organization Id|Missing Organization Id|Portal Id|Invalid Site URL|Specified Site is Inactive',
        'The service is down, or certificate, audience, issuer, username or clock differ.',
        'Mend that, or use client credentials.'
    ),
    status(
        'site-refused',
        'The user belongs to a site, not to the org',
        'Experience Cloud site offline|No Experience Cloud site access|community offline|No community access|Portal disabled|Invalid profile association',
        'A portal user, or the host of a site.',
        'Take an internal user and the My Domain host.',
        history('connector-user', 'my-domain')
    ),
    status(
        'device-refused',
        'A device or desktop app signed in',
        'Mobile license required|Mobile disabled|Offline disabled|Offline trial expired|Wireless disabled|Wireless trial expired|Outlook integration disabled|Activation secret|Device Id missing',
        'Not only the connector uses this user.',
        'Give the connector a user of its own.'
    )
];

function status(
    id: string,
    title: string,
    patterns: string,
    cause: string,
    fix: string,
    place = HISTORY
): Diagnosis {
    const check = 'The login history: source IP, application, login type.';
    return row(id, title, patterns, cause, check, fix, place, REFERENCE);
}
