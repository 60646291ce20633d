import { LightningElement, api } from 'lwc';

/** The progress ring; unlike the stub of sfdx-lwc-jest, it takes its label for itself, as the real one does. */
export default class ProgressRing extends LightningElement {
    @api override ariaLabel: string | null = null;
    @api value = 0;
    @api variant = 'base';
}
