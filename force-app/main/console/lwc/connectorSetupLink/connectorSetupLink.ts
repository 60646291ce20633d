import { LightningElement, api } from 'lwc';
import { labels } from 'c/connectorLabels';
import { isSetupPath } from './setupPath';

/** A link into Setup of this org. Anything but a Setup path is not shown at all. */
export default class ConnectorSetupLink extends LightningElement {
    /** Path below the org's own host: `/lightning/setup/…`. */
    @api path?: string;
    /** What the link is for, told to screen readers and on hover. */
    @api purpose?: string;

    labels = labels.frame;

    get isSafe(): boolean {
        return isSetupPath(this.path);
    }

    get tooltip(): string {
        return [this.purpose, labels.frame.newTab].filter(Boolean).join(', ');
    }
}
