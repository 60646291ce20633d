/** A fault put into a shipped file on purpose, and what the gate has to say about it. */
export interface Fault {
    what: string;
    /** End of the path of the file. */
    file: string;
    /** Text that stands once in the file, and what it becomes. */
    part: string;
    becomes: string;
    /** Each problem: text that stands once in the changed file and gives the line, and the message. */
    problems: readonly (readonly [on: string, message: string])[];
}

const VENDOR_LISTED = 'Connector_Vendor_Listed.permissionset-meta.xml';
const READ_ONLY = 'Connector_Read_Only.permissionset-meta.xml';
const CONSOLE = 'Connector_Console.permissionset-meta.xml';
const CONNECTED_APP = 'ConnectorAPIAccess.connectedApp-meta.xml';
const APP = 'ConnectorWebServer.eca-meta.xml';
const OAUTH = 'ConnectorWebServer_oauth.ecaOauth-meta.xml';
const GLOBAL = 'ConnectorWebServer_glbloauth.ecaGlblOauth-meta.xml';
const SERVER_POLICY = 'ConnectorServer_oauthPlcy.ecaOauthPlcy-meta.xml';
const POLICY = 'ConnectorWebServer_oauthPlcy.ecaOauthPlcy-meta.xml';
const PAGE = 'Connector_Console.flexipage-meta.xml';
const TAB = 'Connector_Console.tab-meta.xml';
const BUNDLE = 'connectorConsole.js-meta.xml';
const RUN = 'Connector_Run__c.object-meta.xml';
const CLASS = 'ConnectorGateway.cls-meta.xml';
const LABELS = 'CustomLabels.labels-meta.xml';

