import type { Evidence, EvidenceKey, Finding, NotCovered, Reading } from 'c/connectorTypes';
import type { Check, CheckContext, CheckItem, CheckResult } from './check';
import { checks as registered } from './registry';

/** Findings in the order of the registry, and the checks that this kind of source can't answer. */
export interface CheckedOrg {
    findings: Finding[];
    notCovered: NotCovered[];
}

const WHOLE: CheckItem = { id: '', label: '' };

/**
 * Runs every check on the evidence. A check sees only what it declared. Evidence that is unavailable or cut, and a
 * check that throws, end as `unknown` with the reason; evidence that the source does not cover sets the check aside.
 */
export function runChecks(
    evidence: Evidence,
    context: CheckContext,
    checks: readonly Check[] = registered
): CheckedOrg {
    const checked: CheckedOrg = { findings: [], notCovered: [] };
    for (const check of checks) {
        const uncovered = reasons(check, evidence).find(({ code }) => code === 'notCovered');
        if (uncovered) {
            checked.notCovered.push({ id: check.id, title: check.title.pass, why: check.why });
            continue;
        }
        for (const item of check.items?.(context.contract) ?? [WHOLE])
            checked.findings.push(toFinding(check, item, judge(check, item, evidence, context)));
    }
    return checked;
}

function judge(check: Check, item: CheckItem, evidence: Evidence, context: CheckContext): CheckResult {
    const [missing] = reasons(check, evidence);
    if (missing) return { outcome: 'unknown', evidence: [missing.text] };
    try {
        const declared = Object.fromEntries(check.requires.map((key) => [key, valueOf(evidence[key])]));
        return check.evaluate(declared as never, context, item);
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { outcome: 'unknown', evidence: [`This check broke: ${why}`] };
    }
}

function reasons(check: Check, evidence: Evidence): { code: string; text: string }[] {
    return check.requires.flatMap((key: EvidenceKey) => {
        const reading: Reading<unknown> = evidence[key];
        if (reading.status === 'unavailable') return [reading.reason];
        return reading.truncated === true ? [{ code: 'truncated', text: 'Not everything was shown.' }] : [];
    });
}

function valueOf(reading: Reading<unknown>): unknown {
    return reading.status === 'read' ? reading.value : undefined;
}

function toFinding(check: Check, item: CheckItem, result: CheckResult): Finding {
    const title = result.outcome === 'fail' ? check.title.fail : check.title.pass;
    const finding: Finding = {
        id: item === WHOLE ? check.id : `${check.id}:${item.id}`,
        group: check.group,
        outcome: result.outcome,
        severity: result.severity ?? check.severity,
        title: title.replace('{item}', item.label),
        why: check.why,
        evidence: [...(result.evidence ?? [])]
    };
    const settled = result.outcome === 'pass' || result.outcome === 'notApplicable';
    return settled ? finding : { ...finding, remediation: result.remediation ?? check.remediation };
}
