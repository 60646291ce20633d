import { sameId } from 'c/connectorTypes';
import { defineCheck, SETUP } from './check';
import { unseen } from './overApps';

export const identityAppLabel = defineCheck({
    id: 'identity-app-label',
    group: 'identity',
    severity: 'warning',
    title: {
        pass: 'No other app has the label of the connector’s app',
        fail: 'Another app has the label of the connector’s app'
    },
    why: 'Salesforce knows a token’s app by its label alone: which of two apps was authorised can’t be told.',
    remediation: { text: 'Rename one of the apps, or delete the one that nobody uses.', link: SETUP.apps },
    requires: ['apps', 'appsByLabel'],
    evaluate({ apps: { found, blind }, appsByLabel }, { contract }) {
        if (contract.flow === 'clientCredentials')
            return {
                outcome: 'notApplicable',
                evidence: ['This flow keeps no token that is known by a label.']
            };
        if (!found.length) return unseen(blind);
        const clashes = found.flatMap(({ id, label }) =>
            appsByLabel.filter(
                (other) => !sameId(other.id, id) && other.label.toLowerCase() === label.toLowerCase()
            )
        );
        if (!clashes.length) return { outcome: 'pass' };
        const named = clashes.map(({ kind, name, label }) => `${KIND[kind]} ${name} has the label ${label}.`);
        return { outcome: 'fail', evidence: [...new Set(named)].sort() };
    }
});

const KIND = { externalClientApp: 'External Client App', connectedApp: 'Connected App' } as const;
