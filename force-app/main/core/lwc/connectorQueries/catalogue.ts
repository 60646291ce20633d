import type { Query } from './query';

// Rights that the viewer needs: object reference, API 67, "Special Access Rules" of each object.
const PERMISSION_SET_VIEWERS = [
    'ViewSetup',
    'AssignPermissionSets',
    'ManageSessionPermissionSets',
    'ManageProfilesPermissionsets'
];
// Manage Users opens assignments alone; these queries read the permission sets and groups beside them too.
const ASSIGNMENT_VIEWERS = ['ViewSetup', 'AssignPermissionSets'];
const SETUP_VIEWERS = ['ViewSetup'];
// No reference page says who may read the app objects; any right that opens their Setup pages is taken to suffice.
const APP_VIEWERS = [
    'ViewSetup',
    'CustomizeApplication',
    'ExternalClientAppAdmin',
    'ExternalClientAppViewer'
];

const CONTAINER_FIELDS =
    'Id, Name, Label, Type, IsOwnedByProfile, ProfileId, Profile.Name, PermissionSetGroupId, HasActivationRequired';

const READABLE_FIELDS =
    'WHERE ParentId IN :containerIds AND SobjectType IN :objects AND Field IN :fields AND PermissionsRead = true';

const objectRight = (name: string, column: string): Query => ({
    name,
    object: 'ObjectPermissions',
    text: `SELECT SobjectType, COUNT(Id) grants FROM ObjectPermissions WHERE ParentId IN :containerIds AND SobjectType IN :objects AND ${column} = true GROUP BY SobjectType`,
    binds: { containerIds: 'ids', objects: 'names' },
    cap: 100,
    viewerNeeds: SETUP_VIEWERS
});

