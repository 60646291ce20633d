import { diagnose } from 'c/connectorDiagnosis';

const first = (text: string): string | undefined => diagnose(text).found[0]?.diagnosis.id;
const all = (text: string): string[] => diagnose(text).found.map(({ diagnosis }) => diagnosis.id);

/** Errors as Salesforce, a browser's address bar or a connector's log shows them, and the only row that fits. */
const SYMPTOMS: readonly (readonly [string, string])[] = [
    ['{"error":"invalid_client_id","error_description":"client identifier invalid"}', 'client-id-unknown'],
    ['{"error":"invalid_client","error_description":"invalid client credentials"}', 'client-secret-wrong'],
    ['OAUTH_APP_BLOCKED : this app is blocked by admin', 'app-blocked'],
    ['This app hasn’t been approved for use in this organization.', 'app-not-installed'],
    ['error=OAUTH_APPROVAL_ERROR_GENERIC&error_description=An+unexpected+error', 'app-not-installed'],
    ['error=invalid_client&error_description=app+must+be+installed+into+org', 'app-not-installed'],
    ['The app is not listed in Connected Apps OAuth Usage, even after an attempt', 'app-not-listed'],
    [
        'Failure passed to redirect url. error=OAUTH_APP_ACCESS_DENIED error_description=user is not admin approved to access this app',
        'user-not-admin-approved'
    ],
    ['invalid_app_access: user is not admin approved to access this app', 'user-not-admin-approved'],
    ['Failed: Not approved for access', 'user-not-admin-approved'],
    [
        'error=OAUTH_EC_APP_NOT_FOUND&error_description=External+client+app+is+not+installed+in+this+org',
        'external-client-app-missing'
    ],
    ['app_not_found', 'external-client-app-missing'],
    ["invalid_grant: user hasn't approved this consumer", 'consumer-not-approved'],
    [
        '{"error":"invalid_grant","error_description":"no client credentials user enabled"}',
        'run-as-user-missing'
    ],
    ['{"error":"invalid_request","error_description":"no valid scopes defined"}', 'scopes-unfit'],
    ['too many scopes requested', 'scopes-unfit'],
    ['invalid_grant - request not supported on this domain', 'host-unsupported'],
    ['unsupported_grant_type: grant type not supported', 'host-unsupported'],
    ['{"error":"invalid_grant","error_description":"expired access/refresh token"}', 'refresh-token-ended'],
    [
        '{"error":"invalid_grant","error_description":"expired authorization code"}',
        'authorization-code-ended'
    ],
    ['{"error":"invalid_grant","error_description":"authentication failure"}', 'authentication-failed'],
    ['authentication failure - Invalid Password', 'password-wrong'],
    ['authentication failure - Failed: API security token required', 'security-token-missing'],
    ['{"error":"invalid_grant"}', 'grant-refused'],
    ['error=access_denied&error_description=end-user+denied+authorization', 'access-denied'],
    ['{"error":"inactive_user","error_description":"user is inactive"}', 'user-inactive'],
    ['{"error":"inactive_org","error_description":"organization is inactive"}', 'org-inactive'],
    ['invalid_grant: ip restricted', 'ip-restricted'],
    [
        '[{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}]',
        'session-refused'
    ],
    ['[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]', 'session-ended'],
    ['INSUFFICIENT_ACCESS: Requires Extra Verification', 'extra-verification'],
    ['API_DISABLED_FOR_ORG: API is not enabled for this Organization or Partner', 'api-disabled-for-org'],
    ['API_CURRENTLY_DISABLED: API is disabled for this User', 'api-disabled-for-user'],
    ['The user is not allowed to use API', 'api-disabled-for-user'],
    ['REQUEST_LIMIT_EXCEEDED: TotalRequests Limit exceeded.', 'request-limit'],
    ['REQUEST_LIMIT_EXCEEDED: ConcurrentRequests (Concurrent API Requests) Limit exceeded.', 'request-limit'],
    ['TXN_SECURITY_METERING_ERROR: Session killed', 'transaction-security-slow'],
    [
        "INVALID_TYPE: sObject type 'PermissionSetLicenseAssign' is not supported. If you are attempting to use a custom object, append __c",
        'object-unsupported'
    ],
    [
        "INVALID_FIELD: No such column 'UserPermissionsMobileUser' on entity 'User'. If you are …",
        'field-unsupported'
    ],
    [
        'MALFORMED_QUERY: Implementation restriction: ContentDocumentLink requires a filter by a single Id',
        'query-restricted'
    ],
    [
        'API_ERROR: Implementation restriction. When querying the Vote object, filter using this syntax',
        'query-restricted'
    ],
    [
        'EXCEEDED_ID_LIMIT: EntityParticle does not support queryMore(), use LIMIT to restrict the results',
        'query-more-unsupported'
    ],
    ['It connects, but the numbers are too small', 'numbers-too-small'],
    ['The connector shows fewer users than the org has', 'numbers-too-small'],
    ['INSUFFICIENT_ACCESS_OR_READONLY: insufficient access rights on object id', 'write-refused'],
    ['INVALID_OPERATION: SOAP API login() is disabled by default in this org.', 'soap-login-disabled'],
    ['The consumer key is already taken.', 'consumer-key-refused'],
    ['You cannot provide a Consumer Key', 'consumer-key-refused'],
    [
        "You can't create a connected app. To enable connected app creation, contact Salesforce Customer Support.",
        'app-creation-blocked'
    ],
    ['INVALID_CROSS_REFERENCE_KEY: invalid cross reference id', 'app-reference-wrong'],
    [
        "The external client app configured in your global OAuth Settings doesn't have a valid OAuth settings configuration.",
        'oauth-settings-incomplete'
    ],
    ['REST access to consumer secrets is not currently enabled', 'secret-access-off'],
    [
        "FIELD_INTEGRITY_EXCEPTION: The user license doesn't allow the permission: View All Users",
        'licence-refuses-permission'
    ],
    [
        'error=redirect_uri_mismatch&error_description=redirect_uri+must+match+configuration',
        'callback-url-wrong'
    ],
    ['error=invalid_request&error_description=missing+required+code+challenge', 'code-challenge-missing'],
    ['Register a security key or a built-in authenticator to log in', 'phishing-resistant-mfa']
];

