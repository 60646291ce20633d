import type { SignIns } from 'c/connectorTypes';
import { defineCheck } from './check';

export const failedLogins = defineCheck({
    id: 'failed-logins',
    group: 'user',
    severity: 'warning',
    title: {
        pass: 'No recent sign-in of the connector’s user failed',
        fail: 'Recent sign-ins of the connector’s user failed'
    },
    why: 'Salesforce says why it refused a sign-in in the login history, where the connector shows a short error at most.',
    remediation: {
        text: 'Do what the evidence names, then let the connector try again.',
        link: '/lightning/setup/OrgLoginHistory/home'
    },
    requires: ['signIns'],
    evaluate({ signIns: { kinds: signIns, since } }) {
        const extent =
            since === undefined
                ? 'Looked at the last 30 days.'
                : `Looked at the latest ones, since ${since}.`;
        const failed = signIns.filter(({ status }) => status !== SUCCESS && status !== '');
        if (!failed.length && signIns.some(({ status }) => status === ''))
            return { outcome: 'unknown', evidence: ['How some sign-ins ended was not shown.'] };
        const succeeded = timeOf(signIns.find(({ status }) => status === SUCCESS));
        const last = succeeded ? `The last success was on ${day(succeeded)}.` : 'No sign-in succeeded.';
        if (!failed.length)
            return { outcome: 'pass', evidence: [signIns.length ? last : 'There was none.', extent] };
        const recent = [...failed].sort((a, b) => (timeOf(a) > timeOf(b) ? -1 : 1));
        // What was mended since is worth a look, not a warning.
        const mended = Date.parse(succeeded) > Date.parse(timeOf(recent[0]));
        return {
            outcome: 'fail',
            ...(mended && { severity: 'info' as const }),
            evidence: [...recent.map(line), last, extent]
        };
    }
});

const SUCCESS = 'Success';

/** Texts of `LoginHistory.Status` and what to do. Source: LOGIN_STATUS in the object reference; some from reports of orgs. */
const FIXES: readonly (readonly [RegExp, string])[] = [
    [/api.?only/i, 'an API Only User can’t sign in there: take another user for Authorize'],
    [
        /ip address not allowed|restricted ip/i,
        'add the server’s address to the profile’s login IP ranges, or relax IP restrictions in the app'
    ],
    [
        /restricted (domain|country|time)/i,
        'use the My Domain host, and look at login hours and country rules of the profile'
    ],
    [/invalid password/i, 'correct the password in the vendor’s form, or authorise by OAuth instead'],
    [/security token/i, 'add the security token to the password, or authorise by OAuth instead'],
    [/lockout|logins exceeded|rate exceeded/i, 'unlock the user and let the connector try less often'],
    [/frozen/i, 'unfreeze the user'],
    [/inactive/i, 'activate the user'],
    [/not approved/i, 'pre-authorise the user in the app: assign Connector App Access'],
    [/consumer|package/i, 'compare the consumer key with the app of this org'],
    [/callback/i, 'compare the callback URL of the app with the vendor’s'],
    [/code (challenge|verifier)/i, 'the app demands PKCE, which the connector has to send'],
    [/invalid token|get access token limit/i, 'authorise again: the token was revoked or has ended'],
    [
        /multi-factor|two-factor|activation/i,
        'authorise by OAuth with a person present, who verifies the sign-in'
    ],
    [/version removed|client update/i, 'ask the vendor for a newer version of the connector'],
    [/insecure channel/i, 'the vendor’s server has to use TLS 1.2 or later'],
    [/api access disabled/i, 'grant API Enabled']
];

/** "3 × Restricted IP, last on 2026-11-18: add …". */
function line({ status, count, latest }: SignIns): string {
    const when = latest === undefined ? '' : `, last on ${day(latest)}`;
    const fix = FIXES.find(([pattern]) => pattern.test(status))?.[1] ?? 'look at the login history';
    return `${count} × ${status}${when}: ${fix}.`;
}

function timeOf(signIns: SignIns | undefined): string {
    return signIns?.latest ?? '';
}

function day(time: string): string {
    return time.slice(0, 10);
}
