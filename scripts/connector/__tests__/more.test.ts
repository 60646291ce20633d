import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding, Report } from 'c/connectorTypes';
import type { OrgClient } from '../../rest/orgClient';
import { run, runInOrg } from './inProcess';
import { orgNamed, ready } from './orgs';

const folder = mkdtempSync(path.join(tmpdir(), 'connector-more-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const CHECK = ['check', '--connector', 'certero', '--json', '--user', 'connector@acme.example'];
const GUIDE = 'https://login.salesforce.com/services/oauth2/success';

/** An org whose Metadata and Tooling API answer too. */
const answering =
    (settings: object, dependencies: readonly (readonly [string, string])[]) =>
    (client: OrgClient): OrgClient => ({
        ...client,
        metadata: (type) =>
            Promise.resolve({
                components:
                    type === 'ExtlClntAppGlobalOauthSettings'
                        ? [
                              {
                                  externalClientApplication: 'ConnectorWebServer',
                                  consumerKey: '3MVG9key',
                                  ...settings
                              }
                          ]
                        : []
            }),
        get: (called) =>
            called.includes('/tooling/query')
                ? Promise.resolve({
                      status: 200,
                      body: {
                          done: true,
                          records: dependencies
                              .filter(([permission]) =>
                                  decodeURIComponent(called).includes(`'${permission}'`)
                              )
                              .map(([Permission, RequiredPermission]) => ({ Permission, RequiredPermission }))
                      }
                  })
                : client.get(called)
    });

const FIT = {
    callbackUrl: GUIDE,
    isPkceRequired: 'false',
    isConsumerSecretOptional: 'false',
    isSecretRequiredForRefreshToken: 'true'
};

async function report(changed?: (client: OrgClient) => OrgClient, ...more: string[]): Promise<Report> {
    const { out } = await runInOrg(ready(), [...CHECK, '--target-org', 'my-org', ...more], changed);
    return JSON.parse(out) as Report;
}

function finding({ findings }: Report, id: string): Finding | undefined {
    return findings.find((each) => each.id === id);
}

describe('connector check on a real org', () => {
    it('answers what the page leaves for a person to confirm', async () => {
        const whole = await report(answering(FIT, [['ViewSetup', 'ViewRoles']]));
        expect(['callback-url', 'sign-in-options'].map((id) => finding(whole, id)?.outcome)).toEqual([
            'pass',
            'pass'
        ]);
    });

    it('leaves it so where neither API answers', async () => {
        const plain = await report();
        expect(['callback-url', 'sign-in-options'].map((id) => finding(plain, id)?.outcome)).toEqual([
            'manual',
            'manual'
        ]);
    });

    it('finds PKCE and a foreign callback URL, as warnings that decide nothing', async () => {
        const options = { ...FIT, isPkceRequired: 'true', callbackUrl: 'https://acme.example/back' };
        const whole = await report(answering(options, []));
        expect([
            whole.verdict,
            finding(whole, 'callback-url')?.severity,
            finding(whole, 'sign-in-options')
        ]).toEqual(['ready', 'warning', expect.objectContaining({ outcome: 'fail', severity: 'warning' })]);
    });

    it('asks whether a set holds what only this org demands', async () => {
        const whole = await report(answering(FIT, [['ViewSetup', 'ManageTranslation']]));
        expect(finding(whole, 'permission-dependencies')).toMatchObject({
            outcome: 'fail',
            evidence: ['Connector Read Only grants View Setup and Configuration without ManageTranslation.']
        });
    });

    it('keeps the answers with --save, and no consumer key', async () => {
        const file = path.join(folder, 'kept.json');
        const { source: _, ...live } = await report(
            answering(FIT, [['ViewSetup', 'ManageTranslation']]),
            '--save',
            file
        );
        const { out } = await run(...CHECK, '--org-file', file);
        const { source: __, ...offline } = JSON.parse(out) as Report;
        expect(offline).toEqual(live);
        expect(readFileSync(file, 'utf8')).not.toContain('3MVG9key');
    });

    it('still says when the verdict falls by itself', async () => {
        const args = [...CHECK, '--target-org', 'my-org'];
        const plain = JSON.parse((await runInOrg(orgNamed('expiring'), args)).out) as Report;
        const whole = JSON.parse(
            (await runInOrg(orgNamed('expiring'), args, answering(FIT, [['ViewSetup', 'ViewRoles']]))).out
        ) as Report;
        expect([plain.outlook === undefined, whole.outlook]).toEqual([false, plain.outlook]);
    });
});
