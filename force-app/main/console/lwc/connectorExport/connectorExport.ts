import { LightningElement, api } from 'lwc';
import { labels } from 'c/connectorLabels';
import type { Report } from 'c/connectorTypes';
import { exportFile, type ExportFormat } from './exports';

/** Downloads the report for a spreadsheet, a ticket or another program. */
export default class ConnectorExport extends LightningElement {
    /** The finished report. */
    @api report!: Report;

    labels = labels.export;

    handleSelect(event: CustomEvent<{ value: ExportFormat | 'print' }>): void {
        const { value } = event.detail;
        if (value === 'print') {
            this.dispatchEvent(new CustomEvent('print'));
            return;
        }
        const { name, type, text } = exportFile(value, this.report);
        const url = URL.createObjectURL(new Blob([text], { type }));
        const link = document.createElement('a');
        link.href = url;
        link.download = name;
        link.click();
        URL.revokeObjectURL(url);
    }
}
