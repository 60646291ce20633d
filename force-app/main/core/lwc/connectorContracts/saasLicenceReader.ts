import type { Contract } from 'c/connectorTypes';
import {
    likely,
    logins,
    organization,
    packageLicenses,
    permissionModel,
    permissionSetLicenses,
    roles,
    userLicenses,
    users
} from './licenceCapabilities';

/**
 * A connector of any vendor that counts licences and who uses them: the least power that opens every row of it. Vendors
 * differ in the callback URL and in what else they read, so neither is named here.
 */
export const saasLicenceReader = {
    id: 'saas-licence-reader',
    label: 'SaaS licence reader',
    vendor: 'Any vendor',
    flow: 'webServer',
    identity: {
        apps: [
            { kind: 'externalClientApp', name: 'ConnectorWebServer', from: 'project' },
            { kind: 'connectedApp', name: 'ConnectorAPIAccess', from: 'project' }
        ],
        scopes: ['Api', 'RefreshToken'],
        appAccessPermissionSet: 'Connector_App_Access'
    },
    permissionSets: { readOnly: 'Connector_Read_Only' },
    listedPermissions: [
        { name: 'ApiEnabled' },
        { name: 'ViewSetup' },
        { name: 'ViewRoles' },
        { name: 'ViewAllUsers' },
        { name: 'MonitorLoginHistory' }
    ],
    listedObjects: [],
    gate: { permission: 'ApiEnabled' },
    capabilities: [
        organization,
        users,
        userLicenses,
        permissionSetLicenses,
        packageLicenses,
        logins,
        roles,
        permissionModel
    ],
    handOver: [
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
            label: 'Client secret',
            value: 'consumerSecret',
            how: 'The consumer secret, shown beside the key after Salesforce has verified you.'
        },
        {
            label: 'Callback URL',
            value: 'free',
            how: "The vendor's own: it has to be the callback URL of the app, letter for letter."
        }
    ],
    endpoints: [
        { host: 'login.salesforce.com', ports: [443], why: 'sign-in' },
        { host: '{myDomain}', ports: [443], why: "the org's own host" }
    ],
    fact: likely('derived from the gates of its rows: the least permissions that open all of them')
} as const satisfies Contract;
