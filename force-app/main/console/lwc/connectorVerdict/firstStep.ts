import { fill, labels } from 'c/connectorLabels';
import type { BlindSpot, CapabilityRow, Finding, Report } from 'c/connectorTypes';

/** The one thing to do next. */
export interface FirstStep {
    /** What kind of thing it is: a blocker, a blind spot, something to confirm. */
    label: string;
    title: string;
    text?: string;
    link?: string;
}

/**
 * What a person does first about a report: the first blocker, else what hides the answer, else what to confirm.
 *
 * @param confirmed ids of the findings that the person has confirmed
 */
export function firstStep(report: Report, confirmed: readonly string[] = []): FirstStep | undefined {
    const { firstStep: blocked, blindStep: blind, nextStep: next } = labels.verdict;
    if (report.verdict === 'notReady') return blockedStep(report, blocked);
    if (report.verdict === 'cannotTell') return blindStep(report, blind);
    const manual = report.findings.find(({ id, outcome }) => outcome === 'manual' && !confirmed.includes(id));
    return manual && stepOf(manual, next);
}

function blockedStep({ findings, capabilities }: Report, label: string): FirstStep | undefined {
    const finding = findings.find(({ outcome, severity }) => outcome === 'fail' && severity === 'blocker');
    if (finding) return stepOf(finding, label);
    const capability = capabilities.find(({ required, verdict }) => required && verdict === 'blocked');
    if (!capability) return undefined;
    const { text, link } = capability.fix ?? { text: reasonOf(capability) };
    return toStep(label, capability.label, text, link);
}

/**
 * The blind spot behind the unknown blocker or capability. A spot that hides something else would send the person the
 * wrong way; without one, the unknown itself is named.
 */
function blindStep({ blindSpots, findings, capabilities }: Report, label: string): FirstStep | undefined {
    const finding = findings.find(({ outcome, severity }) => outcome === 'unknown' && severity === 'blocker');
    const capability = capabilities.find(({ required, verdict }) => required && verdict === 'unknown');
    const reasons = [...(finding?.evidence ?? []), ...(capability?.reasons ?? [])];
    const spot = blindSpots.find(({ text }) => reasons.some((reason) => reason.includes(text)));
    if (spot) return toStep(label, spot.text.replace(/\.$/, ''), remedyOf(spot));
    // The title of a check without an answer reads as if it had passed.
    if (finding) return toStep(label, whether(finding.title), finding.evidence.join(' '));
    return capability && toStep(label, whether(capability.label), reasonOf(capability));
}

/** What the person looking needs. Everything that the spot hides is told on the tab of its own. */
function remedyOf({ missing }: BlindSpot): string {
    const { missing: anyOf, single, noGrant } = labels.blindSpot;
    if (!missing.length) return noGrant;
    return `${missing.length > 1 ? anyOf : single} ${missing.join(', ')}`;
}

function whether(title: string): string {
    return fill(labels.count.status, labels.outcome.unknown, title);
}

function reasonOf({ reasons }: CapabilityRow): string | undefined {
    return reasons[0];
}

function stepOf({ title, remediation }: Finding, label: string): FirstStep {
    return toStep(label, title, remediation?.text, remediation?.link);
}

function toStep(label: string, title: string, text?: string, link?: string): FirstStep {
    return { label, title, ...(text !== undefined && { text }), ...(link !== undefined && { link }) };
}
