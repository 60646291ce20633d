import {
    confirmedStatus,
    fill,
    findingStatus,
    labels,
    statusKind,
    type FindingKind,
    type Status
} from 'c/connectorLabels';
import type { Finding } from 'c/connectorTypes';

/** One row of a group: a finding of its own, or several of a kind folded to their count. */
export interface FindingsRow {
    key: string;
    label: string;
    status?: Status;
    link?: string;
    /** Set where the row is one finding. */
    finding?: Finding;
    /** Set where the row folds several. */
    folded?: readonly Finding[];
}

const ORDER: readonly FindingKind[] = [
    'blocker',
    'unknown',
    'warning',
    'manual',
    'info',
    'pass',
    'notApplicable'
];

/**
 * Blockers one by one and first; of every other kind a single one as itself, several as a count; passes as a count. What a
 * person has confirmed stays in its place, so that the box just ticked does not run away.
 *
 * @param confirmed ids of the findings that the person has confirmed
 */
export function rowsOf(findings: readonly Finding[], confirmed: readonly string[] = []): FindingsRow[] {
    return ORDER.flatMap((kind) => {
        const ofKind = findings.filter((finding) => statusKind(finding) === kind);
        const isFolded = kind === 'pass' || kind === 'notApplicable' || ofKind.length > 1;
        if (!ofKind.length) return [];
        return isFolded && kind !== 'blocker'
            ? [fold(kind, ofKind, confirmed)]
            : ofKind.map((one) => single(kind, one, confirmed));
    });
}

function fold(kind: FindingKind, folded: readonly Finding[], confirmed: readonly string[]): FindingsRow {
    const done = kind === 'manual' ? folded.filter(({ id }) => confirmed.includes(id)).length : 0;
    const open = folded.length - done;
    const status = { ...(open ? findingStatus(kind) : confirmedStatus), word: '' };
    const label = !done
        ? fill(labels.count[kind], open)
        : open
          ? fill(labels.count.toConfirm, open, done)
          : fill(labels.count.confirmed, done);
    return { key: kind, label, status, folded };
}

/** A check without an answer has the title of a passed one, so the answer goes before it. */
function single(kind: FindingKind, finding: Finding, confirmed: readonly string[]): FindingsRow {
    const link = finding.remediation?.link;
    const isConfirmed = kind === 'manual' && confirmed.includes(finding.id);
    const status = isConfirmed ? confirmedStatus : findingStatus(kind);
    const isOpen = kind === 'unknown' || kind === 'manual';
    const row = isOpen
        ? {
              key: finding.id,
              label: fill(labels.count.status, status.word, finding.title),
              status: { ...status, word: '' },
              finding
          }
        : { key: finding.id, label: finding.title, status, finding };
    return link === undefined ? row : { ...row, link };
}

/** How far findings are, in words: "5 of 7 in order, 1 confirmed by you". */
export function standingText(findings: readonly Finding[], confirmedIds: readonly string[]): string {
    const { done, total } = standing(findings);
    const confirmed = confirmedOf(findings, confirmedIds);
    return confirmed
        ? fill(labels.group.confirmed, done, total, confirmed)
        : fill(labels.group.done, done, total);
}

/** How many of the findings a person has confirmed; counted apart, for it is no pass. */
export function confirmedOf(findings: readonly Finding[], confirmed: readonly string[]): number {
    return findings.filter((finding) => statusKind(finding) === 'manual' && confirmed.includes(finding.id))
        .length;
}

/** The share that is in order or confirmed, in percent. Rounded down: a full one means that nothing is left. */
export function shareOf(findings: readonly Finding[], confirmed: readonly string[]): number {
    const { done, total } = standing(findings);
    // Where nothing applies, nothing has passed.
    return total ? Math.floor((100 * (done + confirmedOf(findings, confirmed))) / total) : 0;
}

/** How a group stands: the share of its checks that are in order, those that do not apply left out. */
export function standing(findings: readonly Finding[]): {
    done: number;
    total: number;
    variant: 'base-autocomplete' | 'expired' | 'warning' | 'active-step';
} {
    const kinds = findings.map(statusKind).filter((kind) => kind !== 'notApplicable');
    const done = kinds.filter((kind) => kind === 'pass').length;
    const variant = kinds.includes('blocker')
        ? 'expired'
        : kinds.includes('warning')
          ? 'warning'
          : done > 0 && done === kinds.length
            ? 'base-autocomplete'
            : 'active-step';
    return { done, total: kinds.length, variant };
}
