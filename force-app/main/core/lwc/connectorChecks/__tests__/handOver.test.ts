import { read, type App } from 'c/connectorTypes';
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
