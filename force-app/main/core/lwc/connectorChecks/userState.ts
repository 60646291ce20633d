import { defineCheck, SETUP, userPath } from './check';

export const userState = defineCheck({
    id: 'user-state',
    group: 'user',
    severity: 'blocker',
    title: { pass: 'The connector’s user is active', fail: 'The connector’s user is not active' },
    why: 'Salesforce refuses every call of an inactive user.',
    remediation: { text: 'Activate the user.', link: SETUP.users },
    requires: ['subject'],
    evaluate({ subject }) {
        if (!subject) return { outcome: 'notApplicable' };
        if (subject.isActive) return { outcome: 'pass' };
        return {
            outcome: 'fail',
            evidence: [`${subject.username} is inactive.`],
            remediation: { text: 'Activate the user.', link: userPath(subject.id) }
        };
    }
});
