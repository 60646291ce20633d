import { LightningElement, api } from 'lwc';
import { labels } from 'c/connectorLabels';
import type { Contract } from 'c/connectorTypes';

/** Chooses the connector that the report is about. */
export default class ConnectorPicker extends LightningElement {
    /** The connectors to choose from. */
    @api contracts: readonly Contract[] = [];
    /** Id of the chosen one. */
    @api value?: string;

    labels = labels.frame;

    get options(): { label: string; value: string }[] {
        return this.contracts.map(({ id, label }) => ({ label, value: id }));
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: event.detail.value }));
    }
}
