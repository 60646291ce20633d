import type { HandOverRow } from 'c/connectorTypes';
import type { Components, OrgClient } from '../../rest/orgClient';
import { run, runInOrg } from './inProcess';
import { orgPath, ready } from './orgs';

const KEY = '3MVG9a.consumer_key';
const SECRET = 'A1B2C3D4SECRET';

/** An org with a My Domain and a Metadata API that answers by type. */
const withMetadata =
    (answers: Partial<Record<string, Components>>) =>
    (client: OrgClient): OrgClient => ({
        ...client,
        host: 'acme.my.salesforce.com',
        metadata: (type) => Promise.resolve(answers[type] ?? { components: [] })
    });

const settings = (name: string, consumerKey: string): Components => ({
    components: [
        {
            fullName: `${name}_glbloauth`,
            externalClientApplication: name,
            callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
            consumerKey,
            consumerSecret: SECRET
        }
    ]
});

interface Form {
    code: number;
    out: string;
    key: (HandOverRow & { missing?: string }) | undefined;
}

async function form(changed: (client: OrgClient) => OrgClient): Promise<Form> {
    const { code, out } = await runInOrg(
        ready(),
        ['hand-over', '--connector', 'certero', '--target-org', 'my-org', '--json'],
        changed
    );
    const { fields } = JSON.parse(out) as { fields: NonNullable<Form['key']>[] };
    return { code, out, key: fields.find(({ kind }) => kind === 'consumerKey') };
}

describe('connector hand-over', () => {
    it('fills in domain and consumer key', async () => {
        const { code, out, key } = await form(
            withMetadata({ ExtlClntAppGlobalOauthSettings: settings('ConnectorWebServer', KEY) })
        );
        expect([code, key?.value, out.includes('"value": "acme"')]).toEqual([0, KEY, true]);
    });

    it('shows no secret, even where the org sends it along', async () => {
        const { out } = await form(
            withMetadata({ ExtlClntAppGlobalOauthSettings: settings('ConnectorWebServer', KEY) })
        );
        expect(out).not.toContain(SECRET);
    });

    it('takes no key of another app', async () => {
        const { code, key } = await form(
            withMetadata({ ExtlClntAppGlobalOauthSettings: settings('Another', KEY) })
        );
        expect([code, key?.value, key?.missing]).toEqual([
            2,
            undefined,
            'None of the connector’s apps shows a key: deploy one with connector deploy.'
        ]);
    });

    it('does not choose between the keys of two apps', async () => {
        const { code, key } = await form(
            withMetadata({
                ExtlClntAppGlobalOauthSettings: settings('ConnectorWebServer', KEY),
                ConnectedApp: {
                    components: [{ fullName: 'CerteroAPIAccess', oauthConfig: { consumerKey: 'other' } }]
                }
            })
        );
        expect([code, key?.missing]).toEqual([
            2,
            `Take the key of the app that the vendor uses: ConnectorWebServer: ${KEY}, CerteroAPIAccess: other.`
        ]);
    });

    it('says why where the Metadata API refuses', async () => {
        const { code, key } = await form(
            withMetadata({ ExtlClntAppGlobalOauthSettings: { refused: 'INSUFFICIENT_ACCESS' } })
        );
        expect([code, key?.missing]).toEqual([2, 'The Metadata API did not show it (INSUFFICIENT_ACCESS).']);
    });

    it('prints the form of an org file, without the key', async () => {
        const { code, out } = await run(
            'hand-over',
            '--connector',
            'certero',
            '--org-file',
            orgPath('ready')
        );
        expect([code, out]).toEqual([
            2,
            expect.stringMatching(
                /Domain +acme\n[\s\S]*Client ID +\(see below\)\n +An org file holds no keys\./
            )
        ]);
    });

    it('needs an org, with exit code 64', async () => {
        const { code, notes } = await run('hand-over', '--connector', 'certero');
        expect([code, notes]).toEqual([64, 'Name the org: --target-org <alias>, or --org-file <file>.\n']);
    });
});
