/**
 * How much harm a permission can do in the wrong hands.
 * `escalation`: its holder can grant itself the rest. `takeover`: its holder can get into other people's accounts.
 * `change`: it changes the org or weakens a control. `read`: it only shows.
 */
export type PermissionPower = 'escalation' | 'takeover' | 'change' | 'read';

/** One user permission: three spellings (label, API name, and `Permissions` + API name as a column), and its power. */
export interface PermissionFact {
    name: string;
    /** Label in Setup, API 67. */
    label: string;
    power: PermissionPower;
    /** What somebody who steals the connector's token could do with it, plain words; none where it only shows. */
    misuse?: string;
    /** No query shows it: never report it as granted or missing. */
    unobservable?: string;
}

/**
 * User permissions that the product speaks of. Labels: object reference, API 67. Power: risk tiers of
 * hardisgroupcom/sfdx-hardis and control SBS-ACS-008 of the Security Benchmark for Salesforce.
 */
export const permissionCatalogue: readonly PermissionFact[] = [
    { name: 'ApiEnabled', label: 'API Enabled', power: 'read' },
    {
        name: 'AssignPermissionSets',
        label: 'Assign Permission Sets',
        power: 'escalation',
        misuse: 'assign any permission set to any user, its own included'
    },
    {
        name: 'CustomizeApplication',
        label: 'Customize Application',
        power: 'change',
        misuse: 'change objects, fields, automation and settings of the org'
    },
    {
        name: 'DelegatedTwoFactor',
        label: 'Manage MFA in User Interface',
        power: 'takeover',
        misuse: 'issue temporary verification codes and disconnect authenticators'
    },
    {
        name: 'FreezeUsers',
        label: 'Freeze Users',
        power: 'change',
        misuse: 'lock users out by freezing them'
    },
    {
        name: 'ManageCustomPermissions',
        label: 'Manage Custom Permissions',
        power: 'change',
        misuse: 'change which custom permissions exist'
    },
    {
        name: 'ManageInternalUsers',
        label: 'Manage Internal Users',
        power: 'takeover',
        misuse: 'create internal users and change their e-mail addresses'
    },
    {
        name: 'ManageIpAddresses',
        label: 'Manage IP Addresses',
        power: 'change',
        misuse: 'widen the IP ranges that the org trusts'
    },
    {
        name: 'ManageLoginAccessPolicies',
        label: 'Manage Login Access Policies',
        power: 'takeover',
        misuse: 'let administrators sign in as any user'
    },
    {
        name: 'ManagePackageLicenses',
        label: 'Manage Package Licenses',
        power: 'change',
        misuse: 'assign and remove licences of installed packages',
        // Absent from the describe of PermissionSet, Profile and UserPermissionAccess; forcedotcom/cli issue 2578.
        unobservable: 'No query shows Manage Package Licenses: look at the permission set in Setup.'
    },
    {
        name: 'ManagePasswordPolicies',
        label: 'Manage Password Policies',
        power: 'change',
        misuse: 'weaken the password rules'
    },
    {
        name: 'ManageProfilesPermissionsets',
        label: 'Manage Profiles and Permission Sets',
        power: 'escalation',
        misuse: 'grant any permission to any profile or permission set'
    },
    {
        name: 'ManageRoles',
        label: 'Manage Roles',
        power: 'change',
        misuse: 'move users in the role hierarchy, which opens records to them'
    },
    {
        name: 'ManageSharing',
        label: 'Manage Sharing',
        power: 'change',
        misuse: 'open records by changing org-wide defaults and sharing rules'
    },
    {
        name: 'ManageTwoFactor',
        label: 'Manage MFA in API',
        power: 'takeover',
        misuse: 'register and remove verification methods of users'
    },
    {
        name: 'ManageUsers',
        label: 'Manage Users',
        power: 'escalation',
        misuse: 'create, deactivate and change any user, its profile included'
    },
    { name: 'MonitorLoginHistory', label: 'Monitor Login History', power: 'read' },
    {
        name: 'ResetPasswords',
        label: 'Reset User Passwords and Unlock Users',
        power: 'takeover',
        misuse: "reset other users' passwords"
    },
    { name: 'ViewAllProfiles', label: 'View All Profiles', power: 'read' },
    { name: 'ViewAllUsers', label: 'View All Users', power: 'read' },
    { name: 'ViewRoles', label: 'View Roles and Role Hierarchy', power: 'read' },
    { name: 'ViewSetup', label: 'View Setup and Configuration', power: 'read' },
    { name: 'ViewAllData', label: 'View All Data', power: 'read' },
    { name: 'ViewAllFieldsGlobal', label: 'View All Fields (global)', power: 'read' },
    {
        name: 'ModifyAllData',
        label: 'Modify All Data',
        power: 'escalation',
        misuse: 'change and delete every record'
    },
    {
        name: 'AuthorApex',
        label: 'Author Apex',
        power: 'escalation',
        misuse: 'run code of its own in the org'
    },
    { name: 'ApiUserOnly', label: 'API Only User', power: 'read' },
    { name: 'ViewDeveloperName', label: 'View DeveloperName', power: 'read' },
    { name: 'ViewEventLogFiles', label: 'View Event Log Files', power: 'read' },
    {
        name: 'ManageSessionPermissionSets',
        label: 'Manage Session Permission Set Activations',
        power: 'change'
    }
];

const byName = new Map(permissionCatalogue.map((fact) => [fact.name, fact]));

/** What is known of a permission; undefined for one that the catalogue lacks. */
export function findPermission(name: string): PermissionFact | undefined {
    return byName.get(name);
}

/** Label in Setup, or the API name itself where the catalogue lacks it. */
export function permissionLabel(name: string): string {
    return byName.get(name)?.label ?? name;
}

/** True for a permission that lets its holder do more than look. Unknown ones count as power. */
export function isWritePower(name: string): boolean {
    return (byName.get(name)?.power ?? 'change') !== 'read';
}
