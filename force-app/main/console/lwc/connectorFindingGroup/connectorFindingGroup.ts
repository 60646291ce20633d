import { LightningElement, api } from 'lwc';
import type { Finding } from 'c/connectorTypes';
import { rowsOf, shareOf, standing, standingText, type FindingsRow } from './rows';

export { shareOf, standingText } from './rows';

/** One part of the set-up: how far it is, and its findings, the ones that matter first. */
export default class ConnectorFindingGroup extends LightningElement {
    /** Name of the part. */
    @api label?: string;
    /** Its findings. */
    @api findings: readonly Finding[] = [];
    /** Ids of the findings that the person has confirmed. */
    @api confirmed: readonly string[] = [];

    /** All rows start closed: the title says what is wrong, the rest is a click away. */
    open: readonly string[] = [];

    get rows(): FindingsRow[] {
        return rowsOf(this.findings, this.confirmed);
    }

    get ring(): { value: number; variant: string } {
        const { variant } = standing(this.findings);
        return { value: shareOf(this.findings, this.confirmed), variant };
    }

    get progress(): string {
        return standingText(this.findings, this.confirmed);
    }
}
