import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { orgFileProblems } from '../../sample-orgs/engine/orgFileProblems';
import schema from '../../schemas/org-file.schema.json';
import { InputError } from './inputError';

/** Problems named in one message; a file written by hand is mended one by one. */
const MOST_NAMED = 1;

/**
 * Reads an org file and checks it whole: JSON, shape, names, values and the lookups that grants depend on.
 *
 * @throws InputError with the place as `file:line:column`; nothing is judged then
 */
export async function readOrgFile(file: string): Promise<OrgFile> {
    const text = await readText(file);
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
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const validate = validator();
    if (!validate(value)) {
        const [error] = validate.errors ?? [];
        throw new InputError(
            `${place(file, text, offsetOf(tree, error?.instancePath))}: ${misshapen(error)}`
        );
    }
    const orgFile = value as OrgFile;
    const problems = orgFileProblems(orgFile);
    const named = problems
        .slice(0, MOST_NAMED)
        .map((problem) => `${place(file, text, nodeAt(tree, problem.path)?.offset ?? 0)}: ${problem.text}`);
    if (named.length) {
        const rest = problems.length - named.length;
        throw new InputError(rest ? `${named.join('\n')} (${rest} more after it)` : named.join('\n'));
    }
    return orgFile;
}

async function readText(file: string): Promise<string> {
    try {
        const text = await readFile(file, 'utf8');
        if (text.trim() === '') throw new InputError(`${shown(file)}: the file is empty.`);
        return text;
    } catch (error) {
        if (error instanceof InputError) throw error;
        const code = (error as NodeJS.ErrnoException).code ?? '';
        const why = REASONS[code] ?? `it can’t be read (${code})`;
        throw new InputError(`${shown(file)}: ${why}; name an org file with --org-file.`);
    }
}

const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'this is a folder',
    EACCES: 'reading it is not permitted'
};

let compiled: ValidateFunction | undefined;

function validator(): ValidateFunction {
    compiled ??= new Ajv({ allErrors: false, allowUnionTypes: true }).compile(schema);
    return compiled;
}

function misshapen(error: ErrorObject | undefined): string {
    if (!error) return 'this is no org file.';
    const at = error.instancePath === '' ? 'the file' : error.instancePath.slice(1).replaceAll('/', '.');
    if (error.keyword === 'additionalProperties')
        return `${at} has a name that an org file does not know: ${String(error.params['additionalProperty'])}.`;
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
