/** A piece of Apex. Words keep their spelling; Apex itself ignores case, see {@link is}. */
export interface Token {
    kind: 'word' | 'string' | 'number' | 'symbol' | 'annotation';
    /** Of a string: its value without quotes and escapes. Of an annotation: its name without the `@`. */
    text: string;
    line: number;
    /** Where it starts and ends in the source. */
    start: number;
    end: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/y;
const SHAPES: readonly [Token['kind'], RegExp][] = [
    ['annotation', /@[A-Za-z]\w*/y],
    ['word', /[A-Za-z_]\w*/y],
    ['number', /\d[\d.]*[lLdD]?/y],
    ['string', /'(?:[^'\\\n]|\\.)*'/y],
    ['symbol', /=>|[^\s\w'@]/y]
];

/** The tokens of an Apex source, comments left out. Throws at anything that is no token. */
export function tokenize(source: string): Token[] {
    const tokens: Token[] = [];
    let at = skip(source, 0);
    while (at < source.length) {
        const token = tokenAt(source, at);
        tokens.push(token);
        at = skip(source, token.end);
    }
    return tokens;
}

/** Whether the token is this word or symbol, in any case. */
export function is(token: Token | undefined, text: string): boolean {
    return (
        token !== undefined &&
        (token.kind === 'word' || token.kind === 'symbol') &&
        token.text.toLowerCase() === text.toLowerCase()
    );
}

/** Index of the bracket that closes the one at `open`. */
export function closing(tokens: readonly Token[], open: number): number {
    let depth = 0;
    for (let i = open; i < tokens.length; i++) {
        if (['(', '[', '{'].some((bracket) => is(tokens[i], bracket))) depth++;
        if ([')', ']', '}'].some((bracket) => is(tokens[i], bracket)) && --depth === 0) return i;
    }
    throw new Error(`line ${tokens[open]?.line ?? 0}: the bracket is not closed`);
}

function skip(source: string, at: number): number {
    let end = at;
    SPACE.lastIndex = end;
    while (SPACE.test(source)) {
        end = SPACE.lastIndex;
        SPACE.lastIndex = end;
    }
    return end;
}

function tokenAt(source: string, start: number): Token {
    const line = source.slice(0, start).split('\n').length;
    for (const [kind, shape] of SHAPES) {
        shape.lastIndex = start;
        const text = shape.exec(source)?.[0];
        if (text !== undefined)
            return { kind, text: valueOf(kind, text), line, start, end: start + text.length };
    }
    throw new Error(`line ${line}: ${JSON.stringify(source.slice(start, start + 20))} is not Apex`);
}

function valueOf(kind: Token['kind'], text: string): string {
    if (kind === 'annotation') return text.slice(1);
    if (kind !== 'string') return text;
    return text.slice(1, -1).replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);
}
