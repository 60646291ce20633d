import { redact } from 'c/connectorDiagnosis';

// Made up, in the shapes that Salesforce gives out.
const SESSION = '00D5g00000FAKE1!AQEAQFakeFakeFake.FakeFake_Fake9FakeFakeFake';
const KEY = '3MVG9fakeFakeFake_Fake.FakeFakeFakeFakeFakeFake12';
const REFRESH = '5Aep861fakeFakeFake.FakeFake_FakeFake';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJmYWtlIn0.c2ln-bmF0_dXJl';
const WORD = 'Tr0ub4dor&3';

describe('what looks like a secret is hidden', () => {
    it.each([
        ['a session id, but not its org', `sid ${SESSION} ended`, 'sid 00D5g00000FAKE1![hidden] ended'],
        ['a session id in a URL', `?x=${SESSION.replace('!', '%21')}&y=1`, '?x=00D5g00000FAKE1![hidden]&y=1'],
        ['a JWT', `got ${JWT}, refused`, 'got [hidden], refused'],
        ['a JWT that was cut', 'got eyJhbGciOiJSUz', 'got [hidden]'],
        ['a consumer key', `client ${KEY} is unknown`, 'client [hidden] is unknown'],
        ['a refresh token', `with ${REFRESH}.`, 'with [hidden]'],
        ['an authorisation code', 'code aPrxFakeFake.Fake%3D%3D used', 'code [hidden] used'],
        ['a bearer', `Authorization: Bearer abc.DEF-123`, 'Authorization: Bearer [hidden]'],
        ['basic authorisation', `authorization: Basic dXNlcjpwdw==`, 'authorization: Basic [hidden]'],
        [
            'a client secret of a form',
            `client_secret=1234567&grant_type=x`,
            'client_secret=[hidden]&grant_type=x'
        ],
        ['a client secret, URL-encoded', `client_secret%3D1234567&a=b`, 'client_secret%3D[hidden]&a=b'],
        [
            'a client secret of JSON',
            `{"client_secret": "12 34", "a": 1}`,
            '{"client_secret": "[hidden]", "a": 1}'
        ],
        [
            'a token of JSON in JSON',
            `{\\"access_token\\":\\"abc\\",\\"a\\":1}`,
            '{\\"access_token\\":\\"[hidden]\\",\\"a\\":1}'
        ],
        ['a password of a log', `password: ${WORD}`, 'password: [hidden]'],
        ['a password that holds a comma and a bracket', 'password=[a,b', 'password=[hidden]'],
        ['a password that holds an escaped quote', '{"password":"a\\"b"}', '{"password":"[hidden]"}'],
        ['a password in single quotes', "{'password': 'a b'}", "{'password': '[hidden]'}"],
        [
            'a secret of the environment',
            'SF_CLIENT_SECRET=abc SF_USER=x',
            'SF_CLIENT_SECRET=[hidden] SF_USER=x'
        ],
        ['a secret of nothing but digits', 'is 1234567890123456789.', 'is [hidden].'],
        ['a password of XML', `<n1:password>${WORD}</n1:password>`, '<n1:password>[hidden]</n1:password>'],
        ['a session id of XML', `<sessionId>abc</sessionId>`, '<sessionId>[hidden]</sessionId>'],
        [
            'a password in a URL',
            'https://ada:pw@acme.my.salesforce.com/x',
            'https://ada:[hidden]@acme.my.salesforce.com/x'
        ],
        [
            'a private key',
            '-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY----- end',
            '[hidden] end'
        ],
        ['a long run of letters and digits', `is ${'A1b2'.repeat(16)}.`, 'is [hidden].']
    ])('%s', (_, text, expected) => expect(redact(text)).toBe(expected));
});

describe('what is no secret stays', () => {
    it.each([
        'invalid_client_id: client identifier invalid',
        'error=invalid_grant&error_description=expired access/refresh token',
        'OAuth settings of the app, password wrong, API security token required',
        'https://acme.my.salesforce.com:443/services/oauth2/token',
        'org 00D5g00000FAKE1EAA, user 0055g00000FAKE1AAA',
        'Connector_Read_Only_and_a_permission_set_with_a_long_name'
    ])('%s', (text) => expect(redact(text)).toBe(text));
});
