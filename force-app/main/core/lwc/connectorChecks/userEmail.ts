import { defineCheck, SETUP, userPath } from './check';

export const userEmail = defineCheck({
    id: 'user-email',
    group: 'user',
    severity: 'warning',
    title: {
        pass: 'The connector’s user has an e-mail address',
        fail: 'No mail reaches the connector’s user'
    },
    why: 'Salesforce sends verification codes and the security token there when somebody signs in as this user.',
    remediation: { text: 'Give the user an address that somebody reads, and confirm it.', link: SETUP.users },
    requires: ['subject'],
    evaluate({ subject }, { contract }) {
        if (contract.flow === 'clientCredentials' || !subject) return { outcome: 'notApplicable' };
        const { email, id } = subject;
        // Every user has an address: one that is not there is hidden.
        if (email === undefined) return { outcome: 'unknown', evidence: ['The address was not shown.'] };
        if (!email.toLowerCase().endsWith('.invalid')) return { outcome: 'pass', evidence: [email] };
        return {
            outcome: 'fail',
            evidence: [
                `${email} was made invalid, as a sandbox does with every address when it is refreshed.`
            ],
            remediation: {
                text: 'Take the ending .invalid away and confirm the address.',
                link: userPath(id)
            }
        };
    }
});
