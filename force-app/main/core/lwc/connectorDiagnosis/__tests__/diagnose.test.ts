import { diagnose, MOST_CHARACTERS } from 'c/connectorDiagnosis';

const idsOf = (text: string): string[] => diagnose(text).found.map(({ diagnosis }) => diagnosis.id);
const INSTALL = 'app-not-installed';

describe('a text is understood however it is wrapped', () => {
    it.each([
        [
            'URL-encoded with pluses',
            'https://x/cb?error=invalid_client&error_description=app+must+be+installed+into+org'
        ],
        ['URL-encoded with %20', 'error_description=app%20must%20be%20installed%20into%20org'],
        ['URL-encoded twice', 'error_description=app%2520must%2520be%2520installed%2520into%2520org'],
        ['beside a broken escape', '%E0%A4%A error_description=app%20must%20be%20installed%20into%20org'],
        ['in capitals', 'APP MUST BE INSTALLED INTO ORG'],
        ['over several lines', 'app must be\r\n   installed\tinto\u00a0org'],
        ['in JSON with escapes', '{"message":"App must\\nbe installed into\\u0020org"}'],
        ['in HTML', '<p>App must be <b>installed</b> into&nbsp;org</p>'],
        ['in CDATA', '<![CDATA[app must be installed into org]]>'],
        ['with hyphens and soft hyphens', 'app must be in\u00adstalled into-org']
    ])('%s', (_, text) => expect(idsOf(text)).toEqual([INSTALL]));

    it.each([
        "hasn't",
        'hasn’t',
        'hasn‘t',
        'hasn`t',
        'hasn&#39;t',
        'hasn&#x27;t',
        'hasn&amp;#39;t',
        'hasn\\u2019t',
        'hasn%E2%80%99t'
    ])('with the apostrophe of %s', (word) =>
        expect(idsOf(`user ${word} approved this consumer`)).toEqual(['consumer-not-approved'])
    );

    it('in a fault of SOAP', () => {
        const fault =
            '<soapenv:Fault><faultcode>sf:INVALID_LOGIN</faultcode><faultstring>INVALID_LOGIN: Invalid username, password, security token; or user locked out.</faultstring></soapenv:Fault>';
        expect(idsOf(fault)).toEqual(['authentication-failed']);
    });

    it('in an error of Bulk API', () => {
        const error =
            '<error xmlns="http://www.force.com/2009/06/asyncapi/dataload"><exceptionCode>InvalidSessionId</exceptionCode><exceptionMessage>API is disabled for this user</exceptionMessage></error>';
        expect(idsOf(error)).toEqual(['api-disabled-for-user']);
    });
});

describe('what is found', () => {
    it('is nothing where nothing is known', () => {
        expect(diagnose('HTTP 500: the vendor’s server is tired')).toEqual({ found: [], cut: false });
    });

    it.each(['', ' ', '%', '\\', '<', '&#x7fffff;', '&#xd800;'])('is nothing in %j', (text) => {
        expect(diagnose(text).found).toEqual([]);
    });

    it('is the description rather than the code beside it', () => {
        expect(idsOf('{"error":"invalid_grant","error_description":"ip restricted"}')).toEqual([
            'ip-restricted'
        ]);
    });

    it('is the code where its description is not known', () => {
        expect(idsOf('{"error":"invalid_grant","error_description":"something new"}')).toEqual([
            'grant-refused'
        ]);
    });

    it('is both of two errors, the more telling first', () => {
        expect(idsOf('invalid_grant: ip restricted\nREQUEST_LIMIT_EXCEEDED: TotalRequests')).toEqual([
            'request-limit',
            'ip-restricted'
        ]);
    });

    it('is a bare code too, where the telling text beside it is of another kind', () => {
        expect(idsOf('invalid_grant\nREQUEST_LIMIT_EXCEEDED')).toEqual(['request-limit', 'grant-refused']);
    });

    it('is a bare code too, where it stands once more far from the telling text', () => {
        const text = `invalid_grant: ip restricted${' then it ran on'.repeat(20)} invalid_grant`;
        expect(idsOf(text)).toEqual(['ip-restricted', 'grant-refused']);
    });

    it('does not depend on the order of the text', () => {
        expect(idsOf('TXN_SECURITY_METERING_ERROR, User is frozen')).toEqual(
            idsOf('User is frozen, TXN_SECURITY_METERING_ERROR')
        );
    });

    it.each(['my_invalid_grant', 'invalid_grants', 'INVALID_FIELDS', 'xUser is frozen'])(
        'is no part of a longer word: %s',
        (text) => expect(idsOf(text)).toEqual([])
    );

    it('spans what stands between two parts of a pattern, but not half a page', () => {
        const between = (length: number): string => `sObject type ${'x'.repeat(length)} is not supported`;
        expect(idsOf(between(100))).toEqual(['object-unsupported']);
        expect(idsOf(between(200))).toEqual([]);
    });

    it('names the phrase as the catalogue spells it', () => {
        expect(diagnose("SOBJECT TYPE 'eyJhbGciOiJIUzI1NiJ9' IS NOT SUPPORTED").found[0]?.phrase).toBe(
            'sObject type … is not supported'
        );
    });
});

describe('a text that is too long', () => {
    it('is looked at as far as the limit, and says so', () => {
        const late = `${'.'.repeat(MOST_CHARACTERS)} User is frozen`;
        expect(diagnose(late)).toEqual({ found: [], cut: true });
    });

    it('is not cut at the limit itself', () => {
        expect(diagnose('User is frozen'.padEnd(MOST_CHARACTERS))).toMatchObject({
            found: [{ phrase: 'User is frozen' }],
            cut: false
        });
    });
});
