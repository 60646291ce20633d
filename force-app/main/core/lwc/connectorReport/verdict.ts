import type { CapabilityRow, Finding, Scope, Verdict } from 'c/connectorTypes';

/**
 * The one function that decides the verdict. `notReady` if a blocker fails or a required capability is blocked; else
 * `cannotTell` if one of these is unknown; else `ready`. Everything else is counted in the headline and never decides.
 */
export function decideVerdict(findings: readonly Finding[], capabilities: readonly CapabilityRow[]): Verdict {
    const blockers = findings.filter(({ severity }) => severity === 'blocker');
    const required = capabilities.filter((capability) => capability.required);
    if (
        blockers.some(({ outcome }) => outcome === 'fail') ||
        required.some(({ verdict }) => verdict === 'blocked')
    )
        return 'notReady';
    const blind = blockers.some(({ outcome }) => outcome === 'unknown') || required.some(isBlind);
    return blind ? 'cannotTell' : 'ready';
}

/**
 * A doubt decides only where one of its answers would: not about an extra object, nor about whether more than a part of a
 * core object is read.
 */
function isBlind({ verdict, objects }: CapabilityRow): boolean {
    const core = objects.filter(({ need }) => need === 'core');
    const inDoubt = core.filter((row) => row.verdict === 'unknown');
    return verdict === 'unknown' && (!core.length || inDoubt.some(({ atLeast }) => atLeast === undefined));
}

/** The verdict with its counts: "Ready, 2 capabilities read in part, 1 warning, 4 to confirm". */
export function headline(
    verdict: Verdict,
    scope: Scope,
    findings: readonly Finding[],
    capabilities: readonly CapabilityRow[]
): string {
    const failed = findings.filter(({ outcome }) => outcome === 'fail');
    const parts = [
        WORDS[scope][verdict],
        counted(failed.filter(({ severity }) => severity === 'blocker').length, 'blocker'),
        counted(
            capabilities.filter(({ verdict: each }) => each === 'blocked').length,
            'capability',
            'blocked'
        ),
        counted(
            capabilities.filter(({ verdict: each }) => each === 'partial').length,
            'capability',
            'read in part'
        ),
        counted(
            capabilities.filter(({ verdict: each }) => each === 'unknown').length,
            'capability',
            'unknown'
        ),
        counted(failed.filter(({ severity }) => severity !== 'blocker').length, 'warning'),
        counted(findings.filter(({ outcome }) => outcome === 'unknown').length, 'check', 'without an answer'),
        toConfirm(findings.filter(({ outcome }) => outcome === 'manual').length)
    ];
    return parts.filter((part) => part !== '').join(', ');
}

const WORDS: Readonly<Record<Scope, Readonly<Record<Verdict, string>>>> = {
    org: { ready: 'Ready', notReady: 'Not ready', cannotTell: 'Cannot tell' },
    permissions: {
        ready: 'Permissions ready',
        notReady: 'Permissions not ready',
        cannotTell: 'Cannot tell from these permissions'
    }
};

function counted(count: number, noun: string, rest = ''): string {
    if (count === 0) return '';
    const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
    return `${count} ${count === 1 ? noun : plural} ${rest}`.trim();
}

function toConfirm(count: number): string {
    return count === 0 ? '' : `${count} to confirm`;
}
