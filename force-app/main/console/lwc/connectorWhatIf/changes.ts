import { column, iconColumn, type Column } from 'c/connectorColumns';
import { capabilityStatus, labels } from 'c/connectorLabels';
import type { CapabilityRow } from 'c/connectorTypes';

/** A capability of which something other is read than now. */
export interface Change {
    id: string;
    label: string;
    before: string;
    beforeIcon: string;
    then: string;
    thenIcon: string;
    why: string;
}

const { capability, before, then, why } = labels.whatIf;

/** Columns of the list of changes. */
export const columns: readonly Column[] = [
    column(capability, 'label'),
    iconColumn(before, 'before', 'beforeIcon'),
    iconColumn(then, 'then', 'thenIcon'),
    column(why, 'why')
];

/** The capabilities whose verdict, or whose reasons, differ; in the order of the report. */
export function changesBetween(now: readonly CapabilityRow[], imagined: readonly CapabilityRow[]): Change[] {
    const byId = new Map(now.map((row) => [row.id, row]));
    return imagined.flatMap(({ id, label, verdict, reasons }) => {
        const today = byId.get(id);
        if (!today || (today.verdict === verdict && today.reasons.join() === reasons.join())) return [];
        const from = capabilityStatus(today.verdict);
        const to = capabilityStatus(verdict);
        return [
            {
                id,
                label,
                before: from.word,
                beforeIcon: from.icon,
                then: to.word,
                thenIcon: to.icon,
                why: reasons.join(' ')
            }
        ];
    });
}
