import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { InputError } from './inputError';

/** A kind of JSON file that a person hands in. */
export interface JsonKind {
    /** With its article: "an org file". */
    noun: string;
    /** Option of the command line that names such a file. */
    option: string;
    /** JSON Schema of its shape. */
    schema: object;
}

/** Something that is wrong with a file, and where: `['capabilities', 0, 'id']`. */
export interface InputProblem {
    path: readonly (string | number)[];
    /** One sentence: what is wrong and what to do. */
    text: string;
}

/** Problems named in one message; a file written by hand is mended one by one. */
const MOST_NAMED = 1;

/**
 * Reads a JSON file and checks it whole: JSON, shape, then what only its kind knows.
 *
 * @param problemsOf what is wrong with a value of the right shape, in the file's order
 * @throws InputError with the place as `file:line:column`; nothing of the file is handed out then
 */
export async function readJson<T>(
    file: string,
    kind: JsonKind,
    problemsOf: (value: T) => readonly InputProblem[]
): Promise<T> {
    const text = await readText(file, kind);
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [broken] = errors;
    if (broken || !tree)
        throw new InputError(
            `${place(file, text, broken?.offset ?? 0)}: this is not JSON (${words(broken)}); mend it there.`
        );
    const twice = repeatedKey(tree);
    if (twice)
        throw new InputError(
            `${place(file, text, twice.offset)}: the name ${String(twice.value)} stands twice in one object; keep one.`
        );
    const value: unknown = JSON.parse(text);
    const validate = validatorOf(kind);
    if (!validate(value)) {
        const error = closestError(validate.errors ?? []);
        throw new InputError(
            `${place(file, text, offsetOf(tree, error?.instancePath))}: ${misshapen(error, kind)}`
        );
    }
    const problems = problemsOf(value as T);
    const named = problems
        .slice(0, MOST_NAMED)
        .map((problem) => `${place(file, text, nodeAt(tree, problem.path)?.offset ?? 0)}: ${problem.text}`);
    if (named.length) {
        const rest = problems.length - named.length;
        throw new InputError(rest ? `${named.join('\n')} (${rest} more after it)` : named.join('\n'));
    }
    return value as T;
}

async function readText(file: string, { noun, option }: JsonKind): Promise<string> {
    try {
        const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
        if (text.trim() === '') throw new InputError(`${shown(file)}: the file is empty.`);
        return text;
    } catch (error) {
        if (error instanceof InputError) throw error;
        const code = (error as NodeJS.ErrnoException).code ?? '';
        const why = REASONS[code] ?? `it can’t be read (${code})`;
        throw new InputError(`${shown(file)}: ${why}; name ${noun} with ${option}.`);
    }
}

const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'this is a folder',
    EACCES: 'reading it is not permitted'
};

const compiled = new Map<object, ValidateFunction>();

function validatorOf({ schema }: JsonKind): ValidateFunction {
    const known = compiled.get(schema);
    if (known) return known;
    const validate = new Ajv({ allErrors: false, allowUnionTypes: true, verbose: true }).compile(schema);
    compiled.set(schema, validate);
    return validate;
}

/**
 * The error that helps. Where a value may have one of several forms, each form says why it is not that one: the deepest
 * place counts, and there the form that shares most names with the value.
 */
function closestError(errors: readonly ErrorObject[]): ErrorObject | undefined {
    const depth = (error: ErrorObject): number => error.instancePath.split('/').length;
    const deepest = Math.max(...errors.map(depth));
    return errors
        .filter((error) => depth(error) === deepest && error.keyword !== 'anyOf')
        .map((error) => ({ error, shared: sharedNames(error) }))
        .reduce<{ error: ErrorObject; shared: number } | undefined>(
            (best, each) => (best === undefined || each.shared > best.shared ? each : best),
            undefined
        )?.error;
}

function sharedNames({ data, parentSchema }: ErrorObject): number {
    const names = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {});
    return typeof data === 'object' && data !== null ? names.filter((name) => name in data).length : 0;
}

function misshapen(error: ErrorObject | undefined, { noun }: JsonKind): string {
    if (!error) return `this is no ${noun.replace(/^an? /, '')}.`;
    const at = error.instancePath === '' ? 'the file' : error.instancePath.slice(1).replaceAll('/', '.');
    if (error.keyword === 'additionalProperties')
        return `${at} has a name that ${noun} does not know: ${String(error.params['additionalProperty'])}.`;
    if (error.keyword === 'required') return `${at} lacks ${String(error.params['missingProperty'])}.`;
    if (error.keyword === 'const') return `${at} has to be ${JSON.stringify(error.params['allowedValue'])}.`;
    if (error.keyword === 'enum')
        return `${at} has to be one of ${(error.params['allowedValues'] as unknown[]).join(', ')}.`;
    return `${at} ${error.message ?? 'is wrong'}.`;
}

function offsetOf(tree: Node, pointer = ''): number {
    const path_ = pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    return nodeAt(tree, path_)?.offset ?? tree.offset;
}

/** The node at a path, or the deepest one that exists on the way to it. */
function nodeAt(tree: Node, location: readonly (string | number)[]): Node | undefined {
    for (let length = location.length; length >= 0; length -= 1) {
        const node = findNodeAtLocation(tree, location.slice(0, length));
        if (node) return node;
    }
    return undefined;
}

function repeatedKey(node: Node): Node | undefined {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
        const [key, value] = node.type === 'object' ? (child.children ?? []) : [undefined, child];
        if (key) {
            if (seen.has(key.value)) return key;
            seen.add(key.value);
        }
        const inside = value && repeatedKey(value);
        if (inside) return inside;
    }
    return undefined;
}

function words(error: ParseError | undefined): string {
    if (!error) return 'nothing is in it';
    return printParseErrorCode(error.error)
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase();
}

function place(file: string, text: string, offset: number): string {
    const before = text.slice(0, offset).split('\n');
    return `${shown(file)}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function shown(file: string): string {
    const relative = path.relative(process.cwd(), file);
    return relative !== '' && !relative.startsWith('..') ? relative : file;
}
