import type { Capability, Contract } from 'c/connectorTypes';
import {
    ALWAYS,
    likely,
    logins,
    MANAGE_USERS,
    organization,
    packageLicenses,
    permissionModel,
    permissionSetLicenses,
    REFERENCE,
    roles,
    userLicenses,
    users,
    VIEW_SETUP
} from './licenceCapabilities';

const capabilities: readonly Capability[] = [
    organization,
    {
        ...users,
        objects: [
            ...users.objects,
            {
                object: 'UserLogin',
                need: 'extra',
                rights: ['read'],
                fields: ['UserId', 'IsFrozen', 'IsPasswordLocked'],
                gate: MANAGE_USERS,
                fact: REFERENCE
            },
            {
                object: 'TwoFactorMethodsInfo',
                need: 'extra',
                rights: ['read'],
                fields: ['UserId', 'HasTotp', 'HasSecurityKey', 'HasBuiltInAuthenticator'],
                gate: { permission: 'ManageTwoFactor' },
                notInApex: true,
                fact: REFERENCE
            }
        ]
    },
    userLicenses,
    permissionSetLicenses,
    packageLicenses,
    {
        id: 'usageEntitlements',
        label: 'Usage entitlements',
        required: false,
        why: 'Contracted amounts and what is used of them.',
        objects: [
            {
                object: 'TenantUsageEntitlement',
                need: 'core',
                rights: ['read'],
                fields: ['MasterLabel', 'CurrentAmountAllowed', 'AmountUsed', 'StartDate', 'EndDate'],
                gate: VIEW_SETUP,
                optional: true,
                fact: { source: 'no source says what reading it takes', confidence: 'unknown' }
            }
        ]
    },
    {
        ...logins,
        objects: [
            ...logins.objects,
            {
                object: 'VerificationHistory',
                need: 'extra',
                rights: ['read'],
                fields: ['UserId', 'VerificationTime', 'VerificationMethod', 'Status'],
                gate: MANAGE_USERS,
                fact: REFERENCE
            },
            {
                object: 'LoginGeo',
                need: 'extra',
                rights: ['read'],
                fields: ['Id', 'LoginTime', 'Country', 'City'],
                gate: MANAGE_USERS,
                fact: REFERENCE
            },
            {
                object: 'AuthSession',
                need: 'extra',
                rights: ['read'],
                fields: ['UsersId', 'SessionType', 'LoginType', 'CreatedDate'],
                gate: MANAGE_USERS,
                fact: REFERENCE
            }
        ]
    },
    roles,
    permissionModel,
    {
        id: 'appsAndTokens',
        label: 'Apps and tokens',
        required: false,
        why: 'Which other apps use the org, and on whose behalf.',
        objects: [
            {
                object: 'ConnectedApplication',
                need: 'core',
                rights: ['read'],
                fields: ['Id', 'Name', 'CreatedDate'],
                gate: VIEW_SETUP,
                fact: likely('inferred: the object reference names no rule for reading')
            },
            {
                object: 'OauthToken',
                need: 'core',
                rights: ['read'],
                fields: ['AppName', 'UserId', 'LastUsedDate', 'UseCount'],
                gate: ALWAYS,
                allRows: { permission: 'CustomizeApplication' },
                degrades: 'only its own tokens',
                fact: REFERENCE
            }
        ]
    },
    {
        id: 'objects',
        label: 'Object inventory',
        required: true,
        why: 'Which standard and custom objects the org has.',
        objects: [
            {
                object: 'EntityDefinition',
                need: 'core',
                rights: ['read'],
                fields: ['QualifiedApiName', 'Label', 'KeyPrefix', 'NamespacePrefix'],
                gate: ALWAYS,
                fact: likely('object reference: no View Setup needed on the data API since version 45')
            }
        ]
    },
    {
        id: 'experienceSites',
        label: 'Experience Cloud sites',
        required: false,
        why: 'Which sites exist, for licences of external users.',
        objects: [
            {
                object: 'Network',
                need: 'core',
                rights: ['read'],
                fields: ['Id', 'Name', 'Status', 'UrlPathPrefix'],
                gate: VIEW_SETUP,
                optional: true,
                fact: likely('general knowledge; no reference page read')
            },
            {
                object: 'Site',
                need: 'core',
                rights: ['read'],
                fields: ['Id', 'Name', 'Status', 'UrlPathPrefix'],
                gate: VIEW_SETUP,
                optional: true,
                fact: likely('general knowledge; no reference page read')
            }
        ]
    },
    {
        id: 'accounts',
        label: 'Accounts',
        required: true,
        why: 'Which companies external users and licences belong to.',
        objects: [
            {
                object: 'Account',
                need: 'core',
                rights: ['read'],
                fields: ['Id', 'Name', 'Type', 'ParentId', 'OwnerId'],
                gate: { object: 'Account', right: 'read' },
                allRows: { anyOf: [{ object: 'Account', right: 'viewAllRecords' }, { sharing: 'Account' }] },
                degrades: 'only accounts that it owns or that are shared with it',
                fact: REFERENCE
            }
        ]
    }
];

