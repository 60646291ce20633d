import { defineCheck, SETUP, userPath } from './check';

export const connectorUser = defineCheck({
    id: 'connector-user',
    group: 'user',
    severity: 'blocker',
    title: { pass: 'The connector’s user exists', fail: 'The connector’s user does not exist' },
    why: 'The connector sees the org as this user; everything below is judged for it.',
    remediation: { text: 'Create a user for the connector alone.', link: SETUP.users },
    requires: ['subject'],
    evaluate: ({ subject }) =>
        subject
            ? {
                  outcome: 'pass',
                  evidence: [
                      `${subject.name} (${subject.username}), profile ${subject.profileName ?? 'not shown'}`
                  ],
                  remediation: { text: 'Open the user.', link: userPath(subject.id) }
              }
            : { outcome: 'fail', evidence: ['There is no user of that name.'] }
});
