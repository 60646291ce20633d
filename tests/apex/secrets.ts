/**
 * Fields that hold a secret, or part of one: the columns of the platform's objects that hand out tokens, keys and
 * codes (object reference, API 67: OauthToken, AuthSession, ConnectedApplication, TwoFactorInfo, TwoFactorTempCode,
 * VerificationHistory, NamedCredential) and what a customer would call such a field.
 */
export const SECRET_COLUMNS: readonly string[] = [
    'AccessToken',
    'RefreshToken',
    'RequestToken',
    'DeleteToken',
    'SessionId',
    'ConsumerKey',
    'ConsumerSecret',
    'ClientSecret',
    'SharedKey',
    'SecretKey',
    'PrivateKey',
    'Password',
    'ApiToken__c',
    'Vendor_Secret__c'
];

const SECRET_WORDS =
    /token|secret|passw|pwd|sessionid|consumerkey|sharedkey|privatekey|apikey|credential|tempcode/i;

/** Names that sound like a secret and hold none, each with what it is. */
const HARMLESS: Readonly<Record<string, string>> = {
    OauthToken: 'the object; its columns are judged one by one',
    RefreshTokenValidityPeriod: 'policy: a duration',
    RefreshTokenValidityUnit: 'policy: unit of a duration',
    RefreshTokenPolicyType: 'policy: one of four words',
    IsPasswordLocked: 'state of the user, true or false',
    IsClientCredentialsFlowEnabled: 'policy, true or false',
    ClientCredentialsFlowUser: 'Id of the run-as user'
};

/** Families of columns that may be asked for by their start: every one of them is true or false. */
const FLAG_FAMILIES: readonly string[] = ['Permissions', 'MaximumPermissions', 'OauthScopes'];

/** Whether a column could show a token, a secret or a password. A path counts by each of its parts. */
export function isSecret(column: string): boolean {
    return column.split('.').some((part) => {
        const isFlag = FLAG_FAMILIES.some((family) => part.startsWith(family));
        return SECRET_WORDS.test(part) && !isFlag && !(part in HARMLESS);
    });
}

/** Secret columns that a SOQL text names, and patterns of columns that could let one in. */
export function secretsIn(text: string, columns: readonly string[] = []): string[] {
    const named = (text.match(/[A-Za-z_][\w.]*/g) ?? []).filter(isSecret);
    const opened = columns.filter((pattern) =>
        pattern.endsWith('*') ? !FLAG_FAMILIES.includes(pattern.slice(0, -1)) : isSecret(pattern)
    );
    return [...new Set([...named, ...opened])];
}
