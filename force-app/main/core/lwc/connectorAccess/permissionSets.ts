import { read, type Evidence, type FieldGrant, type ListedObject, type ObjectGrant } from 'c/connectorTypes';

/** What a permission set grants, as data. */
export interface PermissionSetFact {
    name: string;
    label: string;
    /** API names of user permissions. */
    permissions: readonly string[];
    objects: readonly ListedObject[];
    /** Readable fields, `Object.Field`. */
    fields: readonly string[];
}

const ACCOUNTS: readonly ListedObject[] = [{ object: 'Account', rights: ['read', 'viewAllRecords'] }];
const ACCOUNT_FIELDS = ['Account.ParentId', 'Account.Type'];

/** The permission sets that this project ships for the connector's user; a test compares them with their files. */
export const projectPermissionSets: readonly PermissionSetFact[] = [
    {
        name: 'Connector_Read_Only',
        label: 'Connector Read Only',
        permissions: [
            'ApiEnabled',
            'MonitorLoginHistory',
            'ViewAllProfiles',
            'ViewAllUsers',
            'ViewRoles',
            'ViewSetup'
        ],
        objects: ACCOUNTS,
        fields: ACCOUNT_FIELDS
    },
    {
        name: 'Connector_Vendor_Listed',
        label: 'Connector Vendor Listed',
        permissions: [
            'ApiEnabled',
            'AssignPermissionSets',
            'CustomizeApplication',
            'DelegatedTwoFactor',
            'FreezeUsers',
            'ManageCustomPermissions',
            'ManageInternalUsers',
            'ManageIpAddresses',
            'ManageLoginAccessPolicies',
            'ManagePackageLicenses',
            'ManagePasswordPolicies',
            'ManageProfilesPermissionsets',
            'ManageRoles',
            'ManageSharing',
            'ManageTwoFactor',
            'ManageUsers',
            'MonitorLoginHistory',
            'ResetPasswords',
            'ViewAllUsers',
            'ViewRoles',
            'ViewSetup'
        ],
        objects: ACCOUNTS,
        fields: ACCOUNT_FIELDS
    }
];

/** The shipped set of that API name, or undefined. */
export function findPermissionSet(name: string | undefined): PermissionSetFact | undefined {
    return projectPermissionSets.find((set) => set.name === name);
}

/** The same org, as if its connector's user held this set and nothing else. */
export function withHolding(evidence: Evidence, { name, label, ...grants }: PermissionSetFact): Evidence {
    const id = `set ${name}`;
    const containers = [id];
    const objects = grants.objects.flatMap(({ object, rights }) =>
        rights.map((right): ObjectGrant => ({ object, right, containers }))
    );
    return {
        ...evidence,
        assignments: read([
            { container: { id, kind: 'permissionSet', name, label, sessionActivated: false }, isActive: true }
        ]),
        userPermissions: read({
            known: knownPermissions(evidence, grants.permissions),
            granted: new Map([[id, grants.permissions]])
        }),
        objectGrants: read(objects),
        fieldGrants: read(grants.fields.map((field): FieldGrant => ({ field, right: 'read', containers })))
    };
}

/** What the org is known to have, and what the set names: an org that lacks a permission can't be granted it. */
function knownPermissions({ userPermissions }: Evidence, named: readonly string[]): string[] {
    return userPermissions.status === 'read' ? [...userPermissions.value.known] : [...named];
}
