import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contracts } from 'c/connectorContracts';
import type { Contract } from 'c/connectorTypes';
import { InputError } from '../inputError';
import { readContract } from '../readContract';

/** A sound contract, small enough to read. */
const SOUND = {
    id: 'invoice-sender',
    label: 'Invoice sender',
    vendor: 'Acme',
    flow: 'clientCredentials',
    identity: {
        apps: [{ kind: 'externalClientApp', name: 'ConnectorServer', from: 'project' }],
        scopes: ['Api'],
        appAccessPermissionSet: 'Connector_App_Access'
    },
    permissionSets: {},
    listedPermissions: [{ name: 'ApiEnabled' }],
    listedObjects: [{ object: 'Account', rights: ['read'] }],
    gate: { permission: 'ApiEnabled' },
    capabilities: [
        {
            id: 'invoices',
            label: 'Invoices',
            required: true,
            why: 'Sends invoices.',
            objects: [
                {
                    object: 'Invoice__c',
                    need: 'core',
                    rights: ['create'],
                    fields: ['Name', 'Total__c'],
                    gate: { object: 'Invoice__c', right: 'create' },
                    fact: { source: 'our own set-up page', confidence: 'likely' }
                }
            ]
        },
        {
            id: 'accounts',
            label: 'Accounts',
            required: false,
            why: 'Reads accounts.',
            objects: [
                {
                    object: 'Account',
                    need: 'core',
                    rights: ['read'],
                    fields: ['Name', { name: 'Type', gate: { permission: 'ViewSetup' } }],
                    gate: { object: 'Account', right: 'read' },
                    allRows: {
                        anyOf: [{ object: 'Account', right: 'viewAllRecords' }, { sharing: 'Account' }]
                    },
                    degrades: 'only its own',
                    fact: { source: 'our own set-up page', confidence: 'likely' }
                }
            ]
        }
    ],
    handOver: [
        { label: 'Entity', value: 'fixed', fixed: 'Invoice', how: 'What is sent.' },
        { label: 'Client secret', value: 'consumerSecret', how: 'Reveal it in the app.' }
    ],
    endpoints: [],
    fact: { source: 'our own set-up page', confidence: 'likely' }
};

let folder: string;
beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'connector-contract-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string): string => {
    const file = path.join(folder, 'own.json');
    writeFileSync(file, text);
    return file;
};

async function messageOf(file: string): Promise<string> {
    try {
        await readContract(file);
    } catch (error) {
        if (error instanceof InputError) return error.message.replace(`${folder}${path.sep}`, '');
        throw error;
    }
    return 'accepted';
}

/** The message that a contract is refused with, where one value of the sound one is another. */
function refusal(at: string, becomes: unknown): Promise<string> {
    const contract = structuredClone(SOUND) as Record<string, unknown>;
    const steps = at.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce((node, step) => node[step] as Record<string, unknown>, contract);
    if (becomes === undefined) delete parent[last];
    else parent[last] = becomes;
    return messageOf(fileWith(JSON.stringify(contract)));
}

describe('a contract of one’s own', () => {
    it('is read as it stands in the file', async () =>
        expect(await readContract(fileWith(JSON.stringify(SOUND)))).toEqual(SOUND));

    it.each(contracts.map((contract) => [contract.id, contract] as const))(
        'may be the shipped contract %s under another id',
        async (_, contract: Contract) => {
            const own: Contract = { ...contract, id: 'own' };
            expect(await readContract(fileWith(JSON.stringify(own)))).toEqual(own);
        }
    );
});

