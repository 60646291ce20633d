import { defineCheck, SETUP } from './check';
import { unseen } from './overApps';

export const appName = defineCheck({
    id: 'app-name',
    group: 'handOver',
    severity: 'info',
    title: {
        pass: 'The Connected App’s name is its API name too',
        fail: 'The Connected App’s name can’t be its API name'
    },
    why: 'The guide gives the Connected App the same name twice, as Connected App Name and as API Name.',
    remediation: { text: 'Open the Connected App and compare both names.', link: SETUP.connectedApps },
    requires: ['apps'],
    evaluate({ apps: { found, blind } }, { contract }) {
        const connected = found.filter(({ kind }) => kind === 'connectedApp').map(({ name }) => name);
        if (!contract.identity.apps.some(({ from }) => from === 'guide')) return { outcome: 'notApplicable' };
        if (!connected.length) return unseen(found.length ? [] : blind);
        // API names: letters, digits and single underscores.
        const broken = connected.filter((name) => !/^[A-Za-z](_?[A-Za-z0-9])*$/.test(name));
        if (broken.length)
            return { outcome: 'fail', evidence: broken.map((name) => `“${name}” can’t be an API name.`) };
        return {
            outcome: 'manual',
            evidence: connected.map(
                (name) => `No query shows the API name of a Connected App; it should be ${name}.`
            )
        };
    }
});
