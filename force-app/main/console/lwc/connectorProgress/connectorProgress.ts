import { LightningElement, api } from 'lwc';
import { fill, labels } from 'c/connectorLabels';

/** How far a reading of the org is. */
export interface Step {
    /** Round trips that were begun. */
    round: number;
    /** Questions answered in the ones before. */
    answered: number;
}

/** Holds the place of the report while it is read, and says how far the reading is. */
export default class ConnectorProgress extends LightningElement {
    /** How far it is; undefined before the first round trip. */
    @api step?: Step;

    labels = labels.progress;
    lines = ['first', 'second', 'third', 'fourth'];

    get text(): string {
        const { step } = this;
        return step ? fill(labels.progress.step, step.round, step.answered) : labels.progress.start;
    }
}