/** Faults of form: XML that is no XML, or that the type of the component does not allow. */
export const FAULTS_OF_FORM: readonly Fault[] = [
    {
        what: 'an end tag that is misspelt',
        file: TAB,
        part: '</label>',
        becomes: '</lable>',
        problems: [
            [
                '<label>',
                'the XML is malformed: Opening and ending tag mismatch: "label" != "lable"; correct it'
            ]
        ]
    },
    {
        what: 'a bare ampersand',
        file: TAB,
        part: '<label>Connector Console</label>',
        becomes: '<label>Connector & Console</label>',
        problems: [['<label>', 'the XML is malformed: an ampersand that is not written &amp;; correct it']]
    },
    {
        what: 'an attribute without quotes',
        file: TAB,
        part: '<motif>',
        becomes: '<motif kind=plain>',
        problems: [['<motif', 'the XML is malformed: attribute "plain" missed quot(")!; correct it']]
    },
    {
        what: 'no XML declaration',
        file: TAB,
        part: '<?xml version="1.0" encoding="UTF-8" ?>\n',
        becomes: '',
        problems: [
            [
                '<CustomTab',
                'the XML is malformed: it does not start with the XML declaration in UTF-8; correct it'
            ]
        ]
    },
    {
        what: 'no namespace',
        file: TAB,
        part: ' xmlns="http://soap.sforce.com/2006/04/metadata"',
        becomes: '',
        problems: [
            [
                '<CustomTab',
                '<CustomTab> is not in Salesforce\'s namespace; add xmlns="http://soap.sforce.com/2006/04/metadata"'
            ]
        ]
    },
    {
        what: 'an attribute',
        file: TAB,
        part: '<motif>',
        becomes: '<motif kind="plain">',
        problems: [['<motif', '<motif> has an attribute kind, which metadata does not use; remove it']]
    },
    {
        what: 'an element that is misspelt',
        file: APP,
        part: '<isProtected>false</isProtected>',
        becomes: '<isProtcted>false</isProtcted>',
        problems: [
            ['<isProtcted>', '<ExternalClientApplication> has no element <isProtcted>; write <isProtected>']
        ]
    },
    {
        what: 'an element of an older API version',
        file: GLOBAL,
        part: '<isPkceRequired>false</isPkceRequired>',
        becomes:
            '<isPkceRequired>false</isPkceRequired>\n    <isSecretRequiredForWebServerFlow>true</isSecretRequiredForWebServerFlow>',
        problems: [
            [
                '<isSecretRequiredForWebServerFlow>',
                '<ExtlClntAppGlobalOauthSettings> has no element <isSecretRequiredForWebServerFlow>; remove it'
            ]
        ]
    },
    {
        what: 'a required element that is missing',
        file: CONNECTED_APP,
        part: '    <contactEmail>connector-owner@example.com</contactEmail>\n',
        becomes: '',
        problems: [['<ConnectedApp ', '<ConnectedApp> lacks <contactEmail>, which its type requires; add it']]
    },
    {
        what: 'a required element that is missing further down',
        file: PAGE,
        part: '        <name>main</name>\n',
        becomes: '',
        problems: [['<flexiPageRegions>', '<flexiPageRegions> lacks <name>, which its type requires; add it']]
    },
    {
        what: 'a value outside an enumeration',
        file: CONSOLE,
        part: '<visibility>Visible</visibility>',
        becomes: '<visibility>DefaultOn</visibility>',
        problems: [['<visibility>', '<visibility> does not take "DefaultOn"; write None, Available, Visible']]
    },
    {
        what: 'a value of an enumeration in another case',
        file: APP,
        part: '<distributionState>Local</distributionState>',
        becomes: '<distributionState>local</distributionState>',
        problems: [['<distributionState>', '<distributionState> does not take "local"; write Local']]
    },
    {
        what: 'a boolean that is neither true nor false',
        file: POLICY,
        part: '<isTokenExchangeFlowEnabled>false</isTokenExchangeFlowEnabled>',
        becomes: '<isTokenExchangeFlowEnabled>no</isTokenExchangeFlowEnabled>',
        problems: [
            ['<isTokenExchangeFlowEnabled>', '<isTokenExchangeFlowEnabled> holds "no"; write true or false']
        ]
    },
    {
        what: 'a number in words',
        file: POLICY,
        part: '<refreshTokenValidityPeriod>30</refreshTokenValidityPeriod>',
        becomes: '<refreshTokenValidityPeriod>thirty</refreshTokenValidityPeriod>',
        problems: [['thirty', '<refreshTokenValidityPeriod> holds "thirty"; write a number']]
    },
    {
        what: 'an element that may not repeat',
        file: TAB,
        part: '<label>Connector Console</label>',
        becomes: '<label>Connector Console</label>\n    <label>Console</label>',
        problems: [['<label>Console</label>', '<CustomTab> takes one <label>; remove all but one']]
    },
    {
        what: 'repeated elements that stand apart',
        file: CONNECTED_APP,
        part: '<scopes>RefreshToken</scopes>',
        becomes:
            '<singleLogoutUrl>https://acme.example/out</singleLogoutUrl>\n        <scopes>RefreshToken</scopes>',
        problems: [
            [
                '<scopes>RefreshToken</scopes>',
                '<scopes> stands apart from the others of its kind; move them together'
            ]
        ]
    },
    {
        what: 'elements in another order than that of retrieve',
        file: PAGE,
        part: '    <type>AppPage</type>\n',
        becomes: '    <type>AppPage</type>\n    <description>Late</description>\n',
        problems: [
            ['<description>', '<description> stands after <type>; retrieve writes it before, so move it']
        ]
    },
    {
        what: 'an element where text belongs',
        file: TAB,
        part: '<label>Connector Console</label>',
        becomes: '<label><b>Connector Console</b></label>',
        problems: [['<label>', '<label> takes text, not <b>; write its value']]
    },
    {
        what: 'text where elements belong',
        file: BUNDLE,
        part: '<targets>',
        becomes: '<targets>lightning__Tab',
        problems: [['<targets>', '<targets> holds the text "lightning__Tab"; it takes elements only']]
    },
    {
        what: 'an element without its value',
        file: APP,
        part: '<label>Connector Web Server</label>',
        becomes: '<label></label>',
        problems: [['<label>', '<label> is empty; write its value or remove it']]
    }
];

