import type { AccessAnswer } from 'c/connectorAccess';
import type { GrantSource } from 'c/connectorTypes';
import type { CheckResult } from './check';

/** The outcome of a check that asks whether something is granted. What no query shows is for a person to confirm. */
export function fromAccess({ state, sources, reason }: AccessAnswer): CheckResult {
    const evidence = reason === undefined ? sources.map(through) : [reason];
    if (state === 'granted') return { outcome: 'pass', evidence };
    if (state === 'unobservable') return { outcome: 'manual', evidence };
    if (state === 'unknown') return { outcome: 'unknown', evidence };
    return { outcome: 'fail', evidence };
}

/** "Through permission set Connector Read Only, until 2026-12-31". */
export function through(source: GrantSource): string {
    const kind = {
        profile: 'profile',
        permissionSet: 'permission set',
        permissionSetGroup: 'permission set group'
    };
    const until = source.expires === undefined ? '' : `, until ${source.expires.slice(0, 10)}`;
    return `Through ${kind[source.kind]} ${source.label}${until}`;
}
