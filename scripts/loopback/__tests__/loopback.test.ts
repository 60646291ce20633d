import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import type { OrgFile } from '../../../sample-orgs/engine/orgFile';
import ready from '../../../sample-orgs/orgs/ready.json';
import { openZip } from '../deploy/received';
import { faultsBy, FAULTS } from '../faults';
import type { HttpAnswer } from '../http';
import { loopback, type Loopback } from '../server';

jest.setTimeout(60_000);

const ADMIN = '005000000000001AAA';
const USER = '005000000000002AAA';
const BASE = 'http://localhost:1';
const client = { id: 'key', secret: 'secret' };
const start = (options: object = {}): Loopback =>
    loopback(ready as OrgFile, { tokens: { admin: ADMIN, user: USER }, client, ...options }, () => BASE);

interface Call {
    method?: string;
    body?: string;
    token?: string;
    headers?: Record<string, string>;
}

function ask(
    org: Loopback,
    address: string,
    { method = 'GET', body = '', token = 'admin', headers = {} }: Call = {}
): HttpAnswer {
    const url = new URL(address, BASE);
    return org.answer({
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: { authorization: `Bearer ${token}`, ...headers },
        body,
        bytes: Buffer.from(body)
    });
}
const query = (soql: string): string => `/services/data/v67.0/query?q=${encodeURIComponent(soql)}`;
const form = (fields: Record<string, string>): Call => ({
    method: 'POST',
    body: new URLSearchParams(fields).toString()
});

describe('the number of records', () => {
    const counts = (org: Loopback, token: string): HttpAnswer =>
        ask(org, '/services/data/v67.0/limits/recordCount?sObjects=Account,Profile,Nothing__c', { token });

    it('is what the org file says, else what it holds; an object that there is not is left out', () => {
        expect(counts(start(), 'admin').body).toEqual({
            sObjects: [
                { name: 'Account', count: 48_200 },
                { name: 'Profile', count: 2 }
            ]
        });
    });

    it('is told to nobody without View Setup, nor is the limit of API requests', () => {
        const org = loopback(
            { ...(ready as OrgFile), absent: ['PermissionSet.PermissionsViewSetup'] },
            { tokens: { admin: ADMIN }, client },
            () => BASE
        );
        expect(counts(org, 'admin').status).toBe(403);
        expect(ask(org, '/services/data/v67.0/limits').status).toBe(403);
    });
});

