import { defineCheck, SETUP } from './check';
import { fromAccess } from './fromAccess';

export const apiEnabled = defineCheck({
    id: 'api-enabled',
    group: 'permissions',
    severity: 'blocker',
    title: { pass: 'API Enabled is granted', fail: 'API Enabled is not granted' },
    why: 'Without it Salesforce refuses every API call of the connector.',
    remediation: {
        text: 'Assign the permission set Connector Read Only (or Connector Vendor Listed) to the connector’s user.',
        link: SETUP.permissionSets
    },
    requires: [],
    evaluate: (_, { access }) => fromAccess(access.permission('ApiEnabled'))
});
