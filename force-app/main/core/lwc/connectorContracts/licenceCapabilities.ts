import type { Capability, Fact, Gate } from 'c/connectorTypes';

/**
 * What reading licences and their use takes, whichever connector reads it: each fact about the platform stands here
 * once, and contracts pick their rows.
 */

/** Special access rule or description of the object in Salesforce's object reference, API 67. */
export const REFERENCE: Fact = { source: 'object reference, API 67', confidence: 'documented' };

/** A fact of several sources, or of one that is not Salesforce's. */
export const likely = (source: string): Fact => ({ source, confidence: 'likely' });

/** Open to everybody who is signed in. */
export const ALWAYS: Gate = { always: true };
/** Opens what Setup shows, without changing it. */
export const VIEW_SETUP: Gate = { permission: 'ViewSetup' };
/** Opens what only those who manage users may see; far more power than reading needs. */
export const MANAGE_USERS: Gate = { permission: 'ManageUsers' };
const PERMISSION_SET_READERS: Gate = {
    anyOf: [VIEW_SETUP, { permission: 'ManageSessionPermissionSets' }, { permission: 'AssignPermissionSets' }]
};

/** The org itself. */
export const organization: Capability = {
    id: 'organization',
    label: 'Organisation',
    required: true,
    why: 'Which org the licences belong to, its edition, and whether it is a sandbox.',
    objects: [
        {
            object: 'Organization',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'Name', 'OrganizationType', 'InstanceName', 'IsSandbox', 'TrialExpirationDate'],
            gate: ALWAYS,
            fact: REFERENCE
        }
    ]
};

/** Users and profiles; connectors that need more of them add objects. */
export const users: Capability = {
    id: 'users',
    label: 'Users',
    required: true,
    why: 'Who holds a licence, who is active, and when each last signed in.',
    objects: [
        {
            object: 'User',
            need: 'core',
            rights: ['read'],
            fields: [
                'Id',
                'Username',
                'Name',
                'Email',
                'IsActive',
                'UserType',
                'ProfileId',
                'UserRoleId',
                'CreatedDate',
                'LastLoginDate'
            ],
            gate: ALWAYS,
            allRows: { anyOf: [{ permission: 'ViewAllUsers' }, MANAGE_USERS, { sharing: 'User' }] },
            degrades: 'only itself and the users below it in the role hierarchy',
            fact: REFERENCE
        },
        {
            object: 'Profile',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'Name', 'UserLicenseId', 'UserType'],
            gate: ALWAYS,
            fact: REFERENCE
        }
    ]
};

/** User licences: open to whoever may look into Setup. */
export const userLicenses: Capability = {
    id: 'userLicenses',
    label: 'User licences',
    required: true,
    why: 'How many user licences are owned and used.',
    objects: [
        {
            object: 'UserLicense',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'Name', 'LicenseDefinitionKey', 'Status', 'TotalLicenses', 'UsedLicenses'],
            gate: VIEW_SETUP,
            fact: likely('usage note of the object reference, API 67')
        }
    ]
};

/** Permission set licences and their holders. */
export const permissionSetLicenses: Capability = {
    id: 'permissionSetLicenses',
    label: 'Permission set licences',
    required: true,
    why: 'How many permission set licences are owned, and who holds them.',
    objects: [
        {
            object: 'PermissionSetLicense',
            need: 'core',
            rights: ['read'],
            fields: [
                'Id',
                {
                    name: 'DeveloperName',
                    gate: { anyOf: [VIEW_SETUP, { permission: 'ViewDeveloperName' }] }
                },
                'MasterLabel',
                'Status',
                'TotalLicenses',
                'UsedLicenses',
                'ExpirationDate'
            ],
            gate: ALWAYS,
            fact: REFERENCE
        },
        {
            object: 'PermissionSetLicenseAssign',
            need: 'core',
            rights: ['read'],
            fields: ['AssigneeId', 'PermissionSetLicenseId'],
            gate: { anyOf: [VIEW_SETUP, { permission: 'AssignPermissionSets' }] },
            fact: REFERENCE
        }
    ]
};