describe('the web-server flow', () => {
    const verifier = 'v'.repeat(43);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const authorize = (user: string): string =>
        `/services/oauth2/authorize?${new URLSearchParams({ response_type: 'code', client_id: 'key', redirect_uri: `${BASE}/services/oauth2/success`, scope: 'api', state: 's', code_challenge: challenge, code_challenge_method: 'S256', login_hint: user }).toString()}`;
    const landing = (org: Loopback, user: string): URLSearchParams =>
        new URL(ask(org, authorize(user)).headers?.['location'] ?? '').searchParams;
    const exchange = (org: Loopback, code: string, verified = verifier): HttpAnswer =>
        ask(
            org,
            '/services/oauth2/token',
            form({
                grant_type: 'authorization_code',
                client_id: 'key',
                client_secret: 'secret',
                redirect_uri: `${BASE}/services/oauth2/success`,
                code,
                code_verifier: verified
            })
        );

    it('hands out a token of the scope that was asked for, and no refresh token', () => {
        const org = start();
        const { body } = exchange(org, landing(org, 'connector@acme.example').get('code') ?? '');
        expect(body).toMatchObject({ scope: 'api', id: `${BASE}/id/00D000000000001EAA/${USER}` });
        expect(body).not.toHaveProperty('refresh_token');
    });
    it('takes a code once', () => {
        const org = start();
        const code = landing(org, 'connector@acme.example').get('code') ?? '';
        exchange(org, code);
        expect(exchange(org, code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    });
    it('refuses a code without the verifier that belongs to it', () => {
        const org = start();
        const code = landing(org, 'connector@acme.example').get('code') ?? '';
        expect(exchange(org, code, 'w'.repeat(43))).toMatchObject({
            body: { error_description: 'invalid code verifier' }
        });
    });
    it('admits only whom the app admits', () => {
        expect(landing(start(), 'ada@acme.example').get('error')).toBe('OAUTH_APP_ACCESS_DENIED');
    });
    it('lets nobody choose where the code goes', () => {
        const address = authorize('connector@acme.example').replace(
            encodeURIComponent(BASE),
            encodeURIComponent('http://evil.example')
        );
        expect(ask(start(), address)).toMatchObject({
            status: 400,
            body: { error: 'redirect_uri_mismatch' }
        });
    });
    it('ends a token that is revoked', () => {
        const org = start();
        ask(org, '/services/oauth2/revoke', form({ token: 'user' }));
        expect(ask(org, query('SELECT Id FROM User'), { token: 'user' })).toMatchObject({ status: 401 });
    });
});

describe('client credentials', () => {
    const grant = (secret = 'secret'): Call =>
        form({ grant_type: 'client_credentials', client_id: 'key', client_secret: secret });
    it('need an app with a run-as user', () => {
        expect(ask(start(), '/services/oauth2/token', grant())).toMatchObject({
            body: { error_description: 'no client credentials user enabled' }
        });
    });
    it('need the secret', () => {
        expect(ask(start(), '/services/oauth2/token', grant('other'))).toMatchObject({
            body: { error: 'invalid_client' }
        });
    });
});

describe('data', () => {
    it('shows each user what that user may see', () => {
        const org = start();
        const rows = (token: string): unknown =>
            ask(org, query('SELECT COUNT() FROM UserLogin'), { token }).status;
        expect([rows('admin'), rows('user')]).toEqual([200, 400]);
    });
    it('counts every call against the limit', () => {
        const { headers } = ask(start({ usage: { used: 7, max: 10 } }), query('SELECT Id FROM User'));
        expect(headers).toMatchObject({ 'sforce-limit-info': 'api-usage=8/10' });
    });
    it('goes on where the page before ended', () => {
        const org = start({ pageSize: 1 });
        const first = ask(org, query('SELECT Id FROM User')).body as {
            done: boolean;
            nextRecordsUrl: string;
        };
        const next = ask(org, first.nextRecordsUrl).body as { done: boolean; records: object[] };
        expect([first.done, next.done, next.records.length]).toEqual([false, true, 1]);
    });
    it('takes no more than five queries in a composite call', () => {
        const part = { method: 'GET', url: query('SELECT Id FROM User'), referenceId: 'a' };
        const call = (number: number): number =>
            ask(start(), '/services/data/v67.0/composite', {
                method: 'POST',
                body: JSON.stringify({ compositeRequest: Array(number).fill(part) })
            }).status;
        expect([call(5), call(6)]).toEqual([200, 400]);
    });
});

describe('assigning a permission set', () => {
    const assign = (org: Loopback, set: string, token = 'admin'): HttpAnswer =>
        ask(org, '/services/data/v67.0/sobjects/PermissionSetAssignment', {
            method: 'POST',
            token,
            body: JSON.stringify({ AssigneeId: ADMIN, PermissionSetId: set })
        });
    it('counts from then on', () => {
        const org = start();
        expect(assign(org, '0PS000000000005').status).toBe(201);
        expect(org.state.visibility(ADMIN).held).toContain('0PS000000000005GAA');
    });
    it('happens once', () => {
        const org = start();
        assign(org, '0PS000000000005GAA');
        expect(assign(org, '0PS000000000005')).toMatchObject({
            status: 400,
            body: [{ errorCode: 'DUPLICATE_VALUE' }]
        });
    });
    it('takes the right to', () => {
        expect(assign(start(), '0PS000000000005GAA', 'user')).toMatchObject({ status: 403 });
    });
});

describe('deploying', () => {
    const soap = (session: string): Call => ({
        method: 'POST',
        body: `<sessionId>${session}</sessionId><deploy><ZipFile>UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==</ZipFile></deploy>`
    });
    it('takes a session', () => {
        expect(ask(start(), '/services/Soap/m/67.0', soap('nobody'))).toMatchObject({
            status: 500,
            body: expect.stringContaining('INVALID_SESSION_ID') as string
        });
    });
    it('takes the right to', () => {
        expect(ask(start(), '/services/Soap/m/67.0', soap('user'))).toMatchObject({
            body: expect.stringContaining('ModifyMetadata') as string
        });
    });
    it('reads an object apart from its fields', async () => {
        const zip = new JSZip().file(
            'objects/A__c.object',
            '<?xml version="1.0" encoding="UTF-8"?>\n<CustomObject><fields><fullName>B__c</fullName></fields><label>A</label></CustomObject>'
        );
        const { metadata } = await openZip(await zip.generateAsync({ type: 'nodebuffer' }));
        expect(metadata.map(({ path }) => path)).toEqual([
            'objects/A__c.object-meta.xml',
            'objects/A__c/fields/B__c.field-meta.xml'
        ]);
        expect(metadata[0]?.text).not.toContain('fields');
    });
});

it('a fault comes once the calls before it went well', () => {
    const fault = faultsBy([{ path: '/query', fault: FAULTS['500']!, after: 1 }]);
    expect([fault('/query'), fault('/describe'), fault('/query')?.kind]).toEqual([
        undefined,
        undefined,
        'error'
    ]);
});
