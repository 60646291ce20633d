import { LightningElement, api } from 'lwc';
import type { Column } from 'c/connectorColumns';
import { whatIf, type WhatIf } from 'c/connectorAssessment';
import { fill, labels } from 'c/connectorLabels';
import type { Contract, Evidence, Report } from 'c/connectorTypes';
import { changesBetween, columns, type Change } from './changes';

const NOW = 'now';

/** What the connector would read if its user held another of the project's sets, and what to change for it. */
export default class ConnectorWhatIf extends LightningElement {
    /** The evidence that the report rests on. */
    @api evidence!: Evidence;
    /** The connector. */
    @api contract!: Contract;
    /** The report on what the user has now. */
    @api report!: Report;

    labels = labels.whatIf;
    columns: readonly Column[] = columns;
    choice = NOW;

    get hasSets(): boolean {
        return this.report.power.sets.length > 0;
    }

    get choices(): { label: string; value: string }[] {
        const sets = this.report.power.sets.map(({ name, label }) => ({ label, value: name }));
        return [{ label: labels.whatIf.now, value: NOW }, ...sets];
    }

    /** Undefined as long as nothing is imagined. */
    get imagined(): (WhatIf & { changes: Change[]; summary: string; hasChanges: boolean }) | undefined {
        const { evidence, contract, report } = this;
        const imagined = whatIf(evidence, contract, this.choice, report.asOf);
        if (!imagined) return undefined;
        const changes = changesBetween(report.capabilities, imagined.capabilities);
        const hasChanges = changes.length > 0;
        const summary = hasChanges
            ? fill(labels.whatIf.changes, changes.length, report.capabilities.length)
            : labels.whatIf.same;
        return { ...imagined, changes, summary, hasChanges };
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        this.choice = event.detail.value;
    }
}
