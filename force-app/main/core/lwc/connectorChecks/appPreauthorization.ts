import type { App } from 'c/connectorTypes';
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
    evaluate({ apps: { found: all, blind }, preauthorizations }, { contract }) {
        const found = usable(all);
        if (!found.length) return { outcome: blind.length ? 'unknown' : 'notApplicable' };
        // One source says that the run-as user of client credentials needs no pre-authorisation.
        const severity = contract.flow === 'clientCredentials' ? ('warning' as const) : ('blocker' as const);
        const reaches = ({ id }: App): boolean => (preauthorizations.byApp.get(id) ?? []).length > 0;
        const reaching = found.filter(reaches);
        if (reaching.length)
            return { outcome: 'pass', evidence: reaching.map(({ label }) => `${label} is pre-authorised.`) };
        const unsure = all.find((app) => !found.includes(app) && stateOf(app) === undefined && reaches(app));
        if (unsure)
            return {
                outcome: 'unknown',
                severity,
                evidence: [`${unsure.label} pre-authorises the user; whether it is enabled was not shown.`]
            };
        if (found.some(({ adminApprovedOnly }) => adminApprovedOnly === undefined))
            return {
                outcome: 'unknown',
                severity,
                evidence: ['The OAuth policies of the app were not shown.']
            };
        if (found.some(({ adminApprovedOnly }) => adminApprovedOnly === false))
            return { outcome: 'notApplicable', evidence: ['Every user may authorise the app.'] };
        if (preauthorizations.incomplete !== undefined)
            return { outcome: 'unknown', severity, evidence: [preauthorizations.incomplete] };
        return {
            outcome: 'fail',
            severity,
            evidence: ['No profile or permission set that counts for this user is selected in the app.']
        };
    }
});

/** The apps that a sign-in can go through: enabled ones, or else those that may be. Two halves of two apps are none. */
function usable(apps: readonly App[]): readonly App[] {
    const enabled = apps.filter((app) => stateOf(app) === true);
    if (enabled.length) return enabled;
    const unknown = apps.filter((app) => stateOf(app) === undefined);
    return unknown.length ? unknown : apps;
}

/** A Connected App has no switch of its own. */
function stateOf({ kind, enabled }: App): boolean | undefined {
    return kind === 'connectedApp' ? true : enabled;
}