/** Every SOQL query that the product can issue, in the order of the evidence that needs it. */
export const catalogue: readonly Query[] = [
    {
        name: 'viewerPermissions',
        object: 'UserPermissionAccess',
        text: 'SELECT Id, {columns} FROM UserPermissionAccess',
        binds: {},
        cap: 1,
        columns: ['Permissions*']
    },
    {
        name: 'organization',
        object: 'Organization',
        text: 'SELECT Id, Name, OrganizationType, InstanceName, IsSandbox, TrialExpirationDate FROM Organization',
        binds: {},
        cap: 1
    },
    {
        name: 'userById',
        object: 'User',
        text: 'SELECT Id, Username, Name, Email, IsActive, UserType, ProfileId, Profile.Name FROM User WHERE Id = :userId',
        binds: { userId: 'id' },
        cap: 1
    },
    {
        name: 'userByUsername',
        object: 'User',
        text: 'SELECT Id, Username, Name, Email, IsActive, UserType, ProfileId, Profile.Name FROM User WHERE Username = :username',
        binds: { username: 'text' },
        cap: 1
    },
    {
        name: 'usersByText',
        object: 'User',
        text: 'SELECT Id, Name, Username, Profile.Name FROM User WHERE IsActive = true AND (Name LIKE :pattern OR Username LIKE :pattern) ORDER BY Name, Username',
        binds: { pattern: 'text' },
        cap: 20
    },
    {
        name: 'usersByPermissionSet',
        object: 'PermissionSetAssignment',
        text: 'SELECT AssigneeId, Assignee.Name, Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment WHERE PermissionSet.Name IN :permissionSets AND Assignee.IsActive = true ORDER BY Assignee.Name, AssigneeId',
        binds: { permissionSets: 'names' },
        cap: 20,
        viewerNeeds: ASSIGNMENT_VIEWERS
    },
    {
        name: 'sharing',
        object: 'EntityDefinition',
        text: 'SELECT QualifiedApiName, InternalSharingModel FROM EntityDefinition WHERE QualifiedApiName IN :objects',
        binds: { objects: 'names' },
        cap: 100
    },
    {
        name: 'connectedApps',
        object: 'ConnectedApplication',
        text: 'SELECT Id, Name, OptionsAllowAdminApprovedUsersOnly, OptionsHasSessionLevelPolicy, CreatedDate FROM ConnectedApplication WHERE Name IN :names',
        binds: { names: 'names' },
        cap: 20,
        viewerNeeds: APP_VIEWERS
    },
    {
        name: 'externalClientApps',
        object: 'ExternalClientApplication',
        text: 'SELECT Id, DeveloperName, MasterLabel FROM ExternalClientApplication WHERE DeveloperName IN :names',
        binds: { names: 'names' },
        cap: 20,
        viewerNeeds: APP_VIEWERS
    },
    {
        name: 'externalClientAppsByLabel',
        object: 'ExternalClientApplication',
        text: 'SELECT Id, DeveloperName, MasterLabel FROM ExternalClientApplication WHERE MasterLabel IN :labels',
        binds: { labels: 'names' },
        cap: 5,
        viewerNeeds: APP_VIEWERS
    },
    {
        name: 'externalClientAppOauthPolicies',
        object: 'ExtlClntAppOauthPlcyCnfg',
        text: 'SELECT Id, ExternalClientApplicationId, PermittedUsersPolicyType, IpRelaxationPolicyType, RefreshTokenPolicyType, RefreshTokenValidityPeriod, RefreshTokenValidityUnit, RequiredSessionLevel, IsClientCredentialsFlowEnabled, ClientCredentialsFlowUser FROM ExtlClntAppOauthPlcyCnfg WHERE ExternalClientApplicationId IN :appIds',
        binds: { appIds: 'ids' },
        cap: 20,
        viewerNeeds: APP_VIEWERS
    },
    {
        name: 'externalClientAppPolicies',
        object: 'ExtlClntAppPlcyCnfg',
        text: 'SELECT Id, ExternalClientApplicationId, IsEnabled FROM ExtlClntAppPlcyCnfg WHERE ExternalClientApplicationId IN :appIds',
        binds: { appIds: 'ids' },
        cap: 20,
        viewerNeeds: APP_VIEWERS
    },
    {
        name: 'externalClientAppScopes',
        object: 'ExtlClntAppOauthSettings',
        text: 'SELECT Id, ExternalClientApplicationId, {columns} FROM ExtlClntAppOauthSettings WHERE ExternalClientApplicationId IN :appIds',
        binds: { appIds: 'ids' },
        cap: 20,
        columns: ['OauthScopes*'],
        viewerNeeds: APP_VIEWERS
    },
    {
        // Rows, not counts: a user of this object reports that it can't be grouped by user.
        name: 'appApprovals',
        object: 'OauthToken',
        text: 'SELECT AppName, UserId, User.Username, LastUsedDate FROM OauthToken WHERE AppName IN :labels ORDER BY LastUsedDate DESC',
        binds: { labels: 'names' },
        cap: 15,
        viewerNeeds: ['CustomizeApplication']
    },
    {
        name: 'assignments',
        object: 'PermissionSetAssignment',
        text: 'SELECT Id, PermissionSetId, PermissionSetGroupId, PermissionSetGroup.DeveloperName, PermissionSetGroup.MasterLabel, PermissionSetGroup.Status, PermissionSetGroup.HasActivationRequired, PermissionSet.Name, PermissionSet.Label, PermissionSet.Type, PermissionSet.IsOwnedByProfile, PermissionSet.ProfileId, PermissionSet.Profile.Name, PermissionSet.HasActivationRequired, {columns} FROM PermissionSetAssignment WHERE AssigneeId = :userId',
        binds: { userId: 'id' },
        cap: 300,
        columns: ['IsActive', 'IsRevoked', 'ExpirationDate'],
        viewerNeeds: ASSIGNMENT_VIEWERS
    },
    {
        name: 'profileContainer',
        object: 'PermissionSet',
        text: `SELECT ${CONTAINER_FIELDS} FROM PermissionSet WHERE IsOwnedByProfile = true AND ProfileId = :profileId`,
        binds: { profileId: 'id' },
        cap: 1,
        viewerNeeds: PERMISSION_SET_VIEWERS
    },
    {
        name: 'loginState',
        object: 'UserLogin',
        text: 'SELECT UserId, IsFrozen, IsPasswordLocked FROM UserLogin WHERE UserId = :userId',
        binds: { userId: 'id' },
        cap: 1,
        viewerNeeds: ['ManageUsers']
    },
    {
        // The latest alone: an aggregate such as MAX counts every record against Apex's limit of 50,000 rows.
        name: 'signIns',
        object: 'LoginHistory',
        text: 'SELECT Status, LoginTime FROM LoginHistory WHERE UserId = :userId AND LoginTime >= LAST_N_DAYS:30 ORDER BY LoginTime DESC',
        binds: { userId: 'id' },
        cap: 40,
        viewerNeeds: ['MonitorLoginHistory', 'ManageUsers']
    },
    {
        // Apart from the user: one unknown column would fail that query for a viewer who may not see licences.
        name: 'userLicense',
        object: 'Profile',
        text: 'SELECT Id, UserLicense.Name, UserLicense.LicenseDefinitionKey FROM Profile WHERE Id = :profileId',
        binds: { profileId: 'id' },
        cap: 1,
        viewerNeeds: SETUP_VIEWERS
    },
    {
        name: 'permissionSetLicenses',
        object: 'PermissionSetLicense',
        text: 'SELECT Id, MasterLabel, {columns} FROM PermissionSetLicense WHERE Id IN (SELECT PermissionSetLicenseId FROM PermissionSetLicenseAssign WHERE AssigneeId = :userId)',
        binds: { userId: 'id' },
        cap: 10,
        columns: ['MaximumPermissions*'],
        viewerNeeds: ['ViewSetup', 'AssignPermissionSets']
    },
    {
        name: 'containerPermissions',
        object: 'PermissionSet',
        text: 'SELECT Id, {columns} FROM PermissionSet WHERE Id IN :containerIds',
        binds: { containerIds: 'ids' },
        cap: 300,
        columns: ['Permissions*'],
        viewerNeeds: PERMISSION_SET_VIEWERS
    },
    objectRight('objectsReadable', 'PermissionsRead'),
    objectRight('objectsCreatable', 'PermissionsCreate'),
    objectRight('objectsEditable', 'PermissionsEdit'),
    objectRight('objectsAllRecords', 'PermissionsViewAllRecords'),
    objectRight('objectsAllFields', 'PermissionsViewAllFields'),
    {
        name: 'objectSources',
        object: 'ObjectPermissions',
        text: 'SELECT ParentId, SobjectType, PermissionsRead, PermissionsCreate, PermissionsEdit, PermissionsViewAllRecords, PermissionsViewAllFields FROM ObjectPermissions WHERE ParentId IN :containerIds AND SobjectType IN :objects ORDER BY SobjectType, ParentId',
        binds: { containerIds: 'ids', objects: 'names' },
        cap: 120,
        viewerNeeds: SETUP_VIEWERS
    },
    {
        name: 'fieldsReadable',
        object: 'FieldPermissions',
        text: `SELECT Field, COUNT(Id) grants FROM FieldPermissions ${READABLE_FIELDS} GROUP BY Field`,
        binds: { containerIds: 'ids', objects: 'names', fields: 'names' },
        cap: 650,
        viewerNeeds: SETUP_VIEWERS
    },
    {
        // For contracts that write: who may edit a field may read it, so one query tells both.
        name: 'fieldsWritable',
        object: 'FieldPermissions',
        text: `SELECT Field, PermissionsEdit, COUNT(Id) grants FROM FieldPermissions ${READABLE_FIELDS} GROUP BY Field, PermissionsEdit`,
        binds: { containerIds: 'ids', objects: 'names', fields: 'names' },
        cap: 1300,
        viewerNeeds: SETUP_VIEWERS
    },
    {
        name: 'preauthorizations',
        object: 'SetupEntityAccess',
        text: "SELECT ParentId, SetupEntityId, SetupEntityType FROM SetupEntityAccess WHERE ParentId IN :containerIds AND SetupEntityType IN ('ConnectedApplication', 'ExternalClientApplication') ORDER BY SetupEntityId, ParentId",
        binds: { containerIds: 'ids' },
        cap: 200,
        viewerNeeds: SETUP_VIEWERS
    }
];

const byName = new Map(catalogue.map((query) => [query.name, query]));

/** The query of that name, or undefined where the catalogue has none (a service, or a mistake). */
export function findQuery(name: string): Query | undefined {
    return byName.get(name);
}
