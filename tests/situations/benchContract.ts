import type { Contract, Fact, ObjectNeed } from 'c/connectorTypes';

const fact: Fact = { source: 'made for these situations', confidence: 'documented' };

const readAll = (object: string, fields: readonly string[]): ObjectNeed => ({
    object,
    need: 'core',
    rights: ['read'],
    fields,
    gate: { object, right: 'read' },
    allRows: { anyOf: [{ object, right: 'viewAllRecords' }, { sharing: object }] },
    fact
});

/** A contract for what Certero's lacks: records of several objects, fields of every kind, and rows that are written. */
export const BENCH: Contract = {
    id: 'bench',
    label: 'Bench',
    vendor: 'Bench',
    flow: 'webServer',
    identity: {
        apps: [{ kind: 'externalClientApp', name: 'ConnectorWebServer', from: 'project' }],
        scopes: ['Api'],
        appAccessPermissionSet: 'Connector_App_Access'
    },
    permissionSets: { vendorListed: 'Connector_Vendor_Listed' },
    listedPermissions: [{ name: 'ApiEnabled' }],
    listedObjects: [
        { object: 'Product2', rights: ['read', 'viewAllRecords'] },
        { object: 'Pricebook2', rights: ['viewAllRecords'] }
    ],
    gate: { permission: 'ApiEnabled' },
    capabilities: [
        {
            id: 'accounts',
            label: 'Accounts',
            required: true,
            why: '',
            objects: [readAll('Account', ['Name', 'Type', 'BillingCity'])]
        },
        {
            id: 'contracts',
            label: 'Contracts',
            required: false,
            why: '',
            objects: [readAll('Contract', ['Status'])]
        },
        {
            id: 'bills',
            label: 'Bills',
            required: false,
            why: '',
            objects: [
                {
                    object: 'Bill__c',
                    need: 'core',
                    rights: ['read', 'create', 'edit'],
                    fields: ['Name', 'Total__c'],
                    gate: {
                        allOf: [
                            { object: 'Bill__c', right: 'read' },
                            { object: 'Bill__c', right: 'create' },
                            { object: 'Bill__c', right: 'edit' }
                        ]
                    },
                    fact
                }
            ]
        }
    ],
    handOver: [],
    endpoints: [],
    fact
};
