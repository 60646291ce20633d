import { LightningElement, api } from 'lwc';
import { findingStatus, labels, statusKind, type Status } from 'c/connectorLabels';
import type { Finding } from 'c/connectorTypes';

/** One finding in full: why it matters, what was seen, what to do. A passed one says only what was seen. */
export default class ConnectorFinding extends LightningElement {
    /** The finding. */
    @api finding!: Finding;
    /** Shows the title too, where nothing around it does. */
    @api showTitle = false;

    labels = labels.finding;

    get status(): Status {
        return findingStatus(statusKind(this.finding));
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
}
