import { isTest, type ApexFile, type Problem } from '../../scripts/gates/apex/apexFiles';
import { isSecret } from './secrets';
import { closing, is, tokenize, type Token } from '../../scripts/gates/apex/tokens';

/** Annotations that the project uses; anything else is a slip of the pen, which the checker does not notice. */
const ANNOTATIONS: Readonly<Record<string, RegExp>> = {
    auraenabled: /^$/,
    istest: /^$/,
    testsetup: /^$/,
    testvisible: /^$/,
    suppresswarnings: /^PMD\.\w+(,PMD\.\w+)*$/
};

const DML = ['insert', 'update', 'upsert', 'delete', 'undelete', 'merge'];
const QUERIES = /^(query|countQuery|getQueryLocator|getCursor|getPaginationCursor)(WithBinds)?$/i;

/** Types whose mere name means that something leaves the transaction, or that a secret could be read. */
const BARRED: Readonly<Record<string, string>> = {
    http: 'a callout',
    httprequest: 'a callout',
    webservicecallout: 'a callout',
    continuation: 'a callout',
    eventbus: 'a platform event',
    messaging: 'an e-mail',
    queueable: 'a job',
    schedulable: 'a job',
    getsessionid: 'a session Id',
    debug: 'a log line',
    system_mode: 'system mode',
    search: 'a SOSL search'
};

/** Setup objects that every org has, which tests may name; the gateway itself names none. */
const NAMED_IN_TESTS = ['User', 'Profile', 'PermissionSet', 'PermissionSetAssignment', 'ObjectPermissions'];

type Rule = (
    tokens: readonly Token[],
    file: ApexFile,
    objects: readonly string[]
) => [Token | undefined, string][];

/**
 * What the platform's own checker misses, judged on the tokens of one class.
 *
 * @param objects API names of the objects that the catalogue asks.
 */
export function checkRules(file: ApexFile, objects: readonly string[]): Problem[] {
    const tokens = tokenize(file.text);
    return RULES.flatMap((rule) => rule(tokens, file, objects)).map(([token, message]) => ({
        where: file.path,
        line: token?.line ?? 1,
        message
    }));
}

const knownAnnotations: Rule = (tokens) =>
    annotated(tokens).flatMap(({ token, argument }) => {
        const allowed = ANNOTATIONS[token.text.toLowerCase()];
        if (allowed === undefined) return [[token, `@${token.text} is not an annotation that is used here`]];
        return allowed.test(argument) ? [] : [[token, `@${token.text} does not take "${argument}" here`]];
    });

const reasonedSuppressions: Rule = (tokens, file) =>
    annotated(tokens)
        .filter(({ token }) => token.text.toLowerCase() === 'suppresswarnings')
        .filter(({ token }) => !/(^|\n)\s*\/\/[^\n]*\n\s*$/.test(file.text.slice(0, token.start)))
        .map(({ token }) => [token, '@SuppressWarnings needs its reason in a line comment above it']);

const auraEnabledMethods: Rule = (tokens) =>
    annotated(tokens)
        .filter(({ token }) => token.text.toLowerCase() === 'auraenabled')
        .filter(({ after }) => {
            const end = tokens.findIndex(
                (token, i) => i >= after && ['(', '{', ';'].some((s) => is(token, s))
            );
            const words = tokens.slice(after, end).map(({ text }) => text.toLowerCase());
            const isVisible = words.includes('public') || words.includes('global');
            return !(isVisible && is(tokens[end], '(') && words.includes('static'));
        })
        .map(({ token }) => [token, '@AuraEnabled belongs on a public static method']);

const sharing: Rule = (tokens, file) => {
    const found: [Token | undefined, string][] = [];
    tokens.forEach((token, i) => {
        if (!is(token, 'sharing') || is(tokens[i - 1], 'with')) return;
        found.push([token, `"${tokens[i - 1]?.text ?? ''} sharing" is not allowed`]);
    });
    const first = tokens.findIndex((token) => is(token, 'class'));
    if (!isTest(file) && !is(tokens[first - 1], 'sharing'))
        found.push([tokens[first], 'The class has to be "with sharing"']);
    return found;
};

