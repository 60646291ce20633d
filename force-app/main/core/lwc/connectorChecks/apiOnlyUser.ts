import { defineCheck, SETUP } from './check';
import { through } from './fromAccess';

export const apiOnlyUser = defineCheck({
    id: 'api-only-user',
    group: 'user',
    severity: 'warning',
    title: {
        pass: 'The connector’s user is not an API Only User',
        fail: 'The connector’s user is an API Only User'
    },
    why: 'The Authorize step takes a person who signs in as this user, which an API Only User may not be able to do.',
    remediation: {
        text: 'Try the Authorize step; where it is refused, take another user, or a connector that uses client credentials.',
        link: SETUP.users
    },
    requires: [],
    permissions: () => ['ApiUserOnly'],
    evaluate(_, { access, contract }) {
        if (contract.flow === 'clientCredentials') return { outcome: 'notApplicable' };
        const { state, sources, reason } = access.permission('ApiUserOnly');
        if (state === 'missing' || state === 'notInOrg') return { outcome: 'pass' };
        if (state !== 'granted')
            return { outcome: 'unknown', evidence: [reason ?? 'What the user holds is not known.'] };
        const conflict = 'Sources contradict each other on whether this flow lets it sign in (not proven).';
        return { outcome: 'fail', evidence: [...sources.map(through), conflict] };
    }
});
