const HIDDEN = '[hidden]';
/** Names whose value is a secret, with anything before them: `SF_CLIENT_SECRET`, `accessToken`, `session_id`. */
const NAME =
    '(?:secret|token|password|passwd|pwd|assertion|verifier|(?:api|client|consumer|private)[_-]?key|session[_-]?id|\\bsid)';
const SIGN = '(?:\\s{0,3}[:=]\\s{0,3}|%3D|%3A)';
const NOT_YET = `(?!["'\\\\]{0,2}\\[hidden\\])`;

const rule = (source: string): RegExp => new RegExp(source, 'gi');

/** What looks like a secret, and what is left of it. None backtracks: no repetition can take what the next one wants. */
const RULES: readonly (readonly [RegExp, string])[] = [
    [rule('-----BEGIN [A-Z ]{0,30}KEY-----[^-]*(?:-----END [A-Z ]{0,30}KEY-----)?'), HIDDEN],
    [/\beyJ[\w-]{6,}(?:\.[\w-]*){0,4}/g, HIDDEN],
    [/\b(00D[a-zA-Z0-9]{12,15})(?:!|%21)[\w.%]{8,}/g, `$1!${HIDDEN}`],
    [/\b(?:3MVG|5Aep|aPrx)[\w.%=-]{8,}/g, HIDDEN],
    [/(\/\/[^\s/:@]{0,200}:)[^\s/@]{1,200}@/g, `$1${HIDDEN}@`],
    [rule(`\\b((?:Bearer|Authorization\\W{1,6}(?:Basic|OAuth|Token))\\s{1,4})[^\\s"',;<>]+`), `$1${HIDDEN}`],
    [rule(`(<[^<>\\s]{0,40}${NAME}>)[^<]+`), `$1${HIDDEN}`],
    [rule(`(${NAME}\\\\?["']?${SIGN}")(?:\\\\.|[^"\\\\])+`), `$1${HIDDEN}`],
    [rule(`(${NAME}\\\\?["']?${SIGN}')(?:\\\\.|[^'\\\\])+`), `$1${HIDDEN}`],
    [rule(`(${NAME}\\\\?["']?${SIGN}\\\\")[^"\\\\]+`), `$1${HIDDEN}`],
    [rule(`(${NAME}["']?(?:=|%3D)\\s{0,3})${NOT_YET}(?:[^\\s"&<>,;]|[,;](?!\\s))+`), `$1${HIDDEN}`],
    [rule(`(${NAME}["']?\\s{0,3}:\\s{0,3})${NOT_YET}(?:[^\\s"<>,;]|[,;](?!\\s))+`), `$1${HIDDEN}`],
    [/\b(?:(?=[A-Za-z_]*\d)\w{32,}|\d{17,31})\b/g, HIDDEN]
];

/** The text without tokens, session ids, keys, passwords and what else looks like a secret. */
export function redact(text: string): string {
    return RULES.reduce((left, [pattern, rest]) => left.replace(pattern, rest), text);
}
