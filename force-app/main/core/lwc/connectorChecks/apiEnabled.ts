import { defineCheck, SETUP } from './check';
import { assignSet } from './assignSet';
import { fromAccess } from './fromAccess';

export const apiEnabled = defineCheck({
    id: 'api-enabled',
    group: 'permissions',
    severity: 'blocker',
    title: { pass: 'API Enabled is granted', fail: 'API Enabled is not granted' },
    why: 'Without it Salesforce refuses every API call of the connector.',
    remediation: {
        text: 'Grant API Enabled to the connector’s user.',
        link: SETUP.permissionSets
    },
    requires: [],
    evaluate: (_, { access, contract }) => ({
        ...fromAccess(access.permission('ApiEnabled')),
        remediation: assignSet(contract, { permission: 'ApiEnabled' })
    })
});
