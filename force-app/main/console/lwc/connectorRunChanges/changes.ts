import {
    capabilityStatus,
    fill,
    findingStatus,
    labels,
    permissionStatus,
    verdictStatus
} from 'c/connectorLabels';
import { GONE, type ReportChange } from 'c/connectorReport';
import type { CapabilityVerdict, Outcome, PermissionOutcome, Severity, Verdict } from 'c/connectorTypes';

/** One change as a person reads it. */
export interface ChangeLine {
    key: string;
    /** Shape and colour tell rise from fall; the words do as well. */
    icon: string;
    variant: 'success' | 'error' | '';
    direction: string;
    /** "Logins: readable, now read in part". */
    text: string;
    because: string;
}

const ORDER = ['fall', 'rise', 'change'] as const;
const ICONS = {
    fall: { icon: 'utility:arrowdown', variant: 'error' },
    rise: { icon: 'utility:arrowup', variant: 'success' },
    change: { icon: 'utility:change_record_type', variant: '' }
} as const;
const LISTED = 'listed-permission:';

/** The changes to show, what fell first; one that only repeats another is left out. */
export function changeLines(changes: readonly ReportChange[]): ChangeLine[] {
    const ids = new Set(changes.map(({ kind, id }) => `${kind}:${id}`));
    const isTold = ({ kind, id }: ReportChange): boolean =>
        (kind === 'object' && ids.has(`capability:${id.split('.')[0] ?? ''}`)) ||
        (kind === 'permission' && ids.has(`finding:${LISTED}${id}`));
    const shown = changes.filter((change) => !isTold(change));
    return ORDER.flatMap((direction) => shown.filter((change) => change.direction === direction)).map(lineOf);
}

function lineOf(change: ReportChange): ChangeLine {
    const { kind, id, label, before, after, direction, because } = change;
    return {
        key: `${kind}:${id}`,
        ...ICONS[direction],
        direction: labels.runs[direction],
        text: fill(labels.runs.line, label, wordOf(kind, before), wordOf(kind, after)),
        because: because.join(' ')
    };
}

function wordOf(kind: ReportChange['kind'], state: string): string {
    if (state === GONE) return labels.runs.gone;
    if (kind === 'verdict') return verdictStatus(state as Verdict).word;
    if (kind === 'permission') return permissionStatus(state as PermissionOutcome).word;
    if (kind !== 'finding') return capabilityStatus(state as CapabilityVerdict).word;
    const [, outcome, severity] = /^(\w+)(?: \((\w+)\))?$/.exec(state) ?? [];
    return findingStatus(outcome === 'fail' ? (severity as Severity) : (outcome as Exclude<Outcome, 'fail'>))
        .word;
}
