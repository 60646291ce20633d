import { describeGrants, gatesOf, grantsAsXml, smallestFix, writePowers } from 'c/connectorAccess';
import type {
    Capability,
    CapabilityRow,
    CapabilityVerdict,
    Fix,
    Gate,
    Grant,
    ObjectNeed,
    ObjectRow
} from 'c/connectorTypes';
import { judgeObject, writes, type CapabilityContext } from './judgeObject';

/** What the connector will be able to read of every capability of its contract, in the contract's order. */
export function judgeCapabilities(context: CapabilityContext): CapabilityRow[] {
    return context.contract.capabilities.map((capability) => judgeCapability(capability, context));
}

function judgeCapability(capability: Capability, context: CapabilityContext): CapabilityRow {
    const objects = capability.objects.map((need) => judgeObject(need, context));
    const verdict = combine(objects);
    const fix =
        verdict === 'readable' || verdict === 'notApplicable'
            ? undefined
            : fixFor(capability, objects, context);
    return {
        id: capability.id,
        label: capability.label,
        required: capability.required,
        verdict,
        why: capability.why,
        objects,
        reasons: reasonsOf(objects),
        ...(fix && { fix })
    };
}

/**
 * A capability is blocked when a core object is, unknown when one of its objects is, and partial when any of them is
 * read in part or an extra one not at all. Objects that the org lacks do not count unless none is left.
 */
export function combine(objects: readonly ObjectRow[]): CapabilityVerdict {
    const present = objects.filter(({ verdict }) => verdict !== 'notApplicable');
    const core = present.filter(({ need }) => need === 'core');
    const some = (verdict: CapabilityVerdict): boolean => present.some((row) => row.verdict === verdict);
    if (!core.length) return 'notApplicable';
    if (core.some(({ verdict }) => verdict === 'blocked')) return 'blocked';
    if (some('unknown')) return 'unknown';
    return some('partial') || some('blocked') ? 'partial' : 'readable';
}

function reasonsOf(objects: readonly ObjectRow[]): string[] {
    const byReason = new Map<string, string[]>();
    for (const { object, verdict, reason } of objects)
        if (verdict !== 'readable') byReason.set(reason, [...(byReason.get(reason) ?? []), object]);
    return [...byReason].map(([reason, names]) => `${[...new Set(names)].join(', ')}: ${reason}`);
}

function fixFor(
    capability: Capability,
    objects: readonly ObjectRow[],
    context: CapabilityContext
): Fix | undefined {
    const lacking = capability.objects.filter((_, position) => {
        const verdict = objects[position]?.verdict;
        return verdict === 'blocked' || verdict === 'partial';
    });
    // What the capability is about comes first: an extra object often takes far more power.
    const core = lacking.filter(({ need }) => need === 'core');
    const short = core.length ? core : lacking;
    if (!short.length) return undefined;
    const gates = short.flatMap((need): Gate[] => gatesOf(context.contract, need));
    const granted = smallestFix(gates, context.access);
    if (!granted) return undefined;
    const grants: Grant[] = [...granted, ...hiddenFields(short, context)];
    if (!grants.length) return undefined;
    return {
        text: `Grant ${describeGrants(grants)}.${priceOf(grants)}`,
        grants,
        xml: grantsAsXml(grants),
        link: '/lightning/setup/PermSets/home'
    };
}

/** What a fix costs, said beside it, so that nobody grants power by accident. */
function priceOf(grants: readonly Grant[]): string {
    const powers = writePowers(grants).length;
    if (powers === 0) return '';
    if (grants.length === 1) return ' It can change the org.';
    if (powers === grants.length) return ` ${powers === 2 ? 'Both' : `All ${powers}`} can change the org.`;
    return ` ${powers} of these ${grants.length} grants can change the org.`;
}

function hiddenFields(needs: readonly ObjectNeed[], { access }: CapabilityContext): Grant[] {
    const hidden = new Map<string, Grant>();
    for (const need of needs)
        for (const each of need.fields) {
            const name = typeof each === 'string' ? each : each.name;
            const field = `${need.object}.${name}`;
            if (writes(need) && access.field(need.object, name, 'edit').state === 'missing')
                hidden.set(field, { field, editable: true });
            else if (access.field(need.object, name).state === 'missing' && !hidden.has(field))
                hidden.set(field, { field });
        }
    return [...hidden.values()];
}
