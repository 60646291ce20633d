import { at, type Diagnosis, documented, ELSEWHERE, general, likely, row } from './diagnosis';
import { SETUP } from './setupPaths';

const EXCEPTIONS = documented('SOAP API guide, exception codes');
const GRANTED = 'What the connector’s user is granted.';
const OBJECTS = at(SETUP.permissionSets, 'listed-object');

/** What Salesforce answers when a signed-in connector reads or writes. */
export const callErrors: readonly Diagnosis[] = [
    row(
        'session-refused',
        'The session may not use the API',
        'session is not valid for use with the',
        'No scope api, a high-assurance profile, API Access Control, or a session locked to its IP.',
        'Scopes and session level of the app; session settings.',
        'Add the scope api; relax what app or profile demands.',
        at(SETUP.sessions, 'oauth-scopes', 'session-level'),
        likely('jsforce 1301, Nango 4344, Org Check')
    ),
    general(
        row(
            'session-ended',
            'The session has ended',
            'INVALID_SESSION_ID|session expired or invalid',
            'The token timed out or was revoked, and was not renewed.',
            'Scopes and tokens of the app.',
            'Authorise again; have the vendor renew it.',
            at(SETUP.oauthUsage, 'oauth-scopes', 'app-tokens'),
            documented('REST API guide, status codes')
        )
    ),
    row(
        'extra-verification',
        'The session needs extra verification',
        'requires extra verification',
        'A higher level is asked to manage users, share or export data.',
        'Identity Verification; no query shows it.',
        'Lower it, or better take a machine user.',
        at(SETUP.identity, 'session-level'),
        likely('Org Check')
    ),
    row(
        'api-disabled-for-org',
        'The edition has no API',
        'API_DISABLED_FOR_ORG|API is not enabled for this organization',
        'Professional and Essentials need an add-on.',
        'The edition.',
        'Buy API access or another edition.',
        at(SETUP.company),
        EXCEPTIONS
    ),
    row(
        'api-disabled-for-user',
        'The user may not use the API',
        'API_CURRENTLY_DISABLED|not allowed to use API|API is disabled for this user|OAuth API access disabled',
        'API Enabled is not granted.',
        GRANTED,
        'Assign the connector’s permission set.',
        at(SETUP.permissionSets, 'api-enabled'),
        EXCEPTIONS
    ),
    row(
        'request-limit',
        'The org’s API limit is used up',
        'REQUEST_LIMIT_EXCEEDED|TotalRequests|ConcurrentRequests',
        'The limit of 24 hours, or more than 25 long calls at once.',
        'API requests of the last 24 hours.',
        'Run less often, at another hour, or through Bulk API.',
        at(SETUP.company),
        likely('Org Check 181, 432')
    ),
    row(
        'transaction-security-slow',
        'A transaction security policy took too long',
        'TXN_SECURITY_METERING_ERROR',
        'It runs at each read.',
        GRANTED,
        'Grant Exempt from Transaction Security.',
        at(SETUP.permissionSets),
        likely('Airbyte')
    ),
    row(
        'object-unsupported',
        'The connector sees no such object',
        'INVALID_TYPE|sObject type … is not supported',
        'No Read on it, its feature is off, another API serves it, or the version is old.',
        GRANTED,
        'Grant Read where the org has it; else it does not apply.',
        OBJECTS,
        EXCEPTIONS
    ),
    row(
        'field-unsupported',
        'The connector sees no such field',
        'INVALID_FIELD|No such column',
        'No field-level security, a licence without the field, or an old version.',
        GRANTED,
        'Grant Read on the field.',
        OBJECTS,
        EXCEPTIONS
    ),
    row(
        'query-restricted',
        'The query needs View All',
        'implementation restriction',
        'Sharing is weighed row by row.',
        GRANTED,
        'Grant View All on the object.',
        OBJECTS,
        likely('Fivetran, Airbyte')
    ),
    row(
        'query-more-unsupported',
        'The result can’t be read in pages',
        'EXCEEDED_ID_LIMIT|does not support queryMore',
        'EntityDefinition, EntityParticle and aggregates end at 2,000 rows.',
        'Which query the vendor sends.',
        'Have it page by DurableId.',
        ELSEWHERE,
        likely('Org Check 46, 173')
    ),
    row(
        'numbers-too-small',
        'It connects, but sees too little',
        'numbers … too small|too few users|fewer users',
        'Salesforce shows own rows only, without a word: sign-ins, tokens, users, roles, private records.',
        GRANTED,
        'Grant the View… permission that the capability names.',
        at(SETUP.permissionSets, 'listed-permission', 'listed-object'),
        documented('object reference, special access rules')
    ),
    general(
        row(
            'write-refused',
            'The connector may not do this',
            'INSUFFICIENT_ACCESS|INSUFFICIENT_ACCESS_OR_READONLY|INVALID_FIELD_FOR_INSERT_UPDATE|REQUIRED_FIELD_MISSING',
            'Create or Edit on object, mapped field or record is missing.',
            GRANTED,
            'Grant both on the target, Edit on each mapped field.',
            OBJECTS,
            likely('m3ter, mapping of Bills')
        )
    )
];
