import { LightningElement, api } from 'lwc';
import type { Status } from 'c/connectorLabels';

/** A state as icon and word; the word is always there, so colour never speaks alone. */
export default class ConnectorStatus extends LightningElement {
    /** What to show. */
    @api status?: Status;
}