/** Texts of `LoginHistory.Status` (LOGIN_STATUS in the object reference). */
const STATUSES: readonly (readonly [string, string])[] = [
    ['Failed: Computer activation required', 'activation-required'],
    ['Failed: Computer activation pending', 'activation-required'],
    [
        'Failed: API Version Removed. The API version specified for login is below the minimum supported value.',
        'client-outdated'
    ],
    ['Unable to process your login request', 'org-unavailable'],
    ['Failed: Client update required', 'client-outdated'],
    ['Restricted country', 'country-restricted'],
    ['Restricted domain', 'domain-restricted'],
    ['Failed: Invalid HTTP method', 'oauth-parameters'],
    ['Failed: Login over insecure channel', 'insecure-channel'],
    ['Invalid gateway', 'assertion-refused'],
    ['Invalid password', 'password-wrong'],
    ['Invalid Password', 'password-wrong'],
    ['Invalid login', 'login-unknown'],
    ['Login invalid', 'login-unknown'],
    ['Maximum logins exceeded', 'logins-exceeded'],
    ['Failed: API security token required', 'security-token-missing'],
    ['Mutual authentication failed', 'assertion-refused'],
    ['Invalid - Experience Cloud site offline', 'site-refused'],
    ['No Experience Cloud site access', 'site-refused'],
    ['Invalid profile association', 'site-refused'],
    ['Invalid - Portal disabled', 'site-refused'],
    ['Offline disabled', 'device-refused'],
    ['Offline trial expired', 'device-refused'],
    ['Organization closed', 'org-inactive'],
    ['Organization is in maintenance', 'org-unavailable'],
    ['Organization is inactive', 'org-inactive'],
    ['Organization is a DOT', 'org-inactive'],
    ['Organization locked', 'org-inactive'],
    ['Organization suspended', 'org-inactive'],
    ['Outlook integration disabled', 'device-refused'],
    ['Password lockout', 'password-lockout'],
    ['Login rate exceeded', 'logins-exceeded'],
    ['Restricted IP', 'ip-restricted'],
    ['Restricted time', 'login-hours'],
    ["Your company's authentication service is down", 'assertion-refused'],
    ['The Single Sign-On Gateway URL is invalid', 'assertion-refused'],
    ['Failed: Mobile disabled', 'device-refused'],
    ['Failed: API-only user', 'api-only'],
    ['User is frozen', 'user-frozen'],
    ['User is inactive', 'user-inactive'],
    ['Failed: Mobile license required', 'device-refused'],
    ['Wireless disabled', 'device-refused'],
    ['Wireless trial expired', 'device-refused'],
    ['Lightning Login required', 'multi-factor-required'],
    ['Failed: OAuth API access disabled', 'api-disabled-for-user'],
    ['Failed: Consumer Deleted', 'consumer-gone'],
    ['Failed: Activation secret not expected', 'device-refused'],
    ['Failed: Get Access Token Limit Exceeded', 'logins-exceeded'],
    ['Failed: Invalid Code Challenge', 'code-challenge-missing'],
    ['Failed: Invalid Code Verifier', 'code-challenge-missing'],
    ['Failed: Device Id missing or not registered', 'device-refused'],
    ['Failed: Activation secret invalid', 'device-refused'],
    ['Failed: Signature Invalid', 'assertion-refused'],
    ['Failed: IP Address Not Allowed', 'ip-restricted'],
    ['Failed: Invalid Nonce', 'oauth-parameters'],
    ['Failed: Invalid Signature Method', 'oauth-parameters'],
    ['Failed: Invalid Timestamp', 'oauth-parameters'],
    ['Failed: Invalid Token', 'token-invalid'],
    ['Failed: Invalid Verifier', 'oauth-parameters'],
    ['Failed: Version Not Supported', 'oauth-parameters'],
    ['Activation secret missing', 'device-refused'],
    ['Failed: Invalid Callback URL', 'callback-url-wrong'],
    ['Failed: Missing Consumer Key Parameter', 'oauth-parameters'],
    ['Missing OAuth Token Parameter', 'oauth-parameters'],
    ['Failed: Nonce Replay Detected', 'oauth-parameters'],
    ['Package for this consumer is not installed in your organization', 'consumer-gone'],
    ['Installed package for this consumer is out of date', 'consumer-gone'],
    ['Failed: Unexpected parameter', 'oauth-parameters'],
    ['Trial Expired', 'org-inactive'],
    ['Failed: Audience Invalid', 'assertion-refused'],
    ['Failed: Configuration Error/Perm Disabled', 'assertion-refused'],
    ['Failed: Assertion Invalid', 'assertion-refused'],
    ['Failed: InResponseTo Invalid', 'assertion-refused'],
    ['Failed: Issuer Mismatched', 'assertion-refused'],
    ['Failed: Invalid Organization Id', 'assertion-refused'],
    ['Failed: Invalid Portal Id', 'assertion-refused'],
    ['Failed: Recipient Mismatched', 'assertion-refused'],
    ['Failed: Invalid Site URL', 'assertion-refused'],
    ['Failed: Status Invalid', 'assertion-refused'],
    ['Failed: Subject Confirmation Error', 'assertion-refused'],
    ['Failed: Assertion Expired', 'assertion-refused'],
    ['Failed: Username Or SSO Id Invalid', 'assertion-refused'],
    ['Failed: Signature Invalid/Configured Certificate Mismatch', 'assertion-refused'],
    ['Failed: Missing Organization Id for Portal login', 'assertion-refused'],
    ['Failed: Missing Portal Id', 'assertion-refused'],
    ['Failed: SAML Provision Error', 'assertion-refused'],
    ['Failed: Replay Detected', 'assertion-refused'],
    ['Failed: Specified Site is Inactive', 'assertion-refused'],
    ['Two-factor required', 'multi-factor-required'],
    ['Multi-factor required', 'multi-factor-required']
];

describe('an error that a connector prints', () => {
    it.each(SYMPTOMS)('%s', (text, id) => expect(all(text)).toEqual([id]));
});

describe('a status of the login history', () => {
    it.each(STATUSES)('%s', (text, id) => expect(first(text)).toBe(id));
});
