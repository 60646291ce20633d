import { LightningElement, api } from 'lwc';
import { labels } from 'c/connectorLabels';
import type { Problem } from './reduceErrors';

export { reduceErrors } from './reduceErrors';
export type { Problem } from './reduceErrors';

/** The one way to show trouble: a friendly sentence, details on demand, and a button to try again. */
export default class ConnectorErrorPanel extends LightningElement {
    /** What went wrong, from `reduceErrors`. */
    @api problem?: Problem;

    labels = { ...labels.error, readAgain: labels.frame.readAgain };

    get hasDetails(): boolean {
        return (this.problem?.details.length ?? 0) > 0;
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