/** Faults of value: what the types call a string, but Salesforce takes only in part. */
export const FAULTS_OF_VALUE: readonly Fault[] = [
    {
        what: 'an IP relaxation that does not exist',
        file: CONNECTED_APP,
        part: '<ipRelaxation>ENFORCE</ipRelaxation>',
        becomes: '<ipRelaxation>ENFORCE_ACTIVATED_USERS</ipRelaxation>',
        problems: [
            [
                '<ipRelaxation>',
                '<ipRelaxation> does not take "ENFORCE_ACTIVATED_USERS"; write ENFORCE, BYPASS_2FACTOR, BYPASS, ENFORCE_RELAXREFRESH'
            ]
        ]
    },
    {
        what: 'a refresh token policy with a unit that does not exist',
        file: CONNECTED_APP,
        part: 'specific_inactivity:30:DAYS',
        becomes: 'specific_inactivity:30:WEEKS',
        problems: [
            [
                '<refreshTokenPolicy>',
                '<refreshTokenPolicy> does not take "specific_inactivity:30:WEEKS"; write zero, infinite, or specific_lifetime or specific_inactivity with a number and unit (…:30:DAYS)'
            ]
        ]
    },
    {
        what: 'a scope as Connected Apps spell it',
        file: OAUTH,
        part: 'Api, RefreshToken',
        becomes: 'Api, RefreshToken, SFAP',
        problems: [
            [
                '<commaSeparatedOauthScopes>',
                '<commaSeparatedOauthScopes> does not take "SFAP"; write scopes as the platform spells them, such as Api, RefreshToken'
            ]
        ]
    },
    {
        what: 'a callback without TLS',
        file: GLOBAL,
        part: 'https://login.salesforce.com/',
        becomes: 'http://login.salesforce.com/',
        problems: [
            [
                '<callbackUrl>',
                '<callbackUrl> does not take "http://login.salesforce.com/services/oauth2/success"; write an https address'
            ]
        ]
    },
    {
        what: 'a target that does not exist',
        file: BUNDLE,
        part: 'lightning__HomePage',
        becomes: 'lightning__StartPage',
        problems: [
            [
                'lightning__StartPage',
                '<target> does not take "lightning__StartPage"; write lightning__AppPage, lightning__HomePage, lightning__RecordPage, lightning__UtilityBar, lightning__FlowScreen, lightning__Tab, lightning__Inbox, lightningCommunity__Page, lightningCommunity__Default, lightningSnapin__ChatMessage, lightningSnapin__Minimized, lightningSnapin__PreChat, lightningSnapin__ChatHeader'
            ]
        ]
    },
    {
        what: 'a tab style without its icon',
        file: TAB,
        part: 'Custom67: Gears',
        becomes: 'Custom67',
        problems: [['<motif>', '<motif> does not take "Custom67"; write a tab style such as Custom67: Gears']]
    },
    {
        what: 'a refresh token policy without how long it is',
        file: POLICY,
        part: '    <refreshTokenValidityUnit>Days</refreshTokenValidityUnit>\n',
        becomes: '',
        problems: [
            ['<refreshTokenPolicyType>', 'SpecificInactivity needs <refreshTokenValidityUnit>; add it']
        ]
    }
];

