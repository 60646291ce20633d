import { families } from './catalogue';
import type { Diagnosis } from './diagnosis';
import { placesOf, partsOf, type Parts } from './places';
import { plainText } from './plainText';

/** How much of a text is looked at. */
export const MOST_CHARACTERS = 20_000;
/** A code and its description stand this close together, in characters. */
const BESIDE = 200;

/** A diagnosis and the phrase that told it: the catalogue's own spelling, never anything of what was handed in. */
export interface Found {
    diagnosis: Diagnosis;
    phrase: string;
}

/** What is known about a text, the most telling first. */
export interface Diagnosed {
    found: readonly Found[];
    /** True where the text was longer than `MOST_CHARACTERS`, and its end was not looked at. */
    cut: boolean;
}

interface Sighting extends Found {
    family: number;
    places: readonly number[];
}

interface Pattern {
    phrase: string;
    parts: Parts;
}

const KNOWN = families.flatMap((family, number) =>
    family.map((diagnosis) => ({ diagnosis, family: number, patterns: diagnosis.patterns.map(prepared) }))
);

/** Finds every error that a text tells: an answer of Salesforce, a line of a log, a status of the login history. */
export function diagnose(text: string): Diagnosed {
    const plain = plainText(text.slice(0, MOST_CHARACTERS));
    const sightings = KNOWN.flatMap(({ diagnosis, family, patterns }): Sighting[] => {
        const seen = patterns
            .map(({ phrase, parts }) => ({ phrase, places: placesOf(plain, parts) }))
            .filter(({ places }) => places.length > 0)
            .sort((a, b) => b.phrase.length - a.phrase.length);
        return seen[0]
            ? [{ diagnosis, family, phrase: seen[0].phrase, places: seen.flatMap(({ places }) => places) }]
            : [];
    }).sort(byTelling);
    return {
        found: sightings
            .filter((one, rank) => !isSaidBetter(one, sightings.slice(0, rank)))
            .map(({ diagnosis, phrase }) => ({ diagnosis, phrase })),
        cut: text.length > MOST_CHARACTERS
    };
}

function prepared(phrase: string): Pattern {
    return { phrase, parts: partsOf(phrase) };
}

function byTelling(a: Sighting, b: Sighting): number {
    const general = Number(a.diagnosis.general ?? false) - Number(b.diagnosis.general ?? false);
    return general || b.phrase.length - a.phrase.length;
}

/** True for a general text that has a more telling one of its family beside it, wherever it stands. */
function isSaidBetter({ diagnosis, family, places }: Sighting, better: readonly Sighting[]): boolean {
    if (!diagnosis.general) return false;
    const others = better.filter((other) => other.family === family).flatMap((other) => other.places);
    return places.every((place) => others.some((other) => Math.abs(other - place) <= BESIDE));
}
