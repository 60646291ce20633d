import { defineCheck, SETUP } from './check';

export const sandboxRefresh = defineCheck({
    id: 'sandbox-refresh',
    group: 'handOver',
    severity: 'info',
    title: {
        pass: 'The connector was set up anew after the last refresh of this sandbox',
        fail: 'The connector was not set up anew after the last refresh of this sandbox'
    },
    why: 'A refresh replaces the org: its app, key, secret and tokens are no longer those that the vendor holds.',
    remediation: {
        text: 'After each refresh, and each time the secret is rotated, go through these and look at this report again.',
        link: SETUP.externalClientApps
    },
    requires: ['organization'],
    evaluate({ organization }, { contract }) {
        if (!organization.isSandbox) return { outcome: 'notApplicable' };
        const authorise = contract.flow === 'webServer' ? ['Authorize again, and copy the new token.'] : [];
        return {
            outcome: 'manual',
            evidence: [
                'The app is there and enabled, and its key and secret stand in the vendor’s form.',
                'The user’s name and e-mail address have the endings that a sandbox gives them (general knowledge).',
                ...authorise
            ]
        };
    }
});
