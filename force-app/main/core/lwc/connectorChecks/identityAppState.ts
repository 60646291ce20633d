import { defineCheck, SETUP } from './check';

export const identityAppState = defineCheck({
    id: 'identity-app-state',
    group: 'identity',
    severity: 'blocker',
    title: { pass: 'The app is enabled', fail: 'The app is disabled' },
    why: 'A disabled External Client App refuses every sign-in.',
    remediation: { text: 'Enable the app under its policies.', link: SETUP.externalClientApps },
    requires: ['apps'],
    evaluate({ apps: { found, blind } }) {
        if (!found.length) return { outcome: blind.length ? 'unknown' : 'notApplicable' };
        // A Connected App has no such switch; blocking one is not visible to any query.
        const states = found.map(({ kind, enabled }) => (kind === 'connectedApp' ? true : enabled));
        if (states.includes(true)) return { outcome: 'pass' };
        if (states.includes(undefined))
            return { outcome: 'unknown', evidence: ['The policies of the app were not shown.'] };
        return { outcome: 'fail', evidence: found.map(({ label }) => `${label} is disabled.`) };
    }
});
