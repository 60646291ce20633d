import { renderCsv, renderMarkdown } from 'c/connectorReport';
import type { Report } from 'c/connectorTypes';

/** A file to download. */
export interface ExportFile {
    name: string;
    /** Lightning Web Security refuses some types, `text/csv` among them; these four pass. */
    type: 'text/plain' | 'text/markdown' | 'application/json' | 'application/octet-stream';
    text: string;
}

export type ExportFormat = 'csv' | 'json' | 'markdown';

/** The report as a file, called after connector, org and day; names of the org can't leave the file's name. */
export function exportFile(format: ExportFormat, report: Report): ExportFile {
    const base = [report.connector.id, report.org?.name ?? '', report.asOf.slice(0, 10)]
        .map((part) => part.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, ''))
        .filter((part) => part !== '')
        .join('_');
    if (format === 'csv')
        return { name: `${base}.csv`, type: 'application/octet-stream', text: renderCsv(report) };
    if (format === 'markdown')
        return { name: `${base}.md`, type: 'text/markdown', text: renderMarkdown(report) };
    return { name: `${base}.json`, type: 'application/json', text: JSON.stringify(report, null, 2) };
}
