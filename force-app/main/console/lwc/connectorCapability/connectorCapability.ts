import { LightningElement, api } from 'lwc';
import { capabilityStatus, fill, labels, sourceText, type Status } from 'c/connectorLabels';
import { pageOf } from 'c/connectorPager';
import type { CapabilityRow, ObjectRow, Proof } from 'c/connectorTypes';

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
    pageNumber = 0;

    get need(): string {
        return this.capability.required ? labels.capability.required : labels.capability.optional;
    }

    get objects(): ShownObject[] {
        return pageOf(this.capability.objects, this.pageNumber).rows.map(toShownObject);
    }

    get total(): number {
        return this.capability.objects.length;
    }

    get shownPage(): number {
        return pageOf(this.capability.objects, this.pageNumber).page;
    }

    handleTurn(event: CustomEvent<number>): void {
        this.pageNumber = event.detail;
    }
}

function toShownObject({
    object,
    verdict,
    reason,
    sources,
    proof = [],
    confidence,
    need,
    fields
}: ObjectRow): ShownObject {
    return {
        name: object,
        status: capabilityStatus(verdict),
        reason,
        through: proof.length ? openedBy(proof) : sources.map(sourceText).join('; '),
        // An object that is unknown says why already.
        doubt: confidence === 'unknown' && verdict === 'unknown' ? undefined : DOUBTS[confidence],
        isExtra: need === 'extra',
        hasFields: fields.length > 0,
        fields: fields.map((row) => ({
            name: row.field,
            status: capabilityStatus(row.verdict),
            // What keeps the whole object away is said once.
            reason: row.reason === reason ? undefined : row.reason
        }))
    };
}

/** "View Setup and Configuration, View Roles (permission set Connector Read Only)"; an org-wide default needs no grant. */
function openedBy(proof: readonly Proof[]): string {
    const bySources = new Map<string, string[]>();
    for (const { by, sources } of proof) {
        const through = sources.map(sourceText).join(', ');
        bySources.set(through, [...(bySources.get(through) ?? []), by]);
    }
    return [...bySources]
        .map(([through, opened]) => {
            const all = opened.join(', ');
            return through === '' ? all : fill(labels.capability.openedBy, all, through);
        })
        .join('; ');
}
