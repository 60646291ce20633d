import { defineCheck, SETUP } from './check';

export const permittedUsers = defineCheck({
    id: 'permitted-users',
    group: 'policies',
    severity: 'warning',
    title: {
        pass: 'Only users approved by an admin may use the app',
        fail: 'Every user may authorise the app'
    },
    why: 'The app should work for the connector’s user alone, not for whoever finds its key.',
    remediation: {
        text: 'Under the app’s OAuth policies set Permitted Users to “Admin approved users are pre-authorized”.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate({ apps: { found, blind } }) {
        if (!found.length) return { outcome: blind.length ? 'unknown' : 'notApplicable' };
        const open = found.filter(({ adminApprovedOnly }) => adminApprovedOnly === false);
        if (open.length)
            return { outcome: 'fail', evidence: open.map(({ label }) => `${label} is open to all users.`) };
        if (found.some(({ adminApprovedOnly }) => adminApprovedOnly === undefined))
            return { outcome: 'unknown', evidence: ['The OAuth policies of the app were not shown.'] };
        return {
            outcome: 'pass',
            evidence: found.map(({ label }) => `${label} is for approved users only.`)
        };
    }
});
