import type { App } from 'c/connectorTypes';
import { defineCheck, SETUP, type CheckResult } from './check';
import { overApps } from './overApps';

export const sessionLevel = defineCheck({
    id: 'session-level',
    group: 'policies',
    severity: 'warning',
    title: {
        pass: 'The app does not demand a high-assurance session',
        fail: 'The app demands a high-assurance session'
    },
    why: 'A session of high assurance takes a second factor, which a connector does not have.',
    remediation: {
        text: 'Under the app’s OAuth policies take back the high-assurance session.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate: ({ apps }) => overApps(apps, judge)
});

function judge({ label, sessionLevel: level }: App): CheckResult {
    if (level === undefined)
        return { outcome: 'unknown', evidence: [`The session level of ${label} was not shown.`] };
    if (level !== 'HIGH_ASSURANCE') return { outcome: 'pass', evidence: [`${label}: ${level}`] };
    return { outcome: 'fail', severity: 'warning', evidence: [`${label}: ${level}`] };
}
