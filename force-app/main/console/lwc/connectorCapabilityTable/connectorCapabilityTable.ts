import { LightningElement, api } from 'lwc';
import { capabilityStatus, labels, type Status } from 'c/connectorLabels';
import type { CapabilityRow, CapabilityVerdict } from 'c/connectorTypes';

const ORDER: readonly CapabilityVerdict[] = ['blocked', 'partial', 'unknown', 'readable', 'notApplicable'];

interface Section {
    capability: CapabilityRow;
    status: Status;
    hint: string | undefined;
    isOpen: boolean;
}

/** What the connector will be able to read, what it would miss first; each row opens to its objects and fields. */
export default class ConnectorCapabilityTable extends LightningElement {
    /** The report's capabilities. */
    @api capabilities: readonly CapabilityRow[] = [];

    labels = labels.capability;
    initiallyOpen: readonly string[] = [];
    open: readonly string[] = [];

    get isEmpty(): boolean {
        return this.capabilities.length === 0;
    }

    get sections(): Section[] {
        return ORDER.flatMap((verdict) => this.capabilities.filter((row) => row.verdict === verdict)).map(
            (capability) => ({
                capability,
                status: capabilityStatus(capability.verdict),
                hint: capability.reasons[0],
                isOpen: this.open.includes(capability.id)
            })
        );
    }

    handleToggle(event: CustomEvent<{ openSections: string | readonly string[] }>): void {
        this.open = [event.detail.openSections].flat();
    }
}
