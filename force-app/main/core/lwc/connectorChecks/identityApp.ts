import type { Contract, Remediation } from 'c/connectorTypes';
import { defineCheck, SETUP } from './check';

export const identityApp = defineCheck({
    id: 'identity-app',
    group: 'identity',
    severity: 'blocker',
    title: {
        pass: 'The OAuth app of the connector exists',
        fail: 'The OAuth app of the connector does not exist'
    },
    why: 'The connector signs in as this app; its consumer key and secret go into the vendor’s form.',
    remediation: {
        text: 'Deploy the External Client App.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate({ apps }, { contract }) {
        if (apps.found.length)
            return {
                outcome: 'pass',
                evidence: apps.found.map(({ kind, label }) => `${KIND[kind]} ${label}`)
            };
        if (apps.blind.length) return { outcome: 'unknown', evidence: apps.blind.map(({ text }) => text) };
        const names = contract.identity.apps.map(({ name }) => name).join(', ');
        return {
            outcome: 'fail',
            evidence: [`None of ${names} was found.`],
            remediation: deploy(contract)
        };
    }
});

/** Each flow has an app of its own. */
function deploy({ flow }: Contract): Remediation {
    const identity = flow === 'clientCredentials' ? ' --identity external-client-app-server' : '';
    return {
        text: `Deploy the External Client App: npm run deploy -- --target-org <alias>${identity}`,
        link: SETUP.externalClientApps
    };
}

const KIND = { externalClientApp: 'External Client App', connectedApp: 'Connected App' } as const;
