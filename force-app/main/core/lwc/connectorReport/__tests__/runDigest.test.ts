import { compareReports, digestOf, readDigest, writeDigest, type RunDigest } from 'c/connectorReport';
import { capability, finding, reportOf } from './sampleReport';

const PERSON = 'Ada Admin';
const ADDRESS = 'ada@acme.example';
const SOURCE = { kind: 'permissionSet', name: 'Ada_Admin', label: PERSON } as const;

const report = reportOf({
    subject: { name: PERSON, username: ADDRESS, id: '005000000000002AAA' },
    viewer: { name: PERSON, username: ADDRESS },
    capabilities: [
        capability({
            reasons: [`${PERSON} may not.`],
            objects: [
                {
                    object: 'LoginHistory',
                    need: 'core',
                    verdict: 'partial',
                    reason: `Only those of ${ADDRESS}.`,
                    sources: [SOURCE],
                    fields: [],
                    confidence: 'documented'
                }
            ]
        })
    ],
    findings: [finding({ evidence: [`Authorised by ${ADDRESS}.`] })],
    permissions: [
        {
            name: 'ViewSetup',
            label: 'View Setup and Configuration',
            outcome: 'missing',
            sources: [SOURCE],
            neededFor: [],
            power: 'read',
            reason: `${PERSON} lacks it.`
        }
    ]
});
const text = (digest: RunDigest): string => writeDigest(digest) ?? '';
const changed = (change: object): string => JSON.stringify({ ...digestOf(report, []), ...change });

describe('the digest of a run', () => {
    it('names no user and no address', () => {
        expect(text(digestOf(report, [])).match(/Ada|acme/g)).toBeNull();
    });
    it('is read as it was written', () => {
        const digest = digestOf(report, ['consumer-secret']);
        expect(readDigest(text(digest))).toEqual(digest);
    });
    it('keeps every answer that a comparison looks at', () => {
        expect(compareReports(digestOf(report, []), report).changes).toEqual([]);
    });
    it('tells what became of a capability since, and why it is so now', () => {
        const before = digestOf(reportOf({ capabilities: [capability()] }), []);
        const now = reportOf({
            capabilities: [capability({ verdict: 'partial', reasons: ['Only its own.'] })]
        });
        expect(compareReports(before, now).changes).toMatchObject([
            { label: 'Logins', before: 'readable', after: 'partial', because: ['Only its own.'] }
        ]);
    });
    it('is not written where it does not fit into the field', () => {
        const confirmed = Array.from({ length: 10_000 }, () => 'a-finding-id');
        expect(writeDigest(digestOf(report, confirmed))).toBeUndefined();
    });
});

describe('a text that is no digest', () => {
    it.each([
        ['no JSON', '{'],
        ['null', 'null'],
        ['another version', changed({ formatVersion: 2 })],
        ['a verdict that is none', changed({ verdict: 'fine' })],
        ['no capabilities', changed({ capabilities: undefined })],
        [
            'a capability without its objects',
            changed({ capabilities: [{ id: 'a', label: 'A', verdict: 'readable' }] })
        ],
        [
            'a finding with an outcome that is none',
            changed({ findings: [{ id: 'a', title: 'A', outcome: 'ok', severity: 'info' }] })
        ],
        ['a permission without a name', changed({ permissions: [{ label: 'A', outcome: 'granted' }] })],
        ['a confirmation that is no text', changed({ confirmed: [1] })]
    ])('is not read: %s', (_, wrong) => {
        expect(readDigest(wrong)).toBeUndefined();
    });
});
