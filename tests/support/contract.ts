import type { Contract } from '../../force-app/main/core/lwc/connectorTypes/connectorTypes';

/** A contract small enough to read in a test: one listed permission, one listed right, two capabilities. */
export const SMALL_CONTRACT: Contract = {
    id: 'small',
    label: 'Small',
    vendor: 'Small',
    flow: 'webServer',
    identity: {
        apps: [{ kind: 'externalClientApp', name: 'ConnectorWebServer', from: 'project' }],
        scopes: ['Api'],
        callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
        appAccessPermissionSet: 'Connector_App_Access'
    },
    permissionSets: { readOnly: 'Connector_Read_Only', vendorListed: 'Connector_Vendor_Listed' },
    listedPermissions: [{ name: 'ApiEnabled' }, { name: 'ManageUsers' }],
    listedObjects: [{ object: 'Account', rights: ['read'] }],
    gate: { permission: 'ApiEnabled' },
    capabilities: [
        {
            id: 'logins',
            label: 'Logins',
            required: true,
            why: '',
            objects: [
                {
                    object: 'LoginHistory',
                    need: 'core',
                    rights: ['read'],
                    fields: ['UserId'],
                    gate: { always: true },
                    allRows: {
                        anyOf: [{ permission: 'MonitorLoginHistory' }, { permission: 'ManageUsers' }]
                    },
                    degrades: 'only its own logins',
                    fact: { source: 'test', confidence: 'documented' }
                },
                {
                    object: 'LoginGeo',
                    need: 'extra',
                    rights: ['read'],
                    fields: [],
                    gate: { permission: 'ManageUsers' },
                    fact: { source: 'test', confidence: 'documented' }
                }
            ]
        },
        {
            id: 'accounts',
            label: 'Accounts',
            required: true,
            why: '',
            objects: [
                {
                    object: 'Account',
                    need: 'core',
                    rights: ['read'],
                    fields: ['Type'],
                    gate: { object: 'Account', right: 'read' },
                    allRows: {
                        anyOf: [{ object: 'Account', right: 'viewAllRecords' }, { sharing: 'Account' }]
                    },
                    degrades: 'only accounts that it owns',
                    fact: { source: 'test', confidence: 'documented' }
                }
            ]
        },
        {
            id: 'sites',
            label: 'Sites',
            required: false,
            why: '',
            objects: [
                {
                    object: 'Network',
                    need: 'core',
                    rights: ['read'],
                    fields: [],
                    gate: { always: true },
                    optional: true,
                    fact: { source: 'test', confidence: 'likely' }
                }
            ]
        }
    ],
    handOver: [],
    endpoints: [],
    fact: { source: 'test', confidence: 'documented' }
};

/** Permission names that the org's describe knows, for the small contract. */
export const SMALL_KNOWN = [
    'ApiEnabled',
    'ManageUsers',
    'MonitorLoginHistory',
    'ViewAllData',
    'ModifyAllData',
    'ViewAllFieldsGlobal'
];
