import { LightningElement, api } from 'lwc';
import { fill, labels } from 'c/connectorLabels';
import { compareReports, type RunDigest } from 'c/connectorReport';
import type { Report } from 'c/connectorTypes';
import { changeLines, type ChangeLine } from './changes';

/** What changed from a saved run to the report, and why it is so now. */
export default class ConnectorRunChanges extends LightningElement {
    /** The saved run. */
    @api run!: { name: string };
    /** What the run kept. */
    @api digest!: RunDigest;
    /** The report of today. */
    @api report!: Report;

    labels = labels.runs;

    get heading(): string {
        return fill(labels.runs.since, this.run.name);
    }

    get lines(): ChangeLine[] {
        return changeLines(compareReports(this.digest, this.report).changes);
    }

    get isSame(): boolean {
        return this.lines.length === 0;
    }

    /** What a person had confirmed then, as far as it is still to be confirmed. */
    get confirmed(): string[] {
        const { confirmed } = this.digest;
        return this.report.findings
            .filter(({ id, outcome }) => outcome === 'manual' && confirmed.includes(id))
            .map(({ title }) => title);
    }

    get hasConfirmed(): boolean {
        return this.confirmed.length > 0;
    }
}
