const page = (name: string): string => `/lightning/setup/${name}/home`;

/** Paths into Setup. Sources: the deep-link lists of Salesforce Inspector Reloaded and Org Check. */
export const SETUP = {
    apps: page('ManageExternalClientApplication'),
    appSettings: page('ExternalClientApplicationSettings'),
    company: page('CompanyProfileInfo'),
    identity: page('IdentityVerification'),
    loginHistory: page('OrgLoginHistory'),
    myDomain: page('OrgDomain'),
    oauth: page('OauthOidcSettings'),
    oauthUsage: page('ConnectedAppsUsage'),
    packages: page('ImportedPackage'),
    permissionSets: page('PermSets'),
    sessions: page('SecuritySession'),
    users: page('ManageUsers')
} as const;
