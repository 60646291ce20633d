import { LightningElement, api } from 'lwc';

/** The progress bar; unlike the stub of sfdx-lwc-jest, it takes its label for itself, as the real one does. */
export default class ProgressBar extends LightningElement {
    @api override ariaLabel: string | null = null;
    @api value = 0;
    @api size = 'medium';
    @api variant = 'base';
}