/**
 * Certero's SaaS-licence connector: reads, over the OAuth web-server flow. The guide lists permissions and form fields;
 * which objects the connector queries is not published, so capabilities follow what the guide says it imports.
 */
export const certero = {
    id: 'certero',
    label: 'Certero for SaaS',
    vendor: 'Certero',
    flow: 'webServer',
    identity: {
        apps: [
            { kind: 'externalClientApp', name: 'ConnectorWebServer', from: 'project' },
            { kind: 'connectedApp', name: 'ConnectorAPIAccess', from: 'project' },
            { kind: 'connectedApp', name: 'CerteroAPIAccess', from: 'guide' }
        ],
        scopes: ['Api', 'RefreshToken'],
        callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
        appAccessPermissionSet: 'Connector_App_Access'
    },
    permissionSets: { readOnly: 'Connector_Read_Only', vendorListed: 'Connector_Vendor_Listed' },
    listedPermissions: [
        { name: 'ApiEnabled' },
        { name: 'AssignPermissionSets' },
        { name: 'CustomizeApplication' },
        { name: 'ManageCustomPermissions' },
        { name: 'ManageInternalUsers' },
        { name: 'ManageIpAddresses' },
        { name: 'ManageLoginAccessPolicies' },
        { name: 'ManagePackageLicenses' },
        { name: 'ManagePasswordPolicies' },
        { name: 'ManageProfilesPermissionsets' },
        { name: 'ManageRoles' },
        { name: 'ManageSharing' },
        { name: 'ManageUsers' },
        { name: 'ResetPasswords' },
        { name: 'ViewAllUsers' },
        { name: 'ViewRoles' },
        { name: 'ViewSetup' },
        { name: 'ManageTwoFactor', guideLabel: 'Manage Multi-Factor Authentication in API' },
        { name: 'DelegatedTwoFactor', guideLabel: 'Manage Multi-Factor Authentication in User Interface' }
    ],
    listedObjects: [{ object: 'Account', rights: ['read', 'viewAllRecords'] }],
    gate: { permission: 'ApiEnabled' },
    capabilities,
    handOver: [
        { label: 'Name', value: 'free', how: 'A name for this connector in Certero.' },
        { label: 'Description', value: 'free', how: 'A note for your colleagues; may stay empty.' },
        {
            label: 'Domain',
            value: 'myDomain',
            how: 'The part of the My Domain host before .my.salesforce.com.'
        },
        {
            label: 'Client ID',
            value: 'consumerKey',
            how: 'The consumer key: Setup, the app, OAuth settings, Consumer Key and Secret.'
        },
        {
            label: 'Client Secret',
            value: 'consumerSecret',
            how: 'The consumer secret, shown beside the key after Salesforce has verified you.'
        },
        {
            label: 'Token',
            value: 'token',
            how: "Press Authorize in Certero, sign in as the connector's user, and copy the token that is shown."
        },
        {
            label: 'Schedule',
            value: 'free',
            how: 'At least as often as the refresh token policy demands: an unused token ends after 30 days.'
        }
    ],
    endpoints: [
        { host: 'login.salesforce.com', ports: [443], why: 'sign-in' },
        { host: '{myDomain}', ports: [443, 80], why: "the org's own host" }
    ],
    fact: { source: "Certero's set-up guide for the Salesforce connector", confidence: 'documented' }
} as const satisfies Contract;
