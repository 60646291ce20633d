import type { Problem } from '../apex/apexFiles';
import { ofType, type Rule } from './components';
import { at, textAt } from './xml';

/** What makes an External Client App whole; a deploy of some without the others fails or falls back to defaults. */
const PARTS = [
    'ExtlClntAppGlobalOauthSettings',
    'ExtlClntAppOauthSettings',
    'ExtlClntAppOauthConfigurablePolicies',
    'ExtlClntAppConfigurablePolicies'
];

/** An External Client App without one of its four parts, or with two of a kind. */
export const wholeApps: Rule = (components) =>
    ofType(components, 'ExternalClientApplication').flatMap(({ path: where, name, root }) =>
        PARTS.flatMap((part) => {
            const count = ofType(components, part).filter(
                (each) => textAt(each.root, 'externalClientApplication') === name
            ).length;
            if (count === 1) return [];
            return [{ where, line: root.line, message: `${name} has ${count} ${part}; ship exactly one` }];
        })
    );

/** A specific refresh token policy without how long it is, which the platform would fill with its own default. */
export const wholeRefreshPolicies: Rule = (components) =>
    ofType(components, 'ExtlClntAppOauthConfigurablePolicies').flatMap(({ path: where, root }) =>
        at(root, 'refreshTokenPolicyType')
            .filter(({ text }) => text.startsWith('Specific'))
            .flatMap(({ line, text }) =>
                ['refreshTokenValidityPeriod', 'refreshTokenValidityUnit']
                    .filter((name) => textAt(root, name) === undefined)
                    .map((name) => ({ where, line, message: `${text} needs <${name}>; add it` }))
            )
    );

/**
 * Client credentials that are on in one place and off in the other, or without a run-as user, which the token endpoint
 * answers with "no client credentials user enabled".
 */
export const wholeClientCredentials: Rule = (components) =>
    ofType(components, 'ExtlClntAppOauthConfigurablePolicies').flatMap(({ path: where, root }) => {
        const app = textAt(root, 'externalClientApplication');
        const isOn = textAt(root, 'isClientCredentialsFlowEnabled') === 'true';
        const problem = (message: string): Problem => ({
            where,
            line: (at(root, 'isClientCredentialsFlowEnabled')[0] ?? root).line,
            message
        });
        const settings = ofType(components, 'ExtlClntAppGlobalOauthSettings')
            .filter((each) => textAt(each.root, 'externalClientApplication') === app)
            .map((each) => textAt(each.root, 'isClientCredentialsFlowEnabled') === 'true');
        return [
            ...settings
                .filter((each) => each !== isOn)
                .map(() =>
                    problem(
                        `client credentials are ${onOff(isOn)} here and ${onOff(!isOn)} in the app's settings; set both`
                    )
                ),
            ...(isOn && textAt(root, 'clientCredentialsFlowUser') === undefined
                ? [problem('client credentials need <clientCredentialsFlowUser>; add it')]
                : [])
        ];
    });

/** Permission sets are pre-authorised only where admins approve the users; elsewhere they are silently ignored. */
export const preauthorizedUsers: Rule = (components) => [
    ...ofType(components, 'ConnectedApp').flatMap(({ path: where, root }) =>
        at(root, 'permissionSetName')
            .filter(() => textAt(root, 'oauthConfig/isAdminApproved') !== 'true')
            .map(({ line }) => ({ where, line, message: ignored('isAdminApproved true') }))
    ),
    ...ofType(components, 'ExtlClntAppOauthConfigurablePolicies').flatMap(({ path: where, root }) =>
        at(root, 'commaSeparatedPermissionSet')
            .filter(() => textAt(root, 'permittedUsersPolicyType') !== 'AdminApprovedPreAuthorized')
            .map(({ line }) => ({
                where,
                line,
                message: ignored('permittedUsersPolicyType AdminApprovedPreAuthorized')
            }))
    )
];

function onOff(isOn: boolean): string {
    return isOn ? 'on' : 'off';
}

function ignored(setting: string): string {
    return `the permission set is ignored unless admins approve the users; set ${setting}`;
}
