/** What it takes to see an object's records; any one of the permissions suffices. */
export interface VisibilityFact {
    object: string;
    /** Without one of these the object is not there at all. */
    toSee?: readonly string[];
    /** Without one of these only the viewer's own rows come back, without a word. */
    toSeeOthers?: readonly string[];
    /** The field that holds the user whose row it is. */
    owner?: string;
    /** Fields that are not there without one of these. */
    toSeeField?: Readonly<Record<string, readonly string[]>>;
    source: string;
}

const REFERENCE = 'object reference, API 67, special access rules';
const SETUP = ['ViewSetup'];
const GROUPS = ['ViewSetup', 'ManageSessionPermissionSets', 'AssignPermissionSets'];

/**
 * What Salesforce hides from whom. This table stands apart from the product's own gates: it is what they are tested
 * against, so nothing here is taken from them.
 */
export const visibilityFacts: readonly VisibilityFact[] = [
    { object: 'ObjectPermissions', toSee: SETUP, source: REFERENCE },
    { object: 'FieldPermissions', toSee: SETUP, source: REFERENCE },
    { object: 'SetupEntityAccess', toSee: SETUP, source: REFERENCE },
    { object: 'PermissionSetGroupComponent', toSee: SETUP, source: REFERENCE },
    { object: 'PermissionSetTabSetting', toSee: SETUP, source: REFERENCE },
    { object: 'PermissionSet', toSee: [...GROUPS, 'ManageProfilesPermissionsets'], source: REFERENCE },
    { object: 'PermissionSetGroup', toSee: GROUPS, source: REFERENCE },
    { object: 'MutingPermissionSet', toSee: GROUPS, source: REFERENCE },
    {
        object: 'PermissionSetAssignment',
        toSee: ['ViewSetup', 'AssignPermissionSets', 'ManageUsers'],
        source: REFERENCE
    },
    { object: 'PermissionSetLicenseAssign', toSee: ['ViewSetup', 'AssignPermissionSets'], source: REFERENCE },
    {
        object: 'PermissionSetLicense',
        toSeeField: { DeveloperName: ['ViewSetup', 'ViewDeveloperName'] },
        source: REFERENCE
    },
    { object: 'UserLicense', toSee: SETUP, source: 'object reference, API 67, usage note' },
    { object: 'UserRole', toSee: ['ViewRoles'], source: REFERENCE },
    { object: 'UserLogin', toSee: ['ManageUsers'], source: REFERENCE },
    { object: 'VerificationHistory', toSee: ['ManageUsers'], source: REFERENCE },
    { object: 'LoginGeo', toSee: ['ManageUsers'], source: REFERENCE },
    { object: 'AuthSession', toSee: ['ManageUsers'], source: REFERENCE },
    { object: 'TwoFactorMethodsInfo', toSee: ['ManageTwoFactor'], source: REFERENCE },
    { object: 'TwoFactorTempCode', toSee: ['ManageTwoFactor'], source: REFERENCE },
    { object: 'SetupAuditTrail', toSee: SETUP, source: 'inferred' },
    { object: 'ConnectedApplication', toSee: ['ViewSetup', 'CustomizeApplication'], source: 'inferred' },
    {
        object: 'ExternalClientApplication',
        toSee: ['ViewSetup', 'ExternalClientAppAdmin', 'ExternalClientAppViewer'],
        source: 'inferred'
    },
    {
        object: 'ExtlClntAppOauthPlcyCnfg',
        toSee: ['ViewSetup', 'ExternalClientAppAdmin'],
        source: 'inferred'
    },
    { object: 'ExtlClntAppPlcyCnfg', toSee: ['ViewSetup', 'ExternalClientAppAdmin'], source: 'inferred' },
    {
        object: 'ExtlClntAppOauthSettings',
        toSee: ['ViewSetup', 'ExternalClientAppAdmin'],
        source: 'inferred'
    },
    { object: 'Network', toSee: SETUP, source: 'general knowledge' },
    { object: 'Site', toSee: SETUP, source: 'general knowledge' },
    {
        object: 'LoginHistory',
        toSeeOthers: ['MonitorLoginHistory', 'ManageUsers'],
        owner: 'UserId',
        source: REFERENCE
    },
    { object: 'OauthToken', toSeeOthers: ['CustomizeApplication'], owner: 'UserId', source: REFERENCE }
];
