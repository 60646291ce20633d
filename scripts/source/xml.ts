import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Largest file that is opened, in MiB; a retrieved profile of a big org has about ten. */
const LARGEST = 64;

/** An element: its text, or its children by name. */
export type Node = string | Element;
export interface Element {
    readonly [name: string]: Node | readonly Node[] | undefined;
}

/** A file that can't be used; the message says where in it and why, one sentence. */
export class UnreadableFile extends Error {
    constructor(message: string) {
        super(message);
        this.name = 'UnreadableFile';
    }
}

const parser = new XMLParser({
    ignoreAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    removeNSPrefix: true,
    parseTagValue: false,
    processEntities: false,
    trimValues: true
});

/**
 * The root element of an XML file and its name. Well-formedness is checked first, so that a broken file is never read
 * in part; a document type is refused, since metadata has none and its entities could be made to grow without end.
 *
 * @throws UnreadableFile where the file is too large, not UTF-8 or not well-formed
 */
export async function readXml(root: string, file: string): Promise<{ name: string; element: Element }> {
    const text = await readText(path.join(root, file));
    const verdict = XMLValidator.validate(text);
    if (verdict !== true) {
        const { line, msg } = verdict.err;
        throw new UnreadableFile(`Line ${line}: ${msg.replace(/\.$/, '')}.`);
    }
    if (/<!DOCTYPE/i.test(text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')))
        throw new UnreadableFile('It declares a document type, which metadata never does.');
    const tree = parsed(text);
    const [name, ...others] = Object.keys(tree);
    const element = name === undefined ? undefined : tree[name];
    if (name === undefined || element === undefined || others.length || Array.isArray(element))
        throw new UnreadableFile('It has more than one root element.');
    return { name, element: typeof element === 'string' ? {} : (element as Element) };
}

async function readText(file: string): Promise<string> {
    const { size } = await opened(stat(file));
    if (size > LARGEST * 1024 * 1024) throw new UnreadableFile(`It is larger than ${LARGEST} MiB.`);
    const bytes = await opened(readFile(file));
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new UnreadableFile('It is not UTF-8 text.');
    }
}

async function opened<T>(reading: Promise<T>): Promise<T> {
    try {
        return await reading;
    } catch (error) {
        throw new UnreadableFile(
            `It can’t be opened: ${error instanceof Error ? error.message : String(error)}.`
        );
    }
}

function parsed(text: string): Element {
    try {
        return parser.parse(text) as Element;
    } catch (error) {
        throw new UnreadableFile(error instanceof Error ? `${error.message}.` : String(error));
    }
}

/** The children of that name, in order; none where there is none. */
export function childrenOf(element: Element, name: string): readonly Node[] {
    const child = element[name];
    if (child === undefined) return [];
    return Array.isArray(child) ? (child as readonly Node[]) : [child as Node];
}

/** The text of the only child of that name; undefined where it is missing or empty. */
export function textOf(element: Element, name: string): string | undefined {
    const children = childrenOf(element, name);
    const [child] = children;
    if (children.length > 1) throw new UnreadableFile(`It has <${name}> more than once in one place.`);
    return typeof child === 'string' && child !== '' ? unescaped(child) : undefined;
}

/** A flag; a missing element is false. Anything but a boolean is refused, so that a typing error is no silent "no". */
export function flagOf(element: Element, name: string): boolean {
    const text = textOf(element, name);
    if (text === undefined || /^(false|0)$/i.test(text)) return false;
    if (/^(true|1)$/i.test(text)) return true;
    throw new UnreadableFile(`It has <${name}>${text}</${name}>, which is neither true nor false.`);
}

/** The text that XML's own five entities and numbered characters stand for; there are no others without a DOCTYPE. */
export function unescaped(text: string): string {
    return text.replace(
        /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
        (whole, decimal?: string, hex?: string, word?: string) => {
            if (word !== undefined) return NAMED[word] ?? whole;
            const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
            return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        }
    );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
