/** A rule of access that is made wrong on purpose. */
export interface Mutation {
    what: string;
    /** File below `force-app/main/core/lwc`. */
    file: string;
    /** Text that stands once in it, and what it becomes. */
    part: string;
    becomes: string;
}

const ASSIGNMENTS = 'connectorAccess/assignments.ts';
const ACCESS = 'connectorAccess/effectiveAccess.ts';
const FACTS = 'connectorContracts/licenceCapabilities.ts';
const CERTERO = 'connectorContracts/certero.ts';

export const mutations: readonly Mutation[] = [
    {
        what: 'an assignment that is not active counts',
        file: ASSIGNMENTS,
        part: 'if (assignment.isActive === false)',
        becomes: 'if (false)'
    },
    {
        what: 'a revoked assignment counts',
        file: ASSIGNMENTS,
        part: 'if (assignment.isRevoked === true)',
        becomes: 'if (false)'
    },
    {
        what: 'an expired assignment counts',
        file: ASSIGNMENTS,
        part: 'if (expires !== undefined && !(',
        becomes: 'if (false && !('
    },
    {
        what: 'a session-activated set counts without its session',
        file: ASSIGNMENTS,
        part: 'if (container.sessionActivated)',
        becomes: 'if (false)'
    },
    {
        what: 'View All Data opens no object',
        file: ACCESS,
        part: "read: ['ViewAllData', 'ModifyAllData']",
        becomes: 'read: []'
    },
    {
        what: 'View All Fields opens no field',
        file: ACCESS,
        part: "viewAllFields: ['ViewAllFieldsGlobal']",
        becomes: 'viewAllFields: []'
    },
    {
        what: 'field-level security hides nothing',
        file: ACCESS,
        part: "return description.permissionable ? 'secured' : 'free'",
        becomes: "return 'free'"
    },
    {
        what: 'a private org-wide default shows all rows',
        file: ACCESS,
        part: "new Set(['read', ",
        becomes: "new Set(['private', 'read', "
    },
    {
        what: 'one of several permissions is not enough',
        file: 'connectorAccess/gates.ts',
        part: "const open = parts.find(({ state }) => state === 'open');",
        becomes: "const open = parts.every(({ state }) => state === 'open') ? parts[0] : undefined;"
    },
    {
        what: 'logins of others need no permission of their own',
        file: FACTS,
        part: "allRows: { anyOf: [{ permission: 'MonitorLoginHistory' }, MANAGE_USERS] }",
        becomes: 'allRows: ALWAYS'
    },
    {
        what: 'roles are open to everybody',
        file: FACTS,
        part: "gate: { permission: 'ViewRoles' }",
        becomes: 'gate: ALWAYS'
    },
    {
        what: 'tokens of others open with View Setup',
        file: CERTERO,
        part: "allRows: { permission: 'CustomizeApplication' }",
        becomes: 'allRows: VIEW_SETUP'
    },
    {
        what: 'nobody needs API Enabled',
        file: CERTERO,
        part: "gate: { permission: 'ApiEnabled' }",
        becomes: 'gate: ALWAYS'
    },
    {
        what: 'an inactive user reads on',
        file: 'connectorCapabilities/judgeObject.ts',
        part: 'return subject.value.isActive ?',
        becomes: 'return true ?'
    }
];
