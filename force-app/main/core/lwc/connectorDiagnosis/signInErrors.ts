import { at, type Diagnosis, documented, ELSEWHERE, general, likely, row } from './diagnosis';
import { SETUP } from './setupPaths';

const HELP = documented('Salesforce Help, OAuth 2.0 errors');
const ORGS = documented('answers of several orgs');
const ADMITTED = 'Permitted users, profiles and permission sets of the app.';
const PREAUTHORIZATION = at(SETUP.apps, 'permitted-users', 'app-preauthorization');

/** What Salesforce answers when a connector asks for a token. */
export const signInErrors: readonly Diagnosis[] = [
    row(
        'client-id-unknown',
        'Salesforce does not know the consumer key',
        'invalid_client_id|client identifier invalid',
        'Mistyped or of another org, wrong host, flow off, or a new app.',
        'Whether the app is in this org, and since when.',
        'Copy it again, use the My Domain host, give a new app 30 minutes.',
        at(SETUP.apps, 'identity-app', 'my-domain'),
        likely('sf-connect')
    ),
    general(
        row(
            'client-secret-wrong',
            'The consumer secret is wrong',
            'invalid client credentials|invalid_client',
            'It was miscopied or rotated, or the app is new.',
            'When the app was last changed.',
            'Copy the consumer secret again.',
            at(SETUP.apps, 'consumer-secret'),
            HELP
        )
    ),
    row(
        'app-blocked',
        'The app is blocked in this org',
        'OAUTH_APP_BLOCKED|app is blocked by admin',
        'An admin blocked it, or API Access Control, which no query shows, does not allow it.',
        'Whether OAuth usage says Blocked.',
        'Install it, unblock it, admit the user’s profile or permission set.',
        at(SETUP.oauthUsage, 'identity-app-state'),
        likely('Salesforce Inspector Reloaded')
    ),
    row(
        'app-not-installed',
        'The app is not installed in this org',
        'been approved for use in this organization|OAUTH_APPROVAL_ERROR_GENERIC|app must be installed into org',
        'Since September 2025 it then needs a user with Approve Uninstalled Connected Apps.',
        'Whether the app is installed, or the org’s own.',
        'Install it in production first (a refresh of a sandbox drops it), or use the org’s own.',
        at(SETUP.oauthUsage, 'identity-app', 'sandbox-refresh'),
        documented('Salesforce Help 005132365')
    ),
    row(
        'app-not-listed',
        'The app is missing from OAuth usage',
        'app … not listed|not listed … OAuth usage',
        'A known fault; or the sandbox’s licences differ from production.',
        'OAuth usage, after one attempt.',
        'Match Production Licenses, or install by URL: /identity/app/AppInstallApprovalPage.apexp?app_id=0Ci…&app_org_id=00D…',
        at(SETUP.oauthUsage, 'identity-app'),
        likely('Jetstream')
    ),
    row(
        'user-not-admin-approved',
        'The user is not admitted to the app',
        'user is not admin approved|OAUTH_APP_ACCESS_DENIED|invalid_app_access|Not approved for access',
        'Admin-approved users only, and no profile or set of the app admits this one.',
        ADMITTED,
        'Assign the app-access set; not one bound to a permission set licence.',
        PREAUTHORIZATION,
        ORGS
    ),
    row(
        'external-client-app-missing',
        'The External Client App is not in this org',
        'OAUTH_EC_APP_NOT_FOUND|app_not_found|external client app is not installed',
        'Not deployed, dropped by a refresh, asked at login. or test., or the user is not pre-authorised.',
        'Whether it exists here; whether this is a sandbox.',
        'Deploy or install it, pre-authorise the user, use the My Domain host.',
        at(SETUP.apps, 'identity-app', 'my-domain', 'sandbox-refresh'),
        ORGS
    ),
    row(
        'consumer-not-approved',
        'The user has not approved the app',
        'approved this consumer',
        'Not pre-authorised; an API Only User can never approve by hand.',
        ADMITTED,
        'Admit the profile, or a set not bound to a permission set licence.',
        PREAUTHORIZATION,
        ORGS
    ),
    row(
        'run-as-user-missing',
        'Client credentials have no Run As user',
        'no client credentials user enabled|client credentials flow not enabled',
        'The flow is off in the settings, or the policies, another page, name no user.',
        'Both pages of the app.',
        'Turn it on in both, and name Run As.',
        at(SETUP.apps, 'client-credentials-user'),
        ORGS
    ),
    row(
        'scopes-unfit',
        'The scopes of the app don’t fit',
        'no valid scopes defined|invalid_scope|too many scopes requested',
        'Since Winter ’26 refresh_token and full alone don’t do for client credentials; or all were added, those of Data Cloud too.',
        'OAuth scopes of the app.',
        'Take api, and refresh_token for the web-server flow.',
        at(SETUP.apps, 'oauth-scopes'),
        likely('Parable, a partner’s runbook')
    ),
    row(
        'host-unsupported',
        'The token was asked for at the wrong host',
        'request not supported on this domain|unsupported_grant_type',
        'Client credentials and JWT work at My Domain only: not at login., test., Lightning or Setup hosts.',
        'The host in the vendor’s form.',
        'Use the host that ends with .my.salesforce.com.',
        at(SETUP.myDomain, 'my-domain'),
        likely('several vendors')
    ),
    row(
        'refresh-token-ended',
        'The token has ended or was revoked',
        'expired access/refresh token',
        'Refresh policy, revocation, a sixth approval by this user, or a rotated token that was not stored.',
        'Tokens of app and user: how many, how old.',
        'Authorise again; take a lasting policy and a user for each connection.',
        at(SETUP.oauthUsage, 'refresh-token-policy', 'app-tokens'),
        HELP
    ),
    row(
        'authorization-code-ended',
        'The authorisation code has ended',
        'expired authorization code|invalid authorization code',
        'It works once, and for minutes.',
        'When it was used, and how often.',
        'Authorise again, and finish at once.',
        ELSEWHERE,
        likely('open-source clients')
    ),
    general(
        row(
            'authentication-failed',
            'The user could not sign in',
            'authentication failure|INVALID_LOGIN|invalid username, password',
            'Password flow blocked, wrong password or token, user frozen or inactive, or MFA.',
            'The login history, which says why.',
            'Mend that, or use client credentials.',
            at(SETUP.loginHistory, 'failed-logins', 'user-state', 'user-lock', 'security-token'),
            likely('several vendors')
        )
    ),
    general(
        row(
            'grant-refused',
            'Salesforce refused the grant',
            'invalid_grant',
            'User, token or host; the code does not say. Or a new app.',
            'The login history; error_description in the vendor’s log.',
            'Look for that description here.',
            at(SETUP.loginHistory, 'failed-logins'),
            HELP
        )
    ),
    row(
        'access-denied',
        'The person refused the app',
        'access_denied|end-user denied authorization',
        'Deny was pressed.',
        'Who authorises: the connector’s user has to.',
        'Authorise again and allow.',
        ELSEWHERE,
        HELP
    ),
    row(
        'soap-login-disabled',
        'Sign-in by SOAP is off',
        'SOAP API login() is disabled',
        'Newer orgs refuse passwords there.',
        'How the connector signs in.',
        'Use client credentials or the web-server flow.',
        ELSEWHERE,
        ORGS
    )
];
