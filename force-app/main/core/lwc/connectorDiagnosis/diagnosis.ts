import type { Fact } from 'c/connectorTypes';

/** One error that is known. Ids are for ever: kebab-case, never used twice. */
export interface Diagnosis extends Fact {
    id: string;
    /** The state, not a command. */
    title: string;
    /** Texts that tell it, as Salesforce spells them; `…` stands for up to 120 characters of anything. */
    patterns: readonly string[];
    /** True where the text alone says little, so that a more telling one beside it takes its place. */
    general?: true;
    cause: string;
    /** What to look at. */
    check: string;
    fix: string;
    /** Path of that place in Setup. */
    link?: string;
    /** Ids of set-up checks that look at the same thing. */
    checkIds: readonly string[];
}

/** Where to look: a path into Setup, and set-up checks that look there too. */
export type Place = Pick<Diagnosis, 'link' | 'checkIds'>;

/** A row of the catalogue, in the order in which a person reads it; `|` parts the patterns. */
export function row(
    id: string,
    title: string,
    patterns: string,
    cause: string,
    check: string,
    fix: string,
    place: Place,
    fact: Fact
): Diagnosis {
    return { id, title, patterns: patterns.split('|'), cause, check, fix, ...place, ...fact };
}

/** The same row, as one that gives way to a more telling one. */
export function general(telling: Diagnosis): Diagnosis {
    return { ...telling, general: true };
}

/** A page of Setup, and the set-up checks that look at the same thing. */
export function at(link: string, ...checkIds: string[]): Place {
    return { link, checkIds };
}

/** A place that is not in this org: the vendor's form, its log, a file. */
export const ELSEWHERE: Place = { checkIds: [] };

/** A fact from sources that are not Salesforce's. */
export const likely = (source: string): Fact => ({ source, confidence: 'likely' });

/** A fact from Salesforce's reference, or from an org's own answer. */
export const documented = (source: string): Fact => ({ source, confidence: 'documented' });
