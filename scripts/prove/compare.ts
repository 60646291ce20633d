import { combine } from 'c/connectorCapabilities';
import type { Capability, CapabilityRow, CapabilityVerdict, ObjectRow } from 'c/connectorTypes';
import { observe, type Answers, type Observation } from './observe';
import type { ProvenCapability, ProvenObject } from './proof';

/** A capability as the answers prove it, beside what was predicted of it. */
export function proveCapability(
    capability: Capability,
    answers: Answers,
    predicted: CapabilityRow | undefined
): ProvenCapability {
    const objects = capability.objects.map((need) => {
        const row = predicted?.objects.find(({ object }) => object === need.object);
        const absent = (row?.fields ?? []).filter(({ verdict }) => verdict === 'notApplicable');
        return compared(
            observe(
                need,
                answers,
                absent.map(({ field }) => field)
            ),
            row
        );
    });
    return {
        id: capability.id,
        label: capability.label,
        required: capability.required,
        verdict: combine(objects.map(asRow)),
        ...(predicted && { predicted: predicted.verdict }),
        objects
    };
}

/** Better first. */
const RANK: Readonly<Partial<Record<CapabilityVerdict, number>>> = { readable: 2, partial: 1, blocked: 0 };

/** An observation beside the prediction, with how they stand to each other. */
export function compared(seen: Observation, row: ObjectRow | undefined): ProvenObject {
    if (!row) return { ...seen, agreement: 'notPredicted' };
    const { verdict, atLeast, reason, confidence } = row;
    const predicted = { verdict, ...(atLeast && { atLeast }), reason, confidence };
    // REST says the same of what is hidden and of what the org lacks; the org's own describe told them apart.
    if (verdict === 'notApplicable' && seen.verdict === 'blocked')
        return { ...seen, verdict, reason: row.reason, predicted, agreement: 'same' };
    const gained = { ...seen, predicted };
    if (seen.verdict === 'unknown' && seen.atLeast === undefined) return { ...gained, agreement: 'unproven' };
    if (verdict === 'unknown') {
        const isWorse = atLeast !== undefined && seen.verdict === 'blocked';
        return isWorse
            ? { ...gained, agreement: 'differs', worse: true }
            : { ...gained, agreement: seen.verdict === 'unknown' ? 'notContradicted' : 'settled' };
    }
    if (seen.verdict === verdict) {
        const [less, more] = fieldsApart(seen, row);
        return less || more
            ? { ...gained, agreement: 'differs', worse: less }
            : { ...gained, agreement: 'same' };
    }
    const isOpen = verdict === 'readable' || verdict === 'partial';
    if (seen.verdict === 'unknown' && isOpen) return { ...gained, agreement: 'notContradicted' };
    const worse = (RANK[seen.verdict] ?? 1) < (RANK[verdict] ?? 0);
    return { ...gained, agreement: 'differs', worse };
}

/** Whether fields are hidden that were predicted, and whether fields are shown that were not. */
function fieldsApart(seen: Observation, row: ObjectRow): [less: boolean, more: boolean] {
    const predicted = new Map(row.fields.map(({ field, verdict }) => [field, verdict]));
    const apart = (proven: CapabilityVerdict, before: CapabilityVerdict): boolean =>
        seen.verdict === 'partial' &&
        seen.fields.some(({ field, verdict }) => verdict === proven && predicted.get(field) === before);
    return [apart('blocked', 'readable'), apart('readable', 'blocked')];
}

function asRow({ object, need, verdict, atLeast, reason, fields }: ProvenObject): ObjectRow {
    return {
        object,
        need,
        verdict,
        ...(atLeast && { atLeast }),
        reason,
        sources: [],
        fields,
        confidence: 'documented'
    };
}

/** The capabilities as rows of a report, for the one function that decides a verdict. */
export function asReportRows(capabilities: readonly ProvenCapability[]): CapabilityRow[] {
    return capabilities.map(({ id, label, required, verdict, objects }) => ({
        id,
        label,
        required,
        verdict,
        why: '',
        objects: objects.map(asRow),
        reasons: []
    }));
}
