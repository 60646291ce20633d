import type { Capability, Contract } from 'c/connectorTypes';
import { likely } from './licenceCapabilities';

/** Where an org keeps bills. Each org chooses its own object, so that nothing of it is fixed. */
export interface BillTarget {
    /** API name of the object that holds one row for each bill. */
    object: string;
    /** API names of the fields that are mapped, the lookup to the account left out. */
    fields: readonly string[];
    /** API name of the lookup to the account that the bill is for. */
    accountLookup: string;
}

/**
 * The target where an org has named no other: a custom object with a field for each main value of a bill. The names are
 * ours, after the attributes of a bill in m3ter's public API (id, billTotal, currency, status, billDate, dueDate,
 * startDate, endDate); m3ter publishes no object of its own for them.
 */
export const DEFAULT_BILL_TARGET: BillTarget = {
    object: 'Bill__c',
    fields: [
        'Bill_Id__c',
        'Bill_Total__c',
        'Currency__c',
        'Status__c',
        'Bill_Date__c',
        'Due_Date__c',
        'Start_Date__c',
        'End_Date__c'
    ],
    accountLookup: 'Account__c'
};

/** Nobody but Salesforce says what writing takes, and m3ter says neither what it writes nor where. */
const WRITING = likely(
    'Salesforce asks for Create, Edit and an editable field for each value; m3ter publishes no permissions'
);
const LOOKING_UP = likely(
    'Salesforce lets nobody link a row to an account that they may not read; m3ter publishes no permissions'
);

/**
 * m3ter's integration that sends bills: writes, over the client-credentials flow. What it does, it does as the run-as
 * user of the app, who also owns each row that it creates, so that no right to the rows of others is asked for.
 *
 * @param target where this org keeps bills; another target takes a contract of its own
 */
export function m3terBills(target: BillTarget = DEFAULT_BILL_TARGET): Contract {
    return {
        id: 'm3ter-bills',
        label: 'm3ter Bills',
        vendor: 'm3ter',
        flow: 'clientCredentials',
        identity: {
            apps: [{ kind: 'externalClientApp', name: 'ConnectorServer', from: 'project' }],
            scopes: ['Api'],
            appAccessPermissionSet: 'Connector_App_Access'
        },
        // The rights depend on the org's own object, so no set that this project ships could hold them.
        permissionSets: {},
        listedPermissions: [{ name: 'ApiEnabled' }],
        listedObjects: [],
        gate: { permission: 'ApiEnabled' },
        capabilities: [bills(target), ACCOUNTS],
        handOver: [
            { label: 'Credential name', value: 'free', how: 'Stage 1: a name for this credential in m3ter.' },
            { label: 'Entity type', value: 'fixed', fixed: 'Bill', how: 'Stage 2: what is sent.' },
            { label: 'Destination', value: 'fixed', fixed: 'Salesforce', how: 'Stage 3: where it is sent.' },
            {
                label: 'External Customer Id',
                value: 'myDomain',
                how: 'Stage 4: the part of the My Domain host before .my.salesforce.com.'
            },
            {
                label: 'Client Id',
                value: 'consumerKey',
                how: 'Stage 4: the consumer key: Setup, the app, OAuth settings, Consumer Key and Secret.'
            },
            {
                label: 'Key Id',
                value: 'consumerSecret',
                how: 'Stage 4: the consumer secret, shown beside the key after Salesforce has verified you.'
            }
        ],
        endpoints: [
            {
                host: '{myDomain}',
                ports: [443],
                why: 'sign-in and bills; client credentials are refused on login.salesforce.com'
            }
        ],
        fact: likely(
            "m3ter's guide for a Salesforce credential: domain, client id and secret, and no sign-in step, which only client credentials fits"
        )
    };
}

function bills({ object, fields, accountLookup }: BillTarget): Capability {
    return {
        id: 'bills',
        label: 'Bills',
        required: true,
        why: 'Creates a row for each bill, keeps it up to date, and links it to its account.',
        objects: [
            {
                object,
                need: 'core',
                rights: ['read', 'create', 'edit'],
                fields: [...fields, { name: accountLookup, gate: { object: 'Account', right: 'read' } }],
                gate: {
                    allOf: [
                        { object, right: 'read' },
                        { object, right: 'create' },
                        { object, right: 'edit' }
                    ]
                },
                fact: WRITING
            }
        ]
    };
}

const ACCOUNTS: Capability = {
    id: 'accounts',
    label: 'Accounts',
    required: true,
    why: 'Finds the account that a bill is for.',
    objects: [
        {
            object: 'Account',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'Name'],
            gate: { object: 'Account', right: 'read' },
            allRows: { anyOf: [{ object: 'Account', right: 'viewAllRecords' }, { sharing: 'Account' }] },
            degrades:
                'only accounts that it owns or that are shared with it, and bills of others are refused',
            fact: LOOKING_UP
        }
    ]
};