/** Faults of permission: what a deploy of a permission set would be refused for. */
export const FAULTS_OF_PERMISSION: readonly Fault[] = [
    {
        what: 'an object of ours that everybody may read',
        file: RUN,
        part: '<sharingModel>Private</sharingModel>',
        becomes: '<sharingModel>Read</sharingModel>',
        problems: [['<CustomObject', 'Connector_Run__c is not private; write <sharingModel>Private']]
    },
    {
        what: 'a set that shows the runs of others',
        file: CONSOLE,
        part: '<viewAllRecords>false</viewAllRecords>',
        becomes: '<viewAllRecords>true</viewAllRecords>',
        problems: [['<viewAllRecords>', 'viewAllRecords shows the runs of others; write false']]
    },
    {
        what: 'a right to delete without the right to edit',
        file: CONSOLE,
        part: '<allowEdit>true</allowEdit>',
        becomes: '<allowEdit>false</allowEdit>',
        problems: [['<allowDelete>', 'allowDelete needs allowEdit on Connector_Run__c; grant it too']]
    },
    {
        what: 'a user permission in another case, which is then missing under its own name',
        file: VENDOR_LISTED,
        part: 'ManageProfilesPermissionsets',
        becomes: 'ManageProfilesPermissionSets',
        problems: [
            [
                'ManageProfilesPermissionSets',
                'ManageProfilesPermissionSets is no user permission; write ManageProfilesPermissionsets'
            ],
            [
                '<name>ManageUsers</name>',
                'ManageUsers depends on ManageProfilesPermissionsets, which is not granted; grant it too'
            ]
        ]
    },
    {
        what: 'a user permission that does not exist',
        file: READ_ONLY,
        part: 'ViewAllProfiles',
        becomes: 'ReadEverything',
        problems: [['ReadEverything', 'ReadEverything is no user permission; look it up in the Tooling API']]
    },
    {
        what: 'a user permission without one that it depends on',
        file: VENDOR_LISTED,
        part: '    <userPermissions>\n        <enabled>true</enabled>\n        <name>FreezeUsers</name>\n    </userPermissions>\n',
        becomes: '',
        problems: [
            [
                '<name>ManageUsers</name>',
                'ManageUsers depends on FreezeUsers, which is not granted; grant it too'
            ]
        ]
    },
    {
        what: 'a dependency that is named but not enabled',
        file: READ_ONLY,
        part: '<enabled>true</enabled>\n        <name>ViewRoles</name>',
        becomes: '<enabled>false</enabled>\n        <name>ViewRoles</name>',
        problems: [
            ['<name>ViewSetup</name>', 'ViewSetup depends on ViewRoles, which is not granted; grant it too']
        ]
    },
    {
        what: 'a user permission that only some orgs have',
        file: READ_ONLY,
        part: '<name>MonitorLoginHistory</name>',
        becomes: '<name>ManageTranslation</name>',
        problems: [
            [
                'ManageTranslation',
                'ManageTranslation exists only in orgs with Translation Workbench; leave it to the admin of such an org'
            ]
        ]
    },
    {
        what: 'a user permission of a feature that is not everywhere',
        file: READ_ONLY,
        part: '<name>MonitorLoginHistory</name>',
        becomes: '<name>ManageQuotas</name>',
        problems: [
            [
                'ManageQuotas',
                'ManageQuotas exists only in orgs with some feature; leave it to the admin of such an org'
            ]
        ]
    },
    {
        what: 'View All without Read',
        file: READ_ONLY,
        part: '<allowRead>true</allowRead>',
        becomes: '<allowRead>false</allowRead>',
        problems: [
            [
                '<field>Account.ParentId</field>',
                'Account.ParentId cannot be read without allowRead on Account; grant it too'
            ],
            [
                '<field>Account.Type</field>',
                'Account.Type cannot be read without allowRead on Account; grant it too'
            ],
            ['<viewAllRecords>', 'viewAllRecords needs allowRead on Account; grant it too']
        ]
    },
    {
        what: 'Delete without Edit',
        file: READ_ONLY,
        part: '<allowDelete>false</allowDelete>',
        becomes: '<allowDelete>true</allowDelete>',
        problems: [['<allowDelete>', 'allowDelete needs allowEdit on Account; grant it too']]
    },
    {
        what: 'View All on an object that has none',
        file: READ_ONLY,
        part: '    </objectPermissions>\n',
        becomes:
            '    </objectPermissions>\n    <objectPermissions>\n        <allowCreate>false</allowCreate>\n        <allowDelete>false</allowDelete>\n        <allowEdit>false</allowEdit>\n        <allowRead>true</allowRead>\n        <modifyAllRecords>false</modifyAllRecords>\n        <object>Product2</object>\n        <viewAllRecords>true</viewAllRecords><!-- here -->\n    </objectPermissions>\n',
        problems: [['<!-- here -->', 'Product2 has no viewAllRecords; write false']]
    },
    {
        what: 'an object permission on a setup object',
        file: READ_ONLY,
        part: '<object>Account</object>',
        becomes: '<object>LoginHistory</object>',
        problems: [
            [
                '<field>Account.ParentId</field>',
                'Account.ParentId cannot be read without allowRead on Account; grant it too'
            ],
            [
                '<field>Account.Type</field>',
                'Account.Type cannot be read without allowRead on Account; grant it too'
            ],
            ['<objectPermissions>', 'LoginHistory takes no object permission as far as is known; remove it']
        ]
    },
    {
        what: 'a field permission on a required field',
        file: READ_ONLY,
        part: 'Account.ParentId',
        becomes: 'Account.Name',
        problems: [
            ['Account.Name', 'Account.Name is always readable and takes no field permission; remove it']
        ]
    },
    {
        what: 'a field permission on part of an address',
        file: READ_ONLY,
        part: 'Account.ParentId',
        becomes: 'Account.BillingCity',
        problems: [
            [
                'Account.BillingCity',
                'Account.BillingCity may or may not take a field permission, no source says; ask an org before it is shipped'
            ]
        ]
    },
    {
        what: 'a field permission on a field that does not exist',
        file: READ_ONLY,
        part: 'Account.ParentId',
        becomes: 'Account.Parent',
        problems: [['Account.Parent', 'Account.Parent is no field of a standard org; correct its name']]
    },
    {
        what: 'a field permission on an object without field-level security',
        file: READ_ONLY,
        part: 'Account.Type',
        becomes: 'LoginHistory.Status',
        problems: [
            [
                'LoginHistory.Status',
                'LoginHistory.Status is of an object without field-level security; remove it'
            ]
        ]
    },
    {
        what: 'a field permission that grants nothing',
        file: READ_ONLY,
        part: '<field>Account.Type</field>\n        <readable>true</readable>',
        becomes: '<field>Account.Type</field>\n        <readable>false</readable>',
        problems: [['Account.Type', 'Account.Type is not readable here, so it grants nothing; write true']]
    },
    {
        what: 'a field permission on an object that the set does not open',
        file: READ_ONLY,
        part: 'Account.Type',
        becomes: 'Contract.Description',
        problems: [
            [
                'Contract.Description',
                'Contract.Description cannot be read without allowRead on Contract; grant it too'
            ]
        ]
    },
    {
        what: 'a licence on a permission set for the connector',
        file: READ_ONLY,
        part: '<label>Connector Read Only</label>',
        becomes: '<label>Connector Read Only</label>\n    <license>Salesforce</license>',
        problems: [
            [
                '<license>',
                "Connector_Read_Only is for the connector's user, whose licence the org chooses; remove <license>"
            ]
        ]
    },
    {
        what: 'a user permission that stands twice',
        file: READ_ONLY,
        part: '<name>ViewAllUsers</name>',
        becomes: '<name>ViewAllProfiles</name><!-- again -->',
        problems: [['<!-- again -->', 'ViewAllProfiles stands twice; remove one']]
    },
    {
        what: 'user permissions out of order',
        file: READ_ONLY,
        part: '<name>MonitorLoginHistory</name>',
        becomes: '<name>ApexRestServices</name>',
        problems: [['ApexRestServices', 'ApexRestServices stands after ApiEnabled; sort the list']]
    }
];

