import type {
    CapabilityVerdict,
    Finding,
    Outcome,
    PermissionOutcome,
    PermissionRow,
    Severity,
    Verdict
} from 'c/connectorTypes';
import { labels } from './labels';

/** How a state is shown: an icon of its own shape, a colour, and always the word. */
export interface Status {
    icon: string;
    variant: 'success' | 'error' | 'warning' | '';
    word: string;
}

/** Failures are told apart by severity, everything else by outcome. */
export type FindingKind = Exclude<Outcome, 'fail'> | Severity;

const good = (word: string): Status => ({ icon: 'utility:success', variant: 'success', word });
const bad = (word: string): Status => ({ icon: 'utility:error', variant: 'error', word });
const attention = (word: string): Status => ({ icon: 'utility:warning', variant: 'warning', word });
const question = (word: string): Status => ({ icon: 'utility:question', variant: '', word });
const aside = (word: string): Status => ({ icon: 'utility:dash', variant: '', word });

const FINDINGS: Readonly<Record<FindingKind, Status>> = {
    pass: good(labels.outcome.pass),
    blocker: bad(labels.outcome.blocker),
    warning: attention(labels.outcome.warning),
    info: { icon: 'utility:info', variant: '', word: labels.outcome.info },
    unknown: question(labels.outcome.unknown),
    manual: { icon: 'utility:edit_form', variant: '', word: labels.outcome.manual },
    notApplicable: aside(labels.outcome.notApplicable)
};

const CAPABILITIES: Readonly<Record<CapabilityVerdict, Status>> = {
    readable: good(labels.capability.readable),
    partial: attention(labels.capability.partial),
    blocked: bad(labels.capability.blocked),
    unknown: question(labels.capability.unknown),
    notApplicable: aside(labels.capability.notApplicable)
};

const PERMISSIONS: Readonly<Record<PermissionOutcome, Status>> = {
    granted: good(labels.permission.granted),
    missing: attention(labels.permission.missing),
    unknown: question(labels.permission.unknown),
    unobservable: { icon: 'utility:hide', variant: '', word: labels.permission.unobservable },
    notInOrg: aside(labels.permission.notInOrg)
};

const VERDICTS: Readonly<Record<Verdict, Status>> = {
    ready: good(labels.verdict.ready),
    notReady: bad(labels.verdict.notReady),
    cannotTell: question(labels.verdict.cannotTell)
};

/** What a finding is to the person: a failure by its severity, anything else by its outcome. */
export function statusKind({ outcome, severity }: Finding): FindingKind {
    return outcome === 'fail' ? severity : outcome;
}

/** How a finding is shown. */
export function findingStatus(kind: FindingKind): Status {
    return FINDINGS[kind];
}

/** How a finding is shown that no API shows and that the person looking has confirmed: not as one that passed. */
export const confirmedStatus: Status = { icon: 'utility:user', variant: '', word: labels.outcome.confirmed };

/** How the verdict of a capability, object or field is shown. */
export function capabilityStatus(verdict: CapabilityVerdict): Status {
    return CAPABILITIES[verdict];
}

/** How the outcome of a listed permission is shown. */
export function permissionStatus(outcome: PermissionOutcome): Status {
    return PERMISSIONS[outcome];
}

/** How the verdict of the whole report is shown. */
export function verdictStatus(verdict: Verdict): Status {
    return VERDICTS[verdict];
}

const POWERS: Readonly<Record<PermissionRow['power'], string>> = {
    escalation: labels.power.escalation,
    takeover: labels.power.takeover,
    change: labels.power.change,
    read: labels.power.read
};

/** How much harm a permission can do, in words. */
export function powerWord(power: PermissionRow['power']): string {
    return POWERS[power];
}
