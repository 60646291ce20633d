import { originOf } from '../address';
import { clientCredentials } from '../clientCredentials';
import { accessToken, clientSecret, type SecretSource } from '../secrets';
import { tokenOf } from '../signIn';
import { codeOf } from '../webServer';

const input = (lines: string[], env: Record<string, string> = {}): SecretSource => ({
    env,
    isTerminal: false,
    line: () => Promise.resolve(lines.shift())
});

describe('what a person pastes of the success page', () => {
    const page = 'https://login.salesforce.com/services/oauth2/success';
    it('may be its whole address', () =>
        expect(codeOf(`${page}?code=aPrx%3D%3D&state=s1`, 's1')).toBe('aPrx=='));
    it('may be the code alone', () => expect(codeOf(' aPrx%3D%3D\n', 's1')).toBe('aPrx=='));
    it('may not answer another sign-in', () =>
        expect(() => codeOf(`${page}?code=aPrx&state=other`, 's1')).toThrow(/another sign-in/));
    it('tells why the org refuses', () =>
        expect(() =>
            codeOf(`${page}?error=OAUTH_APP_ACCESS_DENIED&error_description=user+is+not+admin+approved`, 's1')
        ).toThrow('OAUTH_APP_ACCESS_DENIED: user is not admin approved'));
    it('may not be empty', () => expect(() => codeOf(' ', 's1')).toThrow(/Nothing was pasted/));
    it('may not be another page', () =>
        expect(() => codeOf('https://example.com/', 's1')).toThrow(/holds no code/));
});

describe('the answer of a token endpoint', () => {
    it('names the user and the scopes', () =>
        expect(
            tokenOf({
                status: 200,
                body: {
                    access_token: 't',
                    instance_url: 'https://acme.my.salesforce.com',
                    id: 'https://login.salesforce.com/id/00D000000000001EAA/005000000000002AAA',
                    scope: 'api id'
                }
            })
        ).toMatchObject({ userId: '005000000000002AAA', scopes: ['api', 'id'] }));
    it('that refuses comes with cause and fix', () => {
        const refusal = (): unknown =>
            tokenOf({
                status: 400,
                body: { error: 'invalid_grant', error_description: 'no client credentials user enabled' }
            });
        expect(refusal).toThrow(expect.objectContaining({ fix: expect.stringMatching(/./) as string }));
    });
    it('never gives a secret away in its refusal', () => {
        const refusal = (): unknown =>
            tokenOf({
                status: 400,
                body: { error: 'invalid_client', error_description: 'client_secret=hunter2hunter2' }
            });
        expect(refusal).toThrow(
            expect.objectContaining({ message: expect.not.stringContaining('hunter2') as string })
        );
    });
});

describe('the address to sign in at', () => {
    it('may be a host', () =>
        expect(originOf('acme.my.salesforce.com', '--x')).toBe('https://acme.my.salesforce.com'));
    it('may be this machine, without TLS', () =>
        expect(originOf('http://localhost:8080/', '--x')).toBe('http://localhost:8080'));
    it('may not be any other without TLS', () =>
        expect(() => originOf('http://acme.example', '--x')).toThrow(/https/));
    it('may not be the Lightning host, and the right one is named', () =>
        expect(() => originOf('https://acme.lightning.force.com', '--x')).toThrow('acme.my.salesforce.com'));
    it('may not be login.salesforce.com for client credentials', async () =>
        expect(clientCredentials('https://login.salesforce.com', { id: 'a', secret: 'b' })).rejects.toThrow(
            /My Domain host/
        ));
});

describe('secrets', () => {
    it('come from the environment', async () =>
        expect(
            await clientSecret(input([], { CONNECTOR_CLIENT_ID: 'a', CONNECTOR_CLIENT_SECRET: 'b' }))
        ).toEqual({ id: 'a', secret: 'b' }));
    it('come from two lines of standard input', async () =>
        expect(await clientSecret(input(['a', ' b ']))).toEqual({ id: 'a', secret: 'b' }));
    it('are asked for where they are missing', async () =>
        expect(accessToken(input([]))).rejects.toThrow(/CONNECTOR_ACCESS_TOKEN/));
});
