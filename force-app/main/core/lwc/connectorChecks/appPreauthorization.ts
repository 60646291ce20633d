import { defineCheck, SETUP } from './check';

export const appPreauthorization = defineCheck({
    id: 'app-preauthorization',
    group: 'identity',
    severity: 'blocker',
    title: {
        pass: 'The app pre-authorises the connector’s user',
        fail: 'The app does not pre-authorise the connector’s user'
    },
    why: 'An app for approved users only refuses everybody else: “user is not admin approved to access this app”.',
    remediation: {
        text: 'Assign the permission set Connector App Access to the connector’s user.',
        link: SETUP.permissionSets
    },
    requires: ['apps', 'preauthorizations'],
    evaluate({ apps: { found, blind }, preauthorizations }, { contract }) {
        if (!found.length) return { outcome: blind.length ? 'unknown' : 'notApplicable' };
        // One source says that the run-as user of client credentials needs no pre-authorisation.
        const severity = contract.flow === 'clientCredentials' ? ('warning' as const) : ('blocker' as const);
        const reaching = found.filter(({ id }) => (preauthorizations.get(id) ?? []).length > 0);
        if (reaching.length)
            return { outcome: 'pass', evidence: reaching.map(({ label }) => `${label} is pre-authorised.`) };
        if (found.some(({ adminApprovedOnly }) => adminApprovedOnly === undefined))
            return {
                outcome: 'unknown',
                severity,
                evidence: ['The OAuth policies of the app were not shown.']
            };
        if (found.some(({ adminApprovedOnly }) => adminApprovedOnly === false))
            return { outcome: 'notApplicable', evidence: ['Every user may authorise the app.'] };
        return {
            outcome: 'fail',
            severity,
            evidence: ['No profile or permission set that counts for this user is selected in the app.']
        };
    }
});
