import { defineCheck } from './check';

export const securityToken = defineCheck({
    id: 'security-token',
    group: 'handOver',
    severity: 'info',
    title: {
        pass: 'The user’s security token is at hand where the vendor asks for it',
        fail: 'The user’s security token is not at hand where the vendor asks for it'
    },
    why: 'A sign-in with username and password from outside the trusted IP ranges needs it; the OAuth flows do not.',
    remediation: {
        text: 'Only if the vendor’s form asks: sign in as the user, Settings, “Reset My Security Token”; Salesforce sends it by e-mail.'
    },
    requires: ['subject'],
    evaluate({ subject }, { contract }) {
        const asks = contract.handOver.some(({ value }) => value === 'token');
        if (!asks || !subject) return { outcome: 'notApplicable' };
        return {
            outcome: 'manual',
            evidence: ['The Token field of the form is not this one: it takes what the Authorize step shows.']
        };
    }
});
