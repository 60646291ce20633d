import type { Rule } from './components';
import { walk } from './xml';

/** A value that Salesforce's types call a string, though it takes only some strings. */
interface Format {
    /** Names from the root down to the element. */
    path: string;
    pattern: RegExp;
    /** What to write, to stand after "write". */
    expected: string;
    /** Between several values in one text. */
    separator?: RegExp;
}

/**
 * Targets of a bundle. Source: `js-meta.xsd` of salesforcedx-vscode (packages/salesforcedx-vscode-lwc), which follows
 * the component library's page on configuration tags.
 */
const TARGETS = [
    'lightning__AppPage',
    'lightning__HomePage',
    'lightning__RecordPage',
    'lightning__UtilityBar',
    'lightning__FlowScreen',
    'lightning__Tab',
    'lightning__Inbox',
    'lightningCommunity__Page',
    'lightningCommunity__Default',
    'lightningSnapin__ChatMessage',
    'lightningSnapin__Minimized',
    'lightningSnapin__PreChat',
    'lightningSnapin__ChatHeader'
];

/**
 * Scopes of an External Client App. Source: the values that a server lists when it refuses another one; they differ
 * from those of a Connected App (SFApiPlatform, not SFAP).
 */
const SCOPES = [
    ...['Basic', 'OfflineAccess', 'DataCloudUserClaims', 'Email', 'Address', 'CDPSegment', 'Chatbot'],
    ...[
        'CustomApplications',
        'Full',
        'Profile',
        'CDP',
        'CDPProfile',
        'RefreshToken',
        'Phone',
        'PwdlessLogin'
    ],
    ...['Interaction', 'Pardot', 'CDPIngest', 'CDPIdentityResolution', 'CustomPermissions', 'ForgotPassword'],
    ...['UserRegistration', 'OpenID', 'Chatter', 'Wave', 'SFApiPlatform', 'SCRT', 'Web', 'EinsteinGPT'],
    ...['Lightning', 'Content', 'CDPCalculatedInsight', 'Eclair', 'Api', 'MCP', 'CDPQuery']
];

const HTTPS = { pattern: /^https:\/\/[^\s/]+\S*$/, expected: 'an https address', separator: /\n\s*/ };
const ADDRESS = { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, expected: 'an e-mail address' };

const FORMATS: readonly Format[] = [
    { path: 'LightningComponentBundle/targets/target', ...oneOf(TARGETS) },
    // Metadata API Developer Guide, ConnectedApp: ConnectedAppOauthPolicy.
    {
        path: 'ConnectedApp/oauthPolicy/ipRelaxation',
        ...oneOf(['ENFORCE', 'BYPASS_2FACTOR', 'BYPASS', 'ENFORCE_RELAXREFRESH'])
    },
    {
        path: 'ConnectedApp/oauthPolicy/refreshTokenPolicy',
        pattern: /^(zero|infinite|specific_(lifetime|inactivity):[1-9]\d*:(HOURS|DAYS|MONTHS))$/,
        expected:
            'zero, infinite, or specific_lifetime or specific_inactivity with a number and unit (…:30:DAYS)'
    },
    { path: 'ConnectedApp/contactEmail', ...ADDRESS },
    // The AppExchange rules flag plain http (UseHttpsCallbackUrlConnectedApp).
    { path: 'ConnectedApp/oauthConfig/callbackUrl', ...HTTPS },
    { path: 'ExternalClientApplication/contactEmail', ...ADDRESS },
    { path: 'ExtlClntAppGlobalOauthSettings/callbackUrl', ...HTTPS },
    {
        path: 'ExtlClntAppOauthSettings/commaSeparatedOauthScopes',
        ...oneOf(SCOPES),
        expected: 'scopes as the platform spells them, such as Api, RefreshToken',
        separator: /, ?/
    },
    // Metadata API Developer Guide, ExtlClntAppOauthConfigurablePolicies.
    {
        path: 'ExtlClntAppOauthConfigurablePolicies/ipRelaxationPolicyType',
        ...oneOf(['Enforce', 'Bypass', 'Bypass_2factor', 'Enforce_RelaxRefresh'])
    },
    {
        path: 'ExtlClntAppOauthConfigurablePolicies/refreshTokenValidityUnit',
        ...oneOf(['Days', 'Hours', 'Months'])
    },
    // Metadata API Developer Guide, CustomTab: "the tab style for the color scheme and icon", such as Custom70: Handsaw.
    {
        path: 'CustomTab/motif',
        pattern: /^Custom(\d|[1-9]\d|100): [A-Z][\w /-]*$/,
        expected: 'a tab style such as Custom67: Gears'
    },
    {
        path: 'CustomLabels/labels/language',
        pattern: /^[a-z]{2}(_[A-Z]{2})?$/,
        expected: 'a language such as en_US'
    }
];

/** Values outside the lists and patterns that Salesforce documents but does not put into its types. */
export const documentedValues: Rule = (components) =>
    components.flatMap(({ path: where, root }) =>
        walk(root).flatMap(([path, { name, line, text }]) => {
            const format = FORMATS.find((each) => each.path === path);
            if (format === undefined) return [];
            const values = format.separator === undefined ? [text] : text.split(format.separator);
            return values
                .filter((value) => !format.pattern.test(value))
                .map((value) => ({
                    where,
                    line,
                    message: `<${name}> does not take "${value}"; write ${format.expected}`
                }));
        })
    );

function oneOf(values: readonly string[]): Pick<Format, 'pattern' | 'expected'> {
    return { pattern: new RegExp(`^(${values.join('|')})$`), expected: values.join(', ') };
}
