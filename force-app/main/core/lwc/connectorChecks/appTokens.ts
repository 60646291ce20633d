import { sameId, type AppToken } from 'c/connectorTypes';
import { defineCheck } from './check';
import { unseen } from './overApps';

/** Salesforce keeps five approvals for each app and user. Source: Fivetran's warning; not in Salesforce's reference. */
const MOST_APPROVALS = 5;

export const appTokens = defineCheck({
    id: 'app-tokens',
    group: 'identity',
    severity: 'warning',
    title: {
        pass: 'The connector’s user has authorised the app',
        fail: 'The app was not authorised as the connector needs it'
    },
    why: 'The connector works with the rights of whoever pressed Authorize. Take the Token after that, not before.',
    remediation: {
        text: 'Press Authorize in the vendor’s form, sign in as the connector’s user, then copy the token; revoke approvals that nobody uses.',
        link: '/lightning/setup/ConnectedAppsUsage/home'
    },
    requires: ['subject', 'apps', 'tokens'],
    evaluate({ subject, apps: { found, blind }, tokens }, { contract }) {
        if (contract.flow === 'clientCredentials' || !subject) return { outcome: 'notApplicable' };
        if (!found.length) return unseen(blind);
        if (!tokens.length) return { outcome: 'manual', evidence: ['Nobody has authorised the app yet.'] };
        const own = tokens.filter(({ userId }) => sameId(userId, subject.id));
        const others = tokens.filter((token) => !own.includes(token));
        if (!own.length)
            return {
                outcome: 'fail',
                evidence: [`Authorised by ${names(others)}, not by ${subject.username}.`]
            };
        const also = others.length ? [`Authorised by ${names(others)} as well.`] : [];
        const evidence = [`${subject.username}: ${approvals(own)}`, ...also];
        if (own.length < MOST_APPROVALS) return { outcome: 'pass', evidence };
        const oldest = `A user has at most ${MOST_APPROVALS} approvals of an app: the next revokes the oldest (likely; not in Salesforce’s reference).`;
        return { outcome: 'fail', evidence: [...evidence, oldest] };
    }
});

/** "2 approvals, last used on 2026-11-19". */
function approvals(own: readonly AppToken[]): string {
    const [last] = own
        .flatMap(({ lastUsed }) => lastUsed ?? [])
        .sort()
        .reverse();
    const used = last === undefined ? 'not used yet' : `last used on ${last.slice(0, 10)}`;
    return `${own.length} ${own.length === 1 ? 'approval' : 'approvals'}, ${used}`;
}

function names(tokens: readonly AppToken[]): string {
    return [...new Set(tokens.map(({ username, userId }) => username ?? userId))].sort().join(', ');
}
