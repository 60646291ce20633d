import { diagnose, redact } from 'c/connectorDiagnosis';

interface KnownFailure {
    pattern: RegExp;
    fix: (match: RegExpExecArray) => string;
    /** The org was not reached, so that nothing was refused by it. */
    unreachable?: true;
}

/**
 * Failures of a deploy that are known, each with what to do. Texts as seen in public repositories and Salesforce's
 * help article 005228017 (Connected Apps since Spring '26).
 */
const KNOWN: readonly KnownFailure[] = [
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
        fix: ([, permission = '', needed = '']) =>
            `This org demands ${needed.trim()} for ${permission} (a feature such as Translation Workbench or Territory Management is on): write the set for this org with connector permission-set, and deploy that.`
    },
    {
        pattern: /Unknown user permission: (\w+)/,
        fix: ([, permission = '']) =>
            `This org has no permission ${permission}: write the set for this org with connector permission-set, and deploy that.`
    },
    {
        pattern: /The user license doesn.t allow the permission: ([^\n"]+)/i,
        fix: ([, permission = '']) =>
            `The licence of the permission set or its user can't hold ${permission.trim()}: assign the permission set licence first.`
    },
    {
        pattern: /(NoDefaultEnvError|NamedOrgNotFoundError|No authorization information found)/,
        fix: () => 'sf does not know this org: run sf org login web --alias <alias> first.',
        unreachable: true
    },
    {
        pattern:
            /(ENOTFOUND|ECONNREFUSED|ETIMEDOUT|fetch failed|INVALID_SESSION_ID|expired access\/refresh token)/,
        fix: () =>
            'The org gave no answer, or the sign-in has ended: try again, then sf org login web --alias <alias>.',
        unreachable: true
    }
];

/** Lines of an output that is not understood. */
const LAST_LINES = 25;

/** What a failed deploy means. */
export interface Failure {
    /** One sentence for each thing to do, each once; where nothing is known, the end of what sf printed. */
    fixes: string[];
    /** True where the org was not reached at all. */
    unreachable: boolean;
}

/** What to do about the output of a failed deploy. No secret of the output comes through. */
export function explain(output: string): Failure {
    const known = KNOWN.flatMap(({ pattern, fix, unreachable }) => {
        const match = pattern.exec(output);
        return match ? [{ text: fix(match), unreachable: unreachable === true }] : [];
    });
    if (known.length)
        return {
            fixes: [...new Set(known.map(({ text }) => text))],
            unreachable: known.every(({ unreachable }) => unreachable)
        };
    const diagnosed = diagnose(output).found.map(
        ({ diagnosis: { title, cause, fix } }) => `${title}: ${cause} ${fix}`
    );
    const end = redact(output.trim()).split('\n').slice(-LAST_LINES);
    return { fixes: diagnosed.length ? [...diagnosed, ...end.slice(-3)] : end, unreachable: false };
}
