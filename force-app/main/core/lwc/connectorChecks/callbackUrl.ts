import { defineCheck, SETUP } from './check';

export const callbackUrl = defineCheck({
    id: 'callback-url',
    group: 'identity',
    severity: 'info',
    title: {
        pass: 'The callback URL of the app is the guide’s',
        fail: 'The callback URL differs from the guide’s'
    },
    why: 'Salesforce sends the person who authorises there; no query shows it.',
    remediation: {
        text: 'Compare the callback URL under the app’s OAuth settings.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate({ apps }, { contract }) {
        const { callbackUrl: expected } = contract.identity;
        if (expected === undefined || !apps.found.length) return { outcome: 'notApplicable' };
        return { outcome: 'manual', evidence: [`The guide names ${expected}`] };
    }
});
