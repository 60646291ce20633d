import type { App, Apps, Outcome, Severity } from 'c/connectorTypes';
import type { CheckResult } from './check';

/** Worst first: what is said of several apps is the worst that is said of one. */
const OUTCOMES: readonly Outcome[] = ['fail', 'unknown', 'manual', 'notApplicable', 'pass'];
const SEVERITIES: readonly Severity[] = ['blocker', 'warning', 'info'];

/**
 * Judges each app that was found. Which of several the connector uses is not known, so that a blocker in one of them is
 * a warning as long as another may do.
 */
export function overApps({ found, blind }: Apps, judge: (app: App) => CheckResult): CheckResult {
    if (!found.length) return unseen(blind);
    const judged = found.map(judge);
    const outcome = OUTCOMES.find((each) => judged.some((result) => result.outcome === each)) ?? 'unknown';
    const evidence = judged.flatMap((result) => result.evidence ?? []);
    if (outcome !== 'fail') return { outcome, evidence };
    const failed = judged.filter((result) => result.outcome === 'fail');
    const severity =
        SEVERITIES.find((each) => failed.some((result) => result.severity === each)) ?? 'warning';
    const another = failed.length < judged.length;
    return { outcome, evidence, severity: severity === 'blocker' && another ? 'warning' : severity };
}

/** No app was found: either there is none, or some could not be looked for. */
export function unseen(blind: Apps['blind']): CheckResult {
    if (!blind.length) return { outcome: 'notApplicable' };
    return { outcome: 'unknown', evidence: blind.map(({ text }) => text) };
}