describe('a contract is refused, with place and fix,', () => {
    it('where it does not exist', async () =>
        expect(await messageOf(path.join(folder, 'none.json'))).toBe(
            'none.json: there is no such file; name a contract with --contract.'
        ));

    it('where it is no JSON', async () =>
        expect(await messageOf(fileWith('{\n  "id": \n}'))).toBe(
            'own.json:3:1: this is not JSON (value expected); mend it there.'
        ));

    it('where an unknown permission stands in it, at its line and column', async () => {
        const text = JSON.stringify(SOUND, null, 2).replace('"ApiEnabled"', '"ApiEnable"');
        const lines = text.slice(0, text.indexOf('"ApiEnable"')).split('\n');
        expect(await messageOf(fileWith(text))).toBe(
            `own.json:${lines.length}:${(lines.at(-1) ?? '').length + 1}: There is no permission ApiEnable; write its API name. Did you mean ApiEnabled?`
        );
    });

    it.each<[string, string, unknown, string]>([
        ['where something is missing', 'fact', undefined, 'the file lacks fact.'],
        [
            'where a name is not known',
            'capabilities.0.lable',
            'x',
            'capabilities.0 has a name that a contract does not know: lable.'
        ],
        [
            'where a value is none of those allowed',
            'flow',
            'device',
            'flow has to be one of webServer, clientCredentials.'
        ],
        [
            'where a gate has an unknown name, deep inside',
            'gate',
            { allOf: [{ permission: 'ApiEnabled' }, { object: 'Account', write: 'read' }] },
            'gate.allOf.1 lacks right.'
        ],
        [
            'where a gate has too many names',
            'gate',
            { permission: 'ApiEnabled', right: 'read' },
            'gate has a name that a contract does not know: right.'
        ],
        [
            'where an id has a blank',
            'id',
            'my bills',
            'An id has letters, digits and hyphens, not “my bills”.'
        ],
        [
            'where it takes the id of a shipped one',
            'id',
            'certero',
            'certero is the id of a contract that is shipped; choose another.'
        ],
        [
            'where two capabilities have one id',
            'capabilities.1.id',
            'invoices',
            'The capability invoices stands twice; give one of them another id.'
        ],
        [
            'where there is no capability',
            'capabilities',
            [],
            'The contract has no capability; name what the connector does.'
        ],
        [
            'where a capability has no core object',
            'capabilities.0.objects.0.need',
            'extra',
            'invoices has no core object; name what it is nothing without.'
        ],
        [
            'where a gate names an unknown permission',
            'gate',
            { anyOf: [{ always: true }, { permission: 'Viewsetup' }] },
            'There is no permission Viewsetup; write its API name. Did you mean ViewSetup'
        ],
        [
            'where the gate of a field names an unknown permission',
            'capabilities.1.objects.0.fields.1.gate.permission',
            'NoSuchThing',
            'There is no permission NoSuchThing; write its API name.'
        ],
        [
            'where a gate is an empty list',
            'gate',
            { allOf: [] },
            'allOf is empty; name what opens the gate, or write always.'
        ],
        [
            'where a listed object is not known',
            'listedObjects.0.object',
            'Acount',
            'The standard describe has no object Acount; a custom one ends with __c. Did you mean Account?'
        ],
        [
            'where an object is written in another case',
            'listedObjects.0.object',
            'account',
            'The standard describe has no object account; a custom one ends with __c. Did you mean Account?'
        ],
        [
            'where the org-wide default of an unknown object is asked for',
            'capabilities.1.objects.0.allRows',
            { sharing: 'Accounts' },
            'The standard describe has no object Accounts; a custom one ends with __c. Did you mean Account?'
        ],
        [
            'where a field is not known',
            'capabilities.1.objects.0.fields.0',
            'Nmae',
            'Account has no field Nmae; a custom one ends with __c. Did you mean Name'
        ],
        [
            'where a standard field is none of a custom object’s',
            'capabilities.0.objects.0.fields.0',
            'Total',
            'Invoice__c has no field Total; a custom one ends with __c.'
        ],
        [
            'where an object has no field',
            'capabilities.0.objects.0.fields',
            [],
            'Invoice__c has no field; name those that the connector uses.'
        ],
        [
            'where nothing is done with the rows',
            'capabilities.0.objects.0.rights',
            [],
            'Invoice__c has no right; name what the connector does with its rows.'
        ],
        [
            'where the gate does not ask for what is done with the rows',
            'capabilities.0.objects.0.rights',
            ['create', 'edit'],
            'The gate does not ask for Edit on Invoice__c, which the connector needs; add it.'
        ],
        [
            'where the gate can be opened without that right',
            'capabilities.0.objects.0.gate',
            { anyOf: [{ object: 'Invoice__c', right: 'create' }, { permission: 'ViewSetup' }] },
            'The gate does not ask for Create on Invoice__c, which the connector needs; add it.'
        ],
        [
            'where it is not said what is left of the rows',
            'capabilities.1.objects.0.degrades',
            undefined,
            'Add degrades: what is left of Account while this is shut.'
        ],
        [
            'where a row has no source',
            'capabilities.0.objects.0.fact.source',
            ' ',
            'The source is empty; say where this is known from.'
        ],
        [
            'where it has no source itself',
            'fact.source',
            '',
            'The source is empty; say where this is known from.'
        ],
        [
            'where a secret is in it',
            'handOver.1.fixed',
            's3cr3t',
            'Client secret is a secret, which no contract holds; remove fixed, and renew the secret if it is a real one.'
        ],
        [
            'where a secret passes for a fixed value',
            'handOver.0.label',
            'API token',
            'API token is a secret, which no contract holds; remove fixed, and renew the secret if it is a real one.'
        ],
        [
            'where a value of the org is fixed',
            'handOver.0.value',
            'myDomain',
            'Entity differs from org to org; remove fixed.'
        ],
        [
            'where a fixed value is missing',
            'handOver.0.fixed',
            undefined,
            'Entity is fixed; add its value as fixed.'
        ]
    ])('%s', async (_, at, becomes, text) => {
        const message = await refusal(at, becomes);
        expect(message).toMatch(/^own\.json:1:\d+: /);
        expect(message).toContain(`: ${text}`);
    });

    it('and never shows the secret', async () =>
        expect(await refusal('handOver.1.fixed', 's3cr3t')).not.toContain('s3cr3t'));
});
