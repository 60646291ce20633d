import type { App } from 'c/connectorTypes';
import { defineCheck, SETUP, type CheckResult } from './check';
import { overApps } from './overApps';

export const signInOptions = defineCheck({
    id: 'sign-in-options',
    group: 'identity',
    severity: 'warning',
    title: {
        pass: 'PKCE and the secret are asked for as the connector needs it',
        fail: 'PKCE or the secret is not asked for as the connector needs it'
    },
    why: 'An app that demands PKCE refuses a connector that sends no challenge; one that demands no secret lets a stolen token do.',
    remediation: {
        text: 'Under the app’s OAuth settings clear “Require PKCE”, and check that a secret is required for the web server flow and for refresh tokens.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate({ apps }, { contract }) {
        if (contract.flow !== 'webServer' || !apps.found.length) return { outcome: 'notApplicable' };
        return overApps(apps, judge);
    }
});

function judge({ label, options }: App): CheckResult {
    const { pkceRequired, secretForCode, secretForRefresh } = options ?? {};
    const evidence = [
        // No vendor of a shipped contract says whether it sends a challenge; none of their forms asks for one.
        ...(pkceRequired === true ? [`${label} demands PKCE, which the vendor likely does not send.`] : []),
        ...(secretForCode === false ? [`${label} demands no secret for a sign-in.`] : []),
        ...(secretForRefresh === false ? [`${label} demands no secret for a refresh token.`] : [])
    ];
    if (evidence.length) return { outcome: 'fail', evidence };
    if ([pkceRequired, secretForCode, secretForRefresh].includes(undefined))
        return { outcome: 'manual', evidence: [`No query shows PKCE and secret options of ${label}.`] };
    return { outcome: 'pass', evidence: [`${label} demands the secret and no PKCE.`] };
}
