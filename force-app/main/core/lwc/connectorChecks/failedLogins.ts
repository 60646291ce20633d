import { diagnose } from 'c/connectorDiagnosis';
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

/** "3 × Restricted IP, last on 2026-11-18. Add …". */
function line({ status, count, latest }: SignIns): string {
    const when = latest === undefined ? '' : `, last on ${day(latest)}`;
    const known = diagnose(status).found[0]?.diagnosis;
    const meaning = known ? `${known.title}. ${known.fix}` : 'Look at the login history.';
    return `${count} × ${status}${when}. ${meaning}`;
}

function timeOf(signIns: SignIns | undefined): string {
    return signIns?.latest ?? '';
}

function day(time: string): string {
    return time.slice(0, 10);
}
