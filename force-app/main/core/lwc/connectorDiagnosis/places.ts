import { plainText } from './plainText';

/** How much `…` in a pattern stands for, in characters. */
const GAP = 120;

/** A pattern, ready to be looked for. */
export type Parts = readonly string[];

/** Takes a pattern apart at each `…`. */
export function partsOf(pattern: string): Parts {
    return pattern.split('…').map(plainText);
}

/** Where a pattern begins in plain text, as whole words. Looks no further than it must: long texts cost no more. */
export function placesOf(text: string, [first = '', ...rest]: Parts): number[] {
    const places: number[] = [];
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + first.length))
        if (isWord(text, at, first) && follows(text, at + first.length, rest)) places.push(at);
    return places;
}

function follows(text: string, from: number, parts: Parts): boolean {
    let at = from;
    return parts.every((part) => {
        const next = text.slice(at, at + GAP + part.length).indexOf(part);
        at += next + part.length;
        return next >= 0;
    });
}

function isWord(text: string, at: number, part: string): boolean {
    return !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + part.length));
}
