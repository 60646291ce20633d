import type { App, Contract } from 'c/connectorTypes';
import { defineCheck, SETUP, type CheckResult } from './check';
import { overApps } from './overApps';

export const oauthScopes = defineCheck({
    id: 'oauth-scopes',
    group: 'identity',
    severity: 'warning',
    title: {
        pass: 'The app has the OAuth scopes that the connector needs',
        fail: 'The OAuth scopes of the app are not those that the connector needs'
    },
    why: 'Without the scope Api every call is refused; without RefreshToken the connection ends with its first session.',
    remediation: {
        text: 'Open the app, OAuth settings, “Selected OAuth Scopes”, and select what the evidence names.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate: ({ apps }, { contract }) => overApps(apps, (app) => judge(app, contract))
});

function judge({ kind, label, scopes }: App, { flow, identity }: Contract): CheckResult {
    if (kind === 'connectedApp' && !scopes)
        return { outcome: 'manual', evidence: [`No query shows the scopes of the Connected App ${label}.`] };
    if (!scopes) return { outcome: 'unknown', evidence: [`The scopes of ${label} were not shown.`] };
    const full = scopes.includes('Full');
    // One source says that since Winter '26 Full alone does not do for client credentials.
    const covered = flow === 'webServer' && full ? [...scopes, 'Api'] : scopes;
    const missing = identity.scopes.filter((scope) => SHOWN.includes(scope) && !covered.includes(scope));
    const unasked = identity.scopes.filter((scope) => !SHOWN.includes(scope));
    const evidence = [
        ...(missing.length ? [`${label} lacks ${missing.join(', ')}.`] : []),
        ...(full ? [`${label} has Full, which is more than ${identity.scopes.join(' and ')}.`] : [])
    ];
    if (evidence.length) {
        const stops = missing.some((scope) => scope !== 'Web') && !(full && flow === 'clientCredentials');
        return { outcome: 'fail', severity: stops ? 'blocker' : 'warning', evidence };
    }
    if (unasked.length)
        return { outcome: 'manual', evidence: [`Look for ${unasked.join(', ')} in ${label}.`] };
    return { outcome: 'pass', evidence: [`${label}: ${identity.scopes.join(', ')}`] };
}

/** The scopes that are asked for; the contract may name others. */
const SHOWN = ['Api', 'RefreshToken', 'Full', 'Web'];
