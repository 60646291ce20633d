// `npm run verify:org` with the real Salesforce CLI, against the loopback org.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root, runNode } from '../../scripts/support/run.mjs';
import { readOrg, serve, sfHome, tokenOf } from '../support/loopback.mjs';

const base = JSON.parse(readFileSync(path.join(root, 'sample-orgs/describe/base.json'), 'utf8'));
const ALIAS = 'loopback';
const ADMIN = '005000000000001AAA';
const cli = sfHome();
/** Changes what the org describes of an object; undefined takes it away. */
let change = (_, fields) => fields;
let refusal;
let org;

before(async () => {
    org = await serve(withAlmighty(readOrg('ready')), {
        refuse: (file) => (file.endsWith('classes/ConnectorGateway.cls') ? refusal : undefined),
        describe: (object, described) => {
            const fields = change(object, described.fields);
            return fields && { ...described, fields };
        }
    });
    const { code, output } = await cli.login(org.url, tokenOf(ADMIN), ALIAS);
    assert.equal(code, 0, output);
});
after(async () => {
    await org?.close();
    cli.remove();
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
        const { checkOnly, testLevel, tests } = org.deploys.at(-1);
        assert.deepEqual([checkOnly, testLevel], [true, 'RunSpecifiedTests']);
        assert.deepEqual([...tests].sort(), [
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
        refusal = 'Variable does not exist: x';
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
        const { code, output } = await runNode(['scripts/verifyOrg.mjs'], { env: cli.env });
        assert.equal(code, 64);
        assert.match(output, /Name the org: --target-org <alias>\./);
    });
});

function verify(alias = ALIAS) {
    return runNode(['scripts/verifyOrg.mjs', '--target-org', alias], { env: cli.env });
}

/** The org with an admin who holds every permission, so that the describe hides nothing. */
function withAlmighty(file) {
    const [profileSet] = file.sobjects.PermissionSet;
    for (const name of base.permissions) profileSet[`Permissions${name}`] = true;
    return file;
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
