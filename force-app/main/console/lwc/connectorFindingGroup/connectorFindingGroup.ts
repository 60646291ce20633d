import { LightningElement, api } from 'lwc';
import { fill, labels } from 'c/connectorLabels';
import type { Finding } from 'c/connectorTypes';
import { rowsOf, standing, type FindingsRow } from './rows';

/** One part of the set-up: how far it is, and its findings, the ones that matter first. */
export default class ConnectorFindingGroup extends LightningElement {
    /** Name of the part. */
    @api label?: string;
    /** Its findings. */
    @api findings: readonly Finding[] = [];

    /** All rows start closed: the title says what is wrong, the rest is a click away. */
    open: readonly string[] = [];

    get rows(): FindingsRow[] {
        return rowsOf(this.findings);
    }

    get ring(): { value: number; variant: string } {
        const { done, total, variant } = standing(this.findings);
        // Rounded down: a full ring means that nothing is left. A part in which nothing applies has passed nothing.
        return { value: total ? Math.floor((100 * done) / total) : 0, variant };
    }

    get progress(): string {
        const { done, total } = standing(this.findings);
        return fill(labels.group.done, done, total);
    }
}
