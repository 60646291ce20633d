import { LightningElement, api } from 'lwc';
import { capabilityStatus, labels, sourceText, type Status } from 'c/connectorLabels';
import type { CapabilityRow, ObjectRow } from 'c/connectorTypes';

interface ShownField {
    name: string;
    status: Status;
    reason: string | undefined;
}

interface ShownObject {
    name: string;
    status: Status;
    reason: string;
    through: string;
    doubt: string | undefined;
    isExtra: boolean;
    hasFields: boolean;
    fields: ShownField[];
}

const DOUBTS = {
    documented: undefined,
    likely: labels.capability.likely,
    unknown: labels.capability.unsourced
};

/** One capability in full: why, its objects and key fields, and the smallest fix. */
export default class ConnectorCapability extends LightningElement {
    /** The capability. */
    @api capability!: CapabilityRow;

    labels = labels.capability;

    get need(): string {
        return this.capability.required ? labels.capability.required : labels.capability.optional;
    }

    get objects(): ShownObject[] {
        return this.capability.objects.map(toShownObject);
    }
}

function toShownObject({
    object,
    verdict,
    reason,
    sources,
    confidence,
    need,
    fields
}: ObjectRow): ShownObject {
    return {
        name: object,
        status: capabilityStatus(verdict),
        reason,
        through: sources.map(sourceText).join('; '),
        // An object that is unknown says why already.
        doubt: confidence === 'unknown' && verdict === 'unknown' ? undefined : DOUBTS[confidence],
        isExtra: need === 'extra',
        hasFields: fields.length > 0,
        fields: fields.map((row) => ({
            name: row.field,
            status: capabilityStatus(row.verdict),
            reason: row.reason
        }))
    };
}