/** Faults of reference: a name that nothing shipped has. */
export const FAULTS_OF_REFERENCE: readonly Fault[] = [
    {
        what: 'a field of ours that is misspelt',
        file: CONSOLE,
        part: '<field>Connector_Run__c.Digest__c</field>',
        becomes: '<field>Connector_Run__c.Digst__c</field>',
        problems: [
            [
                '<field>Connector_Run__c.Digst__c',
                'Connector_Run__c.Digst__c is no field of a standard org; correct its name'
            ],
            [
                '<field>Connector_Run__c.Digst__c',
                'there is no CustomField Connector_Run__c.Digst__c; write Connector_Run__c.Digest__c'
            ]
        ]
    },
    {
        what: 'access to a class that is not shipped',
        file: CONSOLE,
        part: '<apexClass>ConnectorGateway</apexClass>',
        becomes: '<apexClass>ConnectorGatway</apexClass>',
        problems: [['<apexClass>', 'there is no ApexClass ConnectorGatway; write ConnectorGateway']]
    },
    {
        what: 'a tab that is not shipped',
        file: CONSOLE,
        part: '<tab>Connector_Console</tab>',
        becomes: '<tab>Connector_Home</tab>',
        problems: [['<tab>', 'there is no CustomTab Connector_Home; correct the name or add it']]
    },
    {
        what: 'an app that is not shipped',
        file: CONSOLE,
        part: '<application>Connector_Console</application>',
        becomes: '<application>ConnectorConsole</application>',
        problems: [
            ['<application>', 'there is no CustomApplication ConnectorConsole; write Connector_Console']
        ]
    },
    {
        what: 'an app with a tab that is not shipped',
        file: 'Connector_Console.app-meta.xml',
        part: '<tabs>Connector_Console</tabs>',
        becomes: '<tabs>Connector_Consol</tabs>',
        problems: [['<tabs>', 'there is no CustomTab Connector_Consol; write Connector_Console']]
    },
    {
        what: 'a tab with a page that is not shipped',
        file: TAB,
        part: '<flexiPage>Connector_Console</flexiPage>',
        becomes: '<flexiPage>Connector_Home</flexiPage>',
        problems: [['<flexiPage>', 'there is no FlexiPage Connector_Home; correct the name or add it']]
    },
    {
        what: 'a page with a component that is not shipped',
        file: PAGE,
        part: '<componentName>connectorConsole</componentName>',
        becomes: '<componentName>ConnectorConsole</componentName>',
        problems: [
            [
                '<componentName>',
                'there is no LightningComponentBundle ConnectorConsole; write connectorConsole'
            ]
        ]
    },
    {
        what: 'a page with a component that is exposed to other pages only',
        file: PAGE,
        part: '<componentName>connectorConsole</componentName>',
        becomes: '<componentName>connectorVerdict</componentName>',
        problems: [
            [
                '<componentName>',
                'connectorVerdict is not exposed to lightning__AppPage; add that target to its js-meta.xml'
            ]
        ]
    },
    {
        what: 'a tab that shows two things',
        file: TAB,
        part: '<motif>',
        becomes: '<lwcComponent>connectorConsole</lwcComponent>\n    <motif>',
        problems: [['<CustomTab ', 'the tab shows 2 things; name exactly one']]
    },
    {
        what: 'a Connected App with a permission set that is not shipped',
        file: CONNECTED_APP,
        part: '<permissionSetName>Connector_App_Access</permissionSetName>',
        becomes: '<permissionSetName>Connector App Access</permissionSetName>',
        problems: [
            [
                '<permissionSetName>',
                'there is no PermissionSet Connector App Access; write Connector_App_Access'
            ]
        ]
    },
    {
        what: 'a policy with two permission sets of which one is not shipped',
        file: POLICY,
        part: '<commaSeparatedPermissionSet>Connector_App_Access</commaSeparatedPermissionSet>',
        becomes:
            '<commaSeparatedPermissionSet>Connector_App_Access, Connector_Users</commaSeparatedPermissionSet>',
        problems: [
            [
                '<commaSeparatedPermissionSet>',
                'there is no PermissionSet Connector_Users; correct the name or add it'
            ]
        ]
    },
    {
        what: 'a Connected App whose users are not approved by admins',
        file: CONNECTED_APP,
        part: '<isAdminApproved>true</isAdminApproved>',
        becomes: '<isAdminApproved>false</isAdminApproved>',
        problems: [
            [
                '<permissionSetName>',
                'the permission set is ignored unless admins approve the users; set isAdminApproved true'
            ]
        ]
    },
    {
        what: 'client credentials that the policy alone turns on',
        file: POLICY,
        part: '<isClientCredentialsFlowEnabled>false',
        becomes: '<isClientCredentialsFlowEnabled>true',
        problems: [
            [
                '<isClientCredentialsFlowEnabled>',
                "client credentials are on here and off in the app's settings; set both"
            ],
            [
                '<isClientCredentialsFlowEnabled>',
                'client credentials need <clientCredentialsFlowUser>; add it'
            ]
        ]
    },
    {
        what: 'client credentials that the policy leaves off',
        file: SERVER_POLICY,
        part: '<isClientCredentialsFlowEnabled>true',
        becomes: '<isClientCredentialsFlowEnabled>false',
        problems: [
            [
                '<isClientCredentialsFlowEnabled>',
                "client credentials are off here and on in the app's settings; set both"
            ]
        ]
    },
    {
        what: 'a policy whose users approve themselves',
        file: POLICY,
        part: 'AdminApprovedPreAuthorized',
        becomes: 'AllSelfAuthorized',
        problems: [
            [
                '<commaSeparatedPermissionSet>',
                'the permission set is ignored unless admins approve the users; set permittedUsersPolicyType AdminApprovedPreAuthorized'
            ]
        ]
    }
];

