import { permissionLabel } from 'c/connectorAccess';
import { defineCheck, SETUP } from './check';
import { through } from './fromAccess';

/** Whoever holds one of these signs in with a passkey or a security key. */
const PRIVILEGED = ['AuthorApex', 'CustomizeApplication', 'ModifyAllData', 'ViewAllData'];
const ADMINISTRATOR = 'System Administrator';

export const phishingResistantMfa = defineCheck({
    id: 'phishing-resistant-mfa',
    group: 'user',
    severity: 'warning',
    title: {
        pass: 'The Authorize step takes no passkey or security key',
        fail: 'The Authorize step takes a passkey or a security key'
    },
    why: 'Since June 2026 (sandboxes) and July 2026 (production) privileged users sign in with phishing-resistant MFA only.',
    remediation: {
        text: 'Register a passkey or security key for the user before Authorize, or take the privileges away: the read-only set has none.',
        link: SETUP.users
    },
    requires: ['subject'],
    permissions: () => PRIVILEGED,
    evaluate({ subject }, { access, contract }) {
        if (contract.flow === 'clientCredentials' || !subject) return { outcome: 'notApplicable' };
        const answers = PRIVILEGED.map((name) => ({ name, ...access.permission(name) }));
        const held = answers.filter(({ state }) => state === 'granted');
        const isAdministrator = subject.profileName === ADMINISTRATOR;
        if (held.length || isAdministrator)
            return {
                outcome: 'fail',
                evidence: [
                    ...(isAdministrator ? [`The profile is ${ADMINISTRATOR}.`] : []),
                    ...held.map(
                        ({ name, sources }) => `${permissionLabel(name)}: ${sources.map(through).join('; ')}`
                    ),
                    'Whether a key is registered is for a person to confirm (several sources report the announcement).'
                ]
            };
        const open = answers.find(({ state }) => state === 'unknown');
        if (!open) return { outcome: 'pass' };
        return { outcome: 'unknown', evidence: [open.reason ?? 'What the user holds is not known.'] };
    }
});
