import { DOMParser, ParseError, type Element as DomElement, type Node } from '@xmldom/xmldom';

/** An element of a metadata file, with the line where it starts. */
export interface XmlElement {
    name: string;
    namespace: string | null;
    line: number;
    /** Names of its attributes; the declaration of a namespace is none. */
    attributes: readonly string[];
    children: readonly XmlElement[];
    /** The text directly inside it, white space included, comments left out. */
    text: string;
}

/** Why a text is not well-formed. */
export interface XmlFault {
    line: number;
    reason: string;
}

/** The root element, or why there is none to judge. */
export type Parsed = { root: XmlElement } | { fault: XmlFault };

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8" ?\?>\n/;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
const OPAQUE = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;

/**
 * Reads XML. Whatever the parser would repair or only warn of counts as a fault, since Salesforce refuses it.
 *
 * @param text the whole file; it has to start with the XML declaration
 */
export function parseXml(text: string): Parsed {
    if (!DECLARATION.test(text))
        return { fault: { line: 1, reason: 'it does not start with the XML declaration in UTF-8' } };
    const ampersand = bareAmpersand(text);
    if (ampersand !== undefined)
        return { fault: { line: ampersand, reason: 'an ampersand that is not written &amp;' } };
    let fault: XmlFault | undefined;
    try {
        const document = new DOMParser({
            onError: (_level, reason, context: { locator?: { lineNumber: number } }) => {
                fault ??= { line: context.locator?.lineNumber ?? 1, reason };
            }
        }).parseFromString(text, 'text/xml');
        const root = document.documentElement;
        if (fault !== undefined) return { fault };
        return root === null ? { fault: { line: 1, reason: 'there is no element' } } : { root: read(root) };
    } catch (error) {
        if (error instanceof ParseError) return { fault: fault ?? { line: 1, reason: error.message } };
        throw error;
    }
}

/** The elements at a path below an element, such as `oauthConfig/scopes`, in the order of the file. */
export function at(element: XmlElement | undefined, path: string): XmlElement[] {
    return path
        .split('/')
        .reduce<XmlElement[]>(
            (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
            element === undefined ? [] : [element]
        );
}

/** The text at a path, or undefined where there is no such element; of several the first counts. */
export function textAt(element: XmlElement | undefined, path: string): string | undefined {
    return at(element, path)[0]?.text;
}

/** The element and all that it holds, outermost first, each with the names from the root down to it. */
export function walk(element: XmlElement, path: string = element.name): [path: string, found: XmlElement][] {
    return [[path, element], ...element.children.flatMap((child) => walk(child, `${path}/${child.name}`))];
}

function read(element: DomElement): XmlElement {
    const nodes = [...element.childNodes];
    return {
        name: element.localName ?? element.tagName,
        namespace: element.namespaceURI,
        line: element.lineNumber ?? 1,
        attributes: [...element.attributes]
            .map(({ name }) => name)
            .filter((name) => !/^xmlns(:|$)/.test(name)),
        children: nodes.filter(isElement).map(read),
        text: nodes.map((node) => (isText(node) ? (node.nodeValue ?? '') : '')).join('')
    };
}

function isElement(node: Node): node is DomElement {
    return node.nodeType === node.ELEMENT_NODE;
}

function isText(node: Node): boolean {
    return node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE;
}

// The parser lets these pass without a word.
function bareAmpersand(text: string): number | undefined {
    const visible = text.replace(OPAQUE, (opaque) => opaque.replace(/[^\n]/g, ' '));
    const found = BARE_AMPERSAND.exec(visible);
    return found === null ? undefined : visible.slice(0, found.index).split('\n').length;
}
