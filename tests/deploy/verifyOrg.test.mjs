// `npm run verify:org` with the real Salesforce CLI, against a stand-in org on loopback.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root, runNode } from '../../scripts/support/run.mjs';
import { startStandInOrg } from './standInOrg.mjs';

const base = JSON.parse(readFileSync(path.join(root, 'sample-orgs/describe/base.json'), 'utf8'));
const ALIAS = 'stand-in';
/** Changes what the org describes of an object; undefined takes it away. */
let change = (_, fields) => fields;
let refusal;
let org;
let home;
let env;

before(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'connector-home-'));
    env = {
        HOME: home,
        SF_ACCESS_TOKEN: '00D000000000001EAA!not.a.real.token',
        SF_DISABLE_TELEMETRY: 'true',
        SF_DISABLE_AUTOUPDATE: 'true',
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
    };
    org = await startStandInOrg({ refuse: () => refusal, describe: described });
    const { code, output } = await runNode(
        [
            path.join(root, 'node_modules/@salesforce/cli/bin/run.js'),
            'org',
            'login',
            'access-token',
            '--instance-url',
            org.url,
            '--alias',
            ALIAS,
            '--no-prompt'
        ],
        { env }
    );
    assert.equal(code, 0, output);
});
after(() => {
    org?.close();
    rmSync(home, { recursive: true, force: true });
});

describe('npm run verify:org', () => {
    it('finds an org that is as the schema data says the same', async () => {
        change = (_, fields) => fields;
        const { code, output } = await verify();
        assert.equal(code, 0, output);
        assert.match(output, /^ok {7}force-app\/main would deploy/m);
        assert.doesNotMatch(output, /^(differs|note)/m);
    });

    it('deploys as a dry run with our Apex tests and no others', () => {
        const order = org.orders.at(-1);
        assert.match(order, /<checkOnly>true<\/checkOnly>/);
        assert.match(order, /<testLevel>RunSpecifiedTests<\/testLevel>/);
        const tests = [...order.matchAll(/<runTests>(\w+)<\/runTests>/g)].map(([, name]) => name);
        assert.deepEqual(tests.sort(), [
            'ConnectorGatewayTest',
            'ConnectorLimitsTest',
            'ConnectorRequestTest',
            'ConnectorServicesTest'
        ]);
    });

    it('finds three seeded differences, and counts new permissions without listing them', async () => {
        change = (object, fields) => {
            if (object === 'UserLogin') return undefined;
            if (object === 'LoginHistory')
                return fields.map((field) =>
                    field.name === 'UserId' ? { ...field, filterable: false } : field
                );
            if (object === 'Organization') return fields.filter(({ name }) => name !== 'IsSandbox');
            if (object === 'PermissionSet')
                return [
                    ...fields,
                    fieldOf('PermissionsNew', 'boolean', 'f'),
                    fieldOf('PermissionsNewer', 'boolean', 'f')
                ];
            return fields;
        };
        const { code, output } = await verify();
        assert.equal(code, 1, output);
        assert.deepEqual(output.match(/^(differs|note).*/gm), [
            'note     PermissionSet: 2 columns Permissions* that the schema data lacks, 0 that this org lacks.',
            'differs  LoginHistory.UserId: filterable is false in this org, true in the schema data.',
            'differs  Organization.IsSandbox is not in the describe of this user.',
            'differs  UserLogin is not in the describe of this user.'
        ]);
    });

    it('says why the deploy would be refused', async () => {
        change = (_, fields) => fields;
        refusal = { type: 'ApexClass', name: 'ConnectorGateway', problem: 'Variable does not exist: x' };
        const { code, output } = await verify();
        refusal = undefined;
        assert.equal(code, 1, output);
        assert.match(output, /^refused {2}[\s\S]*Variable does not exist: x/m);
    });

    it('says that it does not know the org, with exit code 69', async () => {
        const { code, output } = await verify('nobody');
        assert.equal(code, 69, output);
        assert.match(output, /sf org login web --alias nobody/);
    });

    it('asks for the org, with exit code 64', async () => {
        const { code, output } = await runNode(['scripts/verifyOrg.mjs'], { env });
        assert.equal(code, 64);
        assert.match(output, /Name the org: --target-org <alias>\./);
    });
});

function verify(alias = ALIAS) {
    return runNode(['scripts/verifyOrg.mjs', '--target-org', alias], { env });
}

/** An object as REST describes it, from the schema data: its fields, and one column for each user permission. */
function described(object) {
    const fact = base.objects[object];
    if (!fact) return undefined;
    const { permissions: family, withoutPermissions = [], fields: own } = fact;
    const columns = family
        ? base.permissions
              .filter((name) => !withoutPermissions.includes(name))
              .map((name) => fieldOf(family + name, 'boolean', 'f'))
        : [];
    const named = Object.entries({ Id: { type: 'id', can: 'fsg' }, ...own }).filter(
        ([name]) => name !== family
    );
    const fields = change(object, [
        ...named.map(([name, { type, can }]) => fieldOf(name, type, can)),
        ...columns
    ]);
    return fields && { name: object, fields };
}

function fieldOf(name, type, can) {
    return {
        name,
        type,
        filterable: can.includes('f'),
        sortable: can.includes('s'),
        groupable: can.includes('g')
    };
}
