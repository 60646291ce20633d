import { LightningElement, api } from 'lwc';

/** The data table; unlike the stub of sfdx-lwc-jest, it takes its label for itself, as the real one does. */
export default class Datatable extends LightningElement {
    @api override ariaLabel: string | null = null;
    @api columns: readonly object[] = [];
    @api data: readonly object[] = [];
    @api hideCheckboxColumn = false;
    @api keyField?: string;
    @api minColumnWidth?: string;
}
