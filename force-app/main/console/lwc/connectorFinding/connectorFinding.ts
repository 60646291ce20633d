import { LightningElement, api } from 'lwc';
import { confirmedStatus, findingStatus, labels, statusKind, type Status } from 'c/connectorLabels';
import type { Finding } from 'c/connectorTypes';

/** One finding in full: why it matters, what was seen, what to do. A passed one says only what was seen. */
export default class ConnectorFinding extends LightningElement {
    /** The finding. */
    @api finding!: Finding;
    /** Ids of the findings that the person has confirmed. */
    @api confirmed: readonly string[] = [];
    /** Shows the title too, where nothing around it does. */
    @api showTitle = false;

    labels = labels.finding;

    get status(): Status {
        return this.isConfirmed ? confirmedStatus : findingStatus(statusKind(this.finding));
    }

    get isManual(): boolean {
        return this.finding.outcome === 'manual';
    }

    get isConfirmed(): boolean {
        return this.isManual && this.confirmed.includes(this.finding.id);
    }

    get isOpen(): boolean {
        const { outcome } = this.finding;
        return outcome !== 'pass' && outcome !== 'notApplicable';
    }

    get evidence(): { key: number; text: string }[] {
        return this.finding.evidence.map((text, key) => ({ key, text }));
    }

    get hasEvidence(): boolean {
        return this.finding.evidence.length > 0;
    }

    get hasFix(): boolean {
        return this.isOpen && this.finding.remediation !== undefined;
    }

    handleConfirm(event: CustomEvent<{ checked: boolean }>): void {
        const detail = { id: this.finding.id, isConfirmed: event.detail.checked };
        // Past the group and the list, which have nothing to do with it.
        this.dispatchEvent(new CustomEvent('confirmfinding', { detail, bubbles: true, composed: true }));
    }
}