const userModeQueries: Rule = (tokens) => {
    const found: [Token | undefined, string][] = [];
    tokens.forEach((token, i) => {
        const next = tokens[i + 1];
        if (is(token, '[') && is(next, 'SELECT')) {
            const words = tokens.slice(i, closing(tokens, i)).map(({ text }) => text.toLowerCase());
            if (!words.includes('user_mode')) found.push([next, 'The query has to be WITH USER_MODE']);
        }
        if (is(token, '[') && is(next, 'FIND'))
            found.push([next, 'Names a SOSL search, which is not allowed']);
        if (is(token, 'Database') && QUERIES.test(tokens[i + 2]?.text ?? '')) {
            const end = closing(tokens, i + 3);
            const isUserMode = is(tokens[end - 1], 'USER_MODE') && is(tokens[end - 3], 'AccessLevel');
            if (!isUserMode) found.push([token, 'The query has to end with AccessLevel.USER_MODE']);
        }
    });
    return found;
};

const noDml: Rule = (tokens, file) => {
    if (isTest(file)) return [];
    return tokens.flatMap((token, i): [Token, string][] => {
        const isStatement =
            DML.some((word) => is(token, word)) &&
            [';', '{', '}', ')'].some((symbol) => is(tokens[i - 1], symbol)) &&
            tokens[i + 1]?.kind === 'word';
        const isCall =
            is(token, 'Database') && new RegExp(`^(${DML.join('|')})`, 'i').test(tokens[i + 2]?.text ?? '');
        return isStatement || isCall ? [[token, 'Writes, which the gateway never does']] : [];
    });
};

const nothingLeaves: Rule = (tokens) =>
    tokens.flatMap((token): [Token, string][] => {
        const what = token.kind === 'word' ? BARRED[token.text.toLowerCase()] : undefined;
        return what === undefined ? [] : [[token, `Names ${what}, which is not allowed`]];
    });

const noSecrets: Rule = (tokens) =>
    tokens.flatMap((token): [Token, string][] => {
        const names = token.kind === 'string' ? (token.text.match(/[A-Za-z_][\w.]*/g) ?? []) : [token.text];
        return names.filter(isSecret).map((name) => [token, `${name} could hold a secret`]);
    });

const noStaticObjects: Rule = (tokens, file, objects) => {
    const allowed = isTest(file) ? NAMED_IN_TESTS : [];
    return tokens.flatMap((token): [Token, string][] => {
        const isObject =
            token.kind === 'word' && objects.includes(token.text) && !allowed.includes(token.text);
        return isObject ? [[token, `${token.text} is named statically; an org may lack it`]] : [];
    });
};

const named: Rule = (tokens, file) => {
    const name = tokens[tokens.findIndex((token) => is(token, 'class')) + 1];
    const isNamed = name?.text.startsWith('Connector') === true && file.path.endsWith(`/${name.text}.cls`);
    return isNamed ? [] : [[name, 'The class has to start with Connector and be called like its file']];
};

const RULES: readonly Rule[] = [
    knownAnnotations,
    reasonedSuppressions,
    auraEnabledMethods,
    sharing,
    userModeQueries,
    noDml,
    nothingLeaves,
    noSecrets,
    noStaticObjects,
    named
];

interface Annotation {
    token: Token;
    /** What stands between its parentheses, without quotes. */
    argument: string;
    /** Index of the first token behind it. */
    after: number;
}

function annotated(tokens: readonly Token[]): Annotation[] {
    return tokens.flatMap((token, i) => {
        if (token.kind !== 'annotation') return [];
        if (!is(tokens[i + 1], '(')) return [{ token, argument: '', after: i + 1 }];
        const end = closing(tokens, i + 1);
        const argument = tokens.slice(i + 2, end).map(({ text }) => text);
        return [{ token, argument: argument.join(''), after: end + 1 }];
    });
}
