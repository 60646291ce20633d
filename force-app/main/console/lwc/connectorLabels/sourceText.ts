import type { GrantSource } from 'c/connectorTypes';
import { fill } from './fill';
import { labels } from './labels';

/** A container as a person names it: "permission set Connector Read Only, until 2027-01-31". */
export function sourceText({ kind, label, through, expires }: GrantSource): string {
    const named = fill(labels.source[kind], label);
    const implied = through === undefined ? named : fill(labels.source.implied, named, through);
    return expires === undefined ? implied : fill(labels.source.expires, implied, expires.slice(0, 10));
}