/** Licences of installed packages and their holders. */
export const packageLicenses: Capability = {
    id: 'packageLicenses',
    label: 'Package licences',
    required: true,
    why: 'Licences of installed packages, and who holds them.',
    objects: [
        {
            object: 'PackageLicense',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'NamespacePrefix', 'Status', 'AllowedLicenses', 'UsedLicenses', 'ExpirationDate'],
            gate: ALWAYS,
            fact: REFERENCE
        },
        {
            object: 'UserPackageLicense',
            need: 'core',
            rights: ['read'],
            fields: ['UserId', 'PackageLicenseId'],
            gate: ALWAYS,
            fact: likely('the object reference names no rule for reading')
        }
    ]
};

/** Sign-ins; connectors that need more of them add objects. */
export const logins: Capability = {
    id: 'logins',
    label: 'Logins',
    required: true,
    why: 'Who really uses the licence: sign-ins of the last six months.',
    objects: [
        {
            object: 'LoginHistory',
            need: 'core',
            rights: ['read'],
            fields: ['UserId', 'LoginTime', 'LoginType', 'Status', 'Application'],
            gate: ALWAYS,
            allRows: { anyOf: [{ permission: 'MonitorLoginHistory' }, MANAGE_USERS] },
            degrades: 'only its own logins',
            fact: REFERENCE
        }
    ]
};

/** Roles, groups and their members. */
export const roles: Capability = {
    id: 'roles',
    label: 'Roles and groups',
    required: true,
    why: 'Where in the company a licence is used.',
    objects: [
        {
            object: 'UserRole',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'Name', 'DeveloperName', 'ParentRoleId'],
            gate: { permission: 'ViewRoles' },
            fact: REFERENCE
        },
        {
            object: 'Group',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'Name', 'DeveloperName', 'Type', 'RelatedId'],
            gate: ALWAYS,
            fact: REFERENCE
        },
        {
            object: 'GroupMember',
            need: 'core',
            rights: ['read'],
            fields: ['GroupId', 'UserOrGroupId'],
            gate: ALWAYS,
            fact: REFERENCE
        }
    ]
};

/** Profiles and permission sets with what they grant, and who holds them. */
export const permissionModel: Capability = {
    id: 'permissionModel',
    label: 'Profiles and permission sets',
    required: true,
    why: 'Which licences and features a user is entitled to, and through what.',
    objects: [
        {
            object: 'PermissionSet',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'Name', 'Label', 'Type', 'IsOwnedByProfile', 'LicenseId'],
            gate: { anyOf: [PERMISSION_SET_READERS, { permission: 'ManageProfilesPermissionsets' }] },
            fact: REFERENCE
        },
        {
            object: 'PermissionSetAssignment',
            need: 'core',
            rights: ['read'],
            fields: ['AssigneeId', 'PermissionSetId', 'PermissionSetGroupId'],
            gate: { anyOf: [VIEW_SETUP, { permission: 'AssignPermissionSets' }, MANAGE_USERS] },
            fact: REFERENCE
        },
        {
            object: 'PermissionSetGroup',
            need: 'core',
            rights: ['read'],
            fields: ['Id', 'DeveloperName', 'MasterLabel', 'Status'],
            gate: PERMISSION_SET_READERS,
            fact: REFERENCE
        },
        {
            object: 'PermissionSetGroupComponent',
            need: 'core',
            rights: ['read'],
            fields: ['PermissionSetGroupId', 'PermissionSetId'],
            gate: VIEW_SETUP,
            fact: REFERENCE
        },
        {
            object: 'ObjectPermissions',
            need: 'core',
            rights: ['read'],
            fields: ['ParentId', 'SobjectType', 'PermissionsRead', 'PermissionsViewAllRecords'],
            gate: VIEW_SETUP,
            fact: REFERENCE
        }
    ]
};
