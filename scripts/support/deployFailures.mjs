/**
 * Failures of a deploy that are known, each with what to do. Texts as seen in public repositories and Salesforce's
 * help article 005228017 (Connected Apps since Spring '26).
 */
const KNOWN = [
    {
        pattern: /You can.t create a connected app/i,
        fix: () =>
            'This org does not create Connected Apps (Salesforce blocks it since Spring ’26). Deploy the External Client App instead: --identity external-client-app.'
    },
    {
        pattern: /"CONNECTOR_RUN_AS_USER" is in sfdx-project\.json/,
        fix: () =>
            "Name the connector's user, as whom the app runs: CONNECTOR_RUN_AS_USER=<username> npm run deploy -- …"
    },
    {
        pattern: /The consumer key is already taken/i,
        fix: () => 'The source holds the consumer key of another org: remove <consumerKey> and deploy again.'
    },
    {
        pattern: /You cannot provide a Consumer Key/i,
        fix: () =>
            'A consumer key can be set only when the app is created: remove <consumerKey> and deploy again.'
    },
    {
        pattern: /Permission (\w+) depends on permission\(s\): ([\w, ]+)/,
        fix: ([, permission, needed]) =>
            `This org demands ${needed.trim()} for ${permission} (a feature such as Translation Workbench or Territory Management is on): add ${needed.trim()} to the permission set and deploy again.`
    },
    {
        pattern: /Unknown user permission: (\w+)/,
        fix: ([, permission]) =>
            `This org has no permission ${permission}: remove it from the permission set and deploy again.`
    },
    {
        pattern: /The user license doesn.t allow the permission: ([^\n"]+)/i,
        fix: ([, permission]) =>
            `The licence of the permission set or its user can't hold ${permission.trim()}: assign the permission set licence first.`
    },
    {
        pattern: /(NoDefaultEnvError|NamedOrgNotFoundError|No authorization information found)/,
        fix: () => 'sf does not know this org: run sf org login web --alias <alias> first.'
    }
];

/**
 * What to do about the output of a failed deploy.
 *
 * @param {string} output everything that sf printed
 * @returns {string[]} one sentence for each known failure, each once; empty where none is known
 */
export function explain(output) {
    return [
        ...new Set(
            KNOWN.flatMap(({ pattern, fix }) => {
                const match = pattern.exec(output);
                return match ? [fix(match)] : [];
            })
        )
    ];
}
