import type { CapabilityRow, CapabilityVerdict, FieldRow, ObjectRow } from 'c/connectorTypes';

/** What a person wants to see of the capabilities. */
export interface CapabilityFilter {
    /** Only those of this verdict; left out for all. */
    verdict?: CapabilityVerdict;
    /** Part of the label of a capability, or of the API name of an object or field; upper and lower case are one. */
    text: string;
    /** Only what the connector would miss or may miss. */
    missedOnly: boolean;
}

/** One capability that passed the filter. */
export interface FilteredCapability {
    /** The row, with those of its objects and fields alone that passed too. */
    capability: CapabilityRow;
    /** `Object` or `Object.Field` of each that the text was found in, unless the label holds it. */
    found: readonly string[];
}

/** What is left of the capabilities, and how many of each verdict there are before only one verdict is asked for. */
export interface Filtered {
    rows: readonly FilteredCapability[];
    counts: Readonly<Record<CapabilityVerdict, number>>;
}

const ORDER: readonly CapabilityVerdict[] = ['blocked', 'partial', 'unknown', 'readable', 'notApplicable'];

/** The capabilities that fit, what the connector would miss first, the report's order within. */
export function filterCapabilities(
    capabilities: readonly CapabilityRow[],
    { verdict, text, missedOnly }: CapabilityFilter
): Filtered {
    const wanted = text.trim().toLowerCase();
    const byVerdict = new Map(ORDER.map((each) => [each, [] as FilteredCapability[]]));
    for (const capability of capabilities) {
        if (missedOnly && !isMissed(capability)) continue;
        const fitting = withText(missedOnly ? gapsOf(capability) : capability, wanted);
        if (fitting) byVerdict.get(capability.verdict)?.push(fitting);
    }
    const count = (each: CapabilityVerdict): number => byVerdict.get(each)?.length ?? 0;
    return {
        rows: verdict === undefined ? [...byVerdict.values()].flat() : (byVerdict.get(verdict) ?? []),
        counts: {
            blocked: count('blocked'),
            partial: count('partial'),
            unknown: count('unknown'),
            readable: count('readable'),
            notApplicable: count('notApplicable')
        }
    };
}

/** What nobody could look at may be missed as well: leaving it out would let it pass for readable. */
function isMissed({ verdict }: { verdict: CapabilityVerdict }): boolean {
    return verdict === 'blocked' || verdict === 'partial' || verdict === 'unknown';
}

function gapsOf(capability: CapabilityRow): CapabilityRow {
    const objects = capability.objects
        .filter(isMissed)
        .map((object): ObjectRow => ({ ...object, fields: object.fields.filter(isMissed) }));
    return { ...capability, objects };
}

function withText(capability: CapabilityRow, wanted: string): FilteredCapability | undefined {
    if (wanted === '' || has(capability.label, wanted)) return { capability, found: [] };
    const found: string[] = [];
    const objects: ObjectRow[] = [];
    for (const object of capability.objects) {
        const fields = object.fields.filter(({ field }) => has(field, wanted));
        const isNamed = has(object.object, wanted);
        if (!isNamed && !fields.length) continue;
        found.push(...(isNamed ? [object.object] : fields.map(({ field }) => `${object.object}.${field}`)));
        objects.push(isNamed ? object : { ...object, fields });
    }
    return objects.length ? { capability: { ...capability, objects }, found } : undefined;
}

function has(text: string, wanted: string): boolean {
    return text.toLowerCase().includes(wanted);
}

/** How much of a capability is read. */
export interface Share {
    /** Objects of which all rows and all key fields are read. */
    objects: number;
    ofObjects: number;
    /** Key fields that are seen at all, in some rows or in all. */
    fields: number;
    ofFields: number;
}

/** The share of objects and fields that are read; what the org lacks counts neither way. */
export function shareOf({ objects }: CapabilityRow): Share {
    const present = objects.filter(isThere);
    const fields = present.flatMap((object) => object.fields.filter(isThere));
    return {
        objects: present.filter(isRead).length,
        ofObjects: present.length,
        fields: fields.filter(isRead).length,
        ofFields: fields.length
    };
}

function isThere({ verdict }: ObjectRow | FieldRow): boolean {
    return verdict !== 'notApplicable';
}

function isRead({ verdict }: ObjectRow | FieldRow): boolean {
    return verdict === 'readable';
}