/** Faults against the rules of the house. */
export const FAULTS_OF_HOUSE: readonly Fault[] = [
    {
        what: 'a label whose name does not say whose it is',
        file: LABELS,
        part: '<fullName>Connector_What_If_Why</fullName>',
        becomes: '<fullName>What_If_Why</fullName>',
        problems: [['<fullName>What_If_Why', 'What_If_Why does not start with Connector; rename it']]
    },
    {
        what: 'a label that is longer than Salesforce stores',
        file: LABELS,
        part: '<shortDescription>Verdict Viewer</shortDescription>',
        becomes: `<shortDescription>Viewer, ${'verdict '.repeat(10)}</shortDescription>`,
        problems: [
            [
                '<shortDescription>Viewer, ',
                '<shortDescription> has 88 characters; Salesforce stores 80, so shorten it'
            ]
        ]
    },
    {
        what: 'a class of another API version',
        file: CLASS,
        part: '67.0',
        becomes: '66.0',
        problems: [['66.0', 'API version is 66.0; write 67.0']]
    },
    {
        what: 'a bundle without an API version',
        file: BUNDLE,
        part: '    <apiVersion>67.0</apiVersion>\n',
        becomes: '',
        problems: [['<LightningComponentBundle', 'there is no API version; write 67.0']]
    },
    {
        what: 'a consumer key',
        file: GLOBAL,
        part: '<externalClientApplication>',
        becomes: '<consumerKey>3MVG9</consumerKey>\n    <externalClientApplication>',
        problems: [['<consumerKey>', '<consumerKey> names the client to the whole world; remove it']]
    },
    {
        what: 'a consumer secret',
        file: CONNECTED_APP,
        part: '<isAdminApproved>',
        becomes: '<consumerSecret>not one</consumerSecret>\n        <isAdminApproved>',
        problems: [['<consumerSecret>', '<consumerSecret> is a secret; remove it']]
    },
    {
        what: 'the link of an org that was retrieved',
        file: OAUTH,
        part: '    <label>ConnectorWebServer_oauth</label>\n',
        becomes:
            '    <label>ConnectorWebServer_oauth</label>\n    <oauthLink>00D:ConnectorWebServer_oauth</oauthLink>\n',
        problems: [['<oauthLink>', '<oauthLink> belongs to one org; remove it']]
    },
    {
        what: 'full access for a Connected App',
        file: CONNECTED_APP,
        part: '<scopes>Api</scopes>',
        becomes: '<scopes><!-- all -->Full</scopes>',
        problems: [['<!-- all -->', 'the scope Full is more than a connector needs; name single scopes']]
    },
    {
        what: 'full access for an External Client App',
        file: OAUTH,
        part: 'Api, RefreshToken',
        becomes: 'Full, RefreshToken',
        problems: [
            [
                '<commaSeparatedOauthScopes>',
                'the scope Full is more than a connector needs; name single scopes'
            ]
        ]
    }
];
