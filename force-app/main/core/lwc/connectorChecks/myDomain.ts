import { domainParts } from 'c/connectorTypes';
import { defineCheck, SETUP } from './check';

export const myDomain = defineCheck({
    id: 'my-domain',
    group: 'handOver',
    severity: 'info',
    title: { pass: 'The My Domain host is known', fail: 'The My Domain host is not known' },
    why: 'The vendor’s form asks for the part before .my.salesforce.com.',
    remediation: { text: 'Read it on the My Domain page.', link: SETUP.myDomain },
    requires: ['myDomain'],
    evaluate({ myDomain: host }, { contract }) {
        const parts = domainParts(host);
        if (!parts || parts.host !== host)
            return { outcome: 'fail', evidence: [`${host} is not a My Domain host.`] };
        const { subdomain: value, name } = parts;
        const fields = contract.handOver.filter((field) => field.value === 'myDomain');
        // A vendor that only knows production's hosts puts the ending behind what it is given.
        const doubt = name === value ? [] : [`If that is refused, try ${name}.`];
        return {
            outcome: 'pass',
            evidence: [host, ...fields.flatMap(({ label }) => [`${label}: ${value}`, ...doubt])]
        };
    }
});
