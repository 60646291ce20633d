import { defineCheck, SETUP } from './check';
import { overApps } from './overApps';

export const callbackUrl = defineCheck({
    id: 'callback-url',
    group: 'identity',
    severity: 'info',
    title: {
        pass: 'The callback URL of the app is the guide’s',
        fail: 'The callback URL differs from the guide’s'
    },
    why: 'Salesforce sends the person who authorises there, and refuses an address that the app does not name.',
    remediation: {
        text: 'Compare the callback URL under the app’s OAuth settings.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate({ apps }, { contract }) {
        const { callbackUrl: expected } = contract.identity;
        if (expected === undefined || !apps.found.length) return { outcome: 'notApplicable' };
        return overApps(apps, ({ label, options }) => {
            if (!options) return { outcome: 'manual', evidence: [`The guide names ${expected}`] };
            if (options.callbackUrls.includes(expected))
                return { outcome: 'pass', evidence: [`${label}: ${expected}`] };
            const urls = options.callbackUrls.join(', ') || 'none';
            return {
                outcome: 'fail',
                severity: 'warning',
                evidence: [`${label} has ${urls}; the guide names ${expected}`]
            };
        });
    }
});
