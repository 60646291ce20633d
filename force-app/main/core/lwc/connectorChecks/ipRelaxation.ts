import type { App } from 'c/connectorTypes';
import { defineCheck, type CheckResult } from './check';
import { overApps } from './overApps';

export const ipRelaxation = defineCheck({
    id: 'ip-relaxation',
    group: 'policies',
    severity: 'info',
    title: {
        pass: 'No IP range keeps the connector out',
        fail: 'An IP range keeps the connector out'
    },
    why: 'An app that enforces IP restrictions works only from the login IP ranges of the user’s profile; no query shows these.',
    remediation: {
        text: 'Open the profile of the connector’s user, Login IP Ranges: none, or the addresses of the vendor’s server among them.',
        link: '/lightning/setup/EnhancedProfiles/home'
    },
    requires: ['apps'],
    evaluate: ({ apps }) => overApps(apps, judge)
});

function judge({ kind, label, ipRelaxation: policy }: App): CheckResult {
    if (policy === 'Bypass') return { outcome: 'pass', evidence: [`${label} relaxes IP restrictions.`] };
    if (kind === 'externalClientApp' && policy === undefined)
        return { outcome: 'unknown', evidence: [`The IP policy of ${label} was not shown.`] };
    const seen = policy === undefined ? `No query shows the IP policy of ${label}.` : `${label}: ${policy}`;
    return { outcome: 'manual', evidence: [seen] };
}
