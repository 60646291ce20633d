import { LightningElement } from 'lwc';

/**
 * As many rows as the console shows, in the same base component, with nothing of the console in them: the floor. It is told
 * its rows by an event, as a property would take a decorator that plain JavaScript does not know.
 */
export default class Floor extends LightningElement {
    rows = [];
    none = [];

    connectedCallback() {
        this.addEventListener('rows', ({ detail }) => {
            this.rows = detail;
        });
    }
}
