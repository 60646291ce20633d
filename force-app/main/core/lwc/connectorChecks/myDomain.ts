import { defineCheck, SETUP } from './check';

export const myDomain = defineCheck({
    id: 'my-domain',
    group: 'handOver',
    severity: 'info',
    title: { pass: 'The My Domain host is known', fail: 'The My Domain host is not known' },
    why: 'The vendor’s form asks for the part before .my.salesforce.com.',
    remediation: { text: 'Read it on the My Domain page.', link: SETUP.myDomain },
    requires: ['myDomain'],
    evaluate: ({ myDomain: host }) =>
        host.endsWith('.my.salesforce.com')
            ? { outcome: 'pass', evidence: [host] }
            : { outcome: 'fail', evidence: [`${host} is not a My Domain host.`] }
});
