import { fill, findingStatus, labels, statusKind, type FindingKind, type Status } from 'c/connectorLabels';
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

/** Blockers one by one and first; of every other kind a single one as itself, several as a count; passes as a count. */
export function rowsOf(findings: readonly Finding[]): FindingsRow[] {
    return ORDER.flatMap((kind) => {
        const ofKind = findings.filter((finding) => statusKind(finding) === kind);
        const isFolded = kind === 'pass' || kind === 'notApplicable' || ofKind.length > 1;
        if (!ofKind.length) return [];
        return isFolded && kind !== 'blocker' ? [fold(kind, ofKind)] : ofKind.map((one) => single(kind, one));
    });
}

function fold(kind: FindingKind, folded: readonly Finding[]): FindingsRow {
    const status = { ...findingStatus(kind), word: '' };
    return { key: kind, label: fill(labels.count[kind], folded.length), status, folded };
}

/** A check without an answer has the title of a passed one, so the answer goes before it. */
function single(kind: FindingKind, finding: Finding): FindingsRow {
    const link = finding.remediation?.link;
    const status = findingStatus(kind);
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
