import { read, type App } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { callbackUrl } from '../callbackUrl';
import { consumerSecret } from '../consumerSecret';
import { myDomain } from '../myDomain';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const apps = (...found: App[]): Parameters<typeof outcomeOf>[1] => ({ apps: read({ found, blind: [] }) });

describe('what is handed over', () => {
    it('is the My Domain host', () =>
        expect(findingsOf(myDomain)).toMatchObject([
            { outcome: 'pass', evidence: ['acme.my.salesforce.com'] }
        ]));
    it('is what the vendor’s form asks of it', () => {
        const handOver = [{ label: 'Domain', value: 'myDomain', how: '' }] as const;
        const contract = { ...SMALL_CONTRACT, handOver };
        expect(findingsOf(myDomain, {}, contract)[0]?.evidence).toEqual([
            'acme.my.salesforce.com',
            'Domain: acme'
        ]);
        const sandbox = { myDomain: read('acme--uat.sandbox.my.salesforce.com') };
        expect(findingsOf(myDomain, sandbox, contract)[0]?.evidence).toEqual([
            'acme--uat.sandbox.my.salesforce.com',
            'Domain: acme--uat.sandbox',
            'If that is refused, try acme--uat.'
        ]);
    });
    it('is not the host of Lightning', () =>
        expect(outcomeOf(myDomain, { myDomain: read('acme.lightning.force.com') })).toBe('fail'));
    it('is the key and secret, which a person confirms', () =>
        expect(outcomeOf(consumerSecret, apps(app))).toBe('manual'));
    it('is no secret where there is no app', () =>
        expect(outcomeOf(consumerSecret, apps())).toBe('notApplicable'));
    it('comes back to a callback URL, which a person compares', () =>
        expect(findingsOf(callbackUrl, apps(app))).toMatchObject([
            {
                outcome: 'manual',
                evidence: ['The guide names https://login.salesforce.com/services/oauth2/success']
            }
        ]));
    it('has no callback URL to compare without an app', () =>
        expect(outcomeOf(callbackUrl, apps())).toBe('notApplicable'));
});
