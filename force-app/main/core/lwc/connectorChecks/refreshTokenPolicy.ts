import type { App } from 'c/connectorTypes';
import { defineCheck, SETUP, type CheckResult } from './check';
import { overApps } from './overApps';

/** A connector that runs less often than each week is not known to us; below this, holidays and outages hurt. */
const SHORT_DAYS = 7;

export const refreshTokenPolicy = defineCheck({
    id: 'refresh-token-policy',
    group: 'policies',
    severity: 'warning',
    title: {
        pass: 'The refresh token lives as long as the connector uses it',
        fail: 'The refresh token ends too early, or never'
    },
    why: 'The connector signs in again with this token; where it has ended, a person has to authorise anew.',
    remediation: {
        text: 'Under the app’s OAuth policies set the refresh token to expire if not used for 30 days.',
        link: SETUP.externalClientApps
    },
    requires: ['apps'],
    evaluate({ apps }, { contract }) {
        const { flow, identity } = contract;
        if (flow !== 'webServer' || !identity.scopes.includes('RefreshToken'))
            return { outcome: 'notApplicable' };
        return overApps(apps, judge);
    }
});

function judge({ kind, label, refreshToken }: App): CheckResult {
    if (kind === 'connectedApp')
        return {
            outcome: 'manual',
            evidence: [`No query shows the whole policy of the Connected App ${label}.`]
        };
    if (!refreshToken)
        return { outcome: 'unknown', evidence: [`The refresh token policy of ${label} was not shown.`] };
    const { kind: end, days } = refreshToken;
    if (end === 'zero') return fail('blocker', `The refresh token of ${label} ends at once.`);
    if (end === 'infinite')
        return fail('info', `The refresh token of ${label} never ends: a stolen one stays good.`);
    if (days === undefined)
        return {
            outcome: 'unknown',
            evidence: [`How long the refresh token of ${label} lives was not shown.`]
        };
    const time = lasting(days);
    if (end === 'lifetime')
        return fail('warning', `The refresh token of ${label} ends ${time} after Authorize, used or not.`);
    if (days < SHORT_DAYS)
        return fail('warning', `The refresh token of ${label} ends after ${time} without use.`);
    return {
        outcome: 'pass',
        evidence: [`${label}: ends after ${time} without use, so the schedule has to be more frequent.`]
    };
}

function fail(severity: 'blocker' | 'warning' | 'info', text: string): CheckResult {
    return { outcome: 'fail', severity, evidence: [text] };
}

function lasting(days: number): string {
    return days < 1 ? `${Math.round(days * 24)} hours` : `${Math.round(days)} days`;
}
