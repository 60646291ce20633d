import type { Finding, Report } from 'c/connectorTypes';

/**
 * What the person looking has confirmed during this visit. Each confirmation holds for one connector, one org, one user and
 * what was seen then: where a later reading shows something else, the person has to look again.
 */
export type Confirmations = readonly string[];

/** The confirmations with one given or taken back. */
export function withConfirmation(
    confirmations: Confirmations,
    report: Report,
    { id, isConfirmed }: { id: string; isConfirmed: boolean }
): Confirmations {
    const keys = report.findings
        .filter((finding) => finding.id === id)
        .map((finding) => keyOf(report, finding));
    const others = confirmations.filter((key) => !keys.includes(key));
    return isConfirmed ? [...others, ...keys] : others;
}

/** Ids of the findings of this report that are confirmed. */
export function confirmedIn(confirmations: Confirmations, report: Report): string[] {
    return report.findings
        .filter((finding) => finding.outcome === 'manual' && confirmations.includes(keyOf(report, finding)))
        .map(({ id }) => id);
}

function keyOf({ connector, org, subject }: Report, { id, evidence }: Finding): string {
    return JSON.stringify([connector.id, org?.id, subject.id ?? subject.name, id, evidence]);
}
