import { LightningElement, api } from 'lwc';
import { fill, labels } from 'c/connectorLabels';

/** Text to take along to the letter: permission set metadata. */
export default class ConnectorCode extends LightningElement {
    /** What it is. */
    @api label = '';
    /** The text itself. */
    @api text = '';

    note = '';

    get copyLabel(): string {
        return fill(labels.handOver.copy, this.label);
    }

    handleCopy(): void {
        this.note = '';
        navigator.clipboard.writeText(this.text).then(
            () => {
                this.note = fill(labels.handOver.copied, this.label);
            },
            () => {
                this.note = fill(labels.handOver.copyFailed, this.label);
            }
        );
    }
}
