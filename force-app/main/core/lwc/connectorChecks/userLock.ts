import { defineCheck, SETUP } from './check';

export const userLock = defineCheck({
    id: 'user-lock',
    group: 'user',
    severity: 'blocker',
    title: { pass: 'The connector’s user is not frozen', fail: 'The connector’s user is frozen or locked' },
    why: 'A frozen user can’t sign in, although it still looks active.',
    remediation: { text: 'Unfreeze or unlock the user on its page.', link: SETUP.users },
    requires: ['loginState'],
    evaluate({ loginState: { isFrozen, isPasswordLocked } }, { contract }) {
        if (isFrozen) return { outcome: 'fail', evidence: ['The user is frozen.'] };
        if (!isPasswordLocked) return { outcome: 'pass' };
        const evidence = ['The password is locked after failed sign-ins.'];
        // The run-as user of client credentials never uses its password.
        return contract.flow === 'clientCredentials'
            ? { outcome: 'fail', severity: 'warning', evidence }
            : { outcome: 'fail', evidence };
    }
});
