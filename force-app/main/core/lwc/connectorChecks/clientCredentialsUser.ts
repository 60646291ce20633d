import { sameId, type App, type Subject } from 'c/connectorTypes';
import { defineCheck, SETUP, type CheckContext, type CheckResult } from './check';
import { overApps } from './overApps';

export const clientCredentialsUser = defineCheck({
    id: 'client-credentials-user',
    group: 'identity',
    severity: 'blocker',
    title: {
        pass: 'The app runs as the connector’s user',
        fail: 'The app does not run as a connector’s user that may call the API'
    },
    why: 'Without a run-as user Salesforce answers “no client credentials user enabled”.',
    remediation: {
        text: 'Open the app: enable the client credentials flow in its settings and in its policies, and name the connector’s user under “Run As”.',
        link: SETUP.externalClientApps
    },
    requires: ['apps', 'subject'],
    evaluate({ apps, subject }, context) {
        if (context.contract.flow !== 'clientCredentials' || !subject) return { outcome: 'notApplicable' };
        return overApps(apps, (app) => judge(app, subject, context));
    }
});

function judge(app: App, subject: Subject, { access }: CheckContext): CheckResult {
    const { kind, label, clientCredentials, runAsUser } = app;
    if (kind === 'connectedApp')
        return {
            outcome: 'manual',
            evidence: [`No query shows the run-as user of the Connected App ${label}.`]
        };
    if (clientCredentials === undefined)
        return { outcome: 'unknown', evidence: [`The OAuth policies of ${label} were not shown.`] };
    if (!clientCredentials) return stop(`The policies of ${label} do not allow client credentials.`);
    if (runAsUser === undefined) return stop(`The policies of ${label} name no run-as user.`);
    if (!isUser(runAsUser, subject))
        return stop(`${label} runs as ${runAsUser}, not as ${subject.username}.`);
    if (!subject.isActive) return stop(`${subject.username} is inactive.`);
    const { state, reason } = access.permission('ApiEnabled');
    if (state === 'unknown')
        return { outcome: 'unknown', evidence: [reason ?? 'Whether it may call is not known.'] };
    if (state !== 'granted') return stop(`${subject.username} lacks API Enabled.`);
    return {
        outcome: 'pass',
        evidence: [
            `${label} runs as ${subject.username}. The switch in the app’s settings is shown by no query.`
        ]
    };
}

function stop(text: string): CheckResult {
    return { outcome: 'fail', severity: 'blocker', evidence: [text] };
}

/** No source says whether the policy holds an Id or a username. */
function isUser(runAs: string, { id, username }: Subject): boolean {
    return sameId(runAs, id) || runAs.toLowerCase() === username.toLowerCase();
}
