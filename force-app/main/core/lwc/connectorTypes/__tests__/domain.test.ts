import { domainParts } from 'c/connectorTypes';

describe('the My Domain of an org', () => {
    it.each([
        ['acme.my.salesforce.com', 'acme'],
        ['https://acme.my.salesforce.com/', 'acme'],
        [
            'https://d1t000000czokeak-dev-ed.lightning.force.com/lightning/setup/home',
            'd1t000000czokeak-dev-ed'
        ],
        ['ACME.Lightning.Force.com:443', 'acme'],
        ['acme.my.salesforce-setup.com', 'acme'],
        ['https://acme--uat.sandbox.lightning.force.com?x=1', 'acme--uat.sandbox'],
        ['x-dev-ed.develop.my.salesforce.com', 'x-dev-ed.develop']
    ])('is found in %s', (text, subdomain) =>
        expect(domainParts(text)).toMatchObject({ subdomain, host: `${subdomain}.my.salesforce.com` })
    );
    it('has a name that differs from the subdomain in partitioned orgs', () =>
        expect(domainParts('acme--uat.sandbox.my.salesforce.com')?.name).toBe('acme--uat'));
    it.each([
        'login.salesforce.com',
        'test.salesforce.com',
        'acme.com',
        '',
        '.my.salesforce.com',
        'a b.my.salesforce.com'
    ])('is not read out of “%s”', (text) => expect(domainParts(text)).toBeUndefined());
});
