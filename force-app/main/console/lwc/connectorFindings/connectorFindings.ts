import { LightningElement, api } from 'lwc';
import { shareOf, standingText } from 'c/connectorFindingGroup';
import { labels } from 'c/connectorLabels';
import type { CheckGroup, Finding } from 'c/connectorTypes';

const GROUPS: readonly CheckGroup[] = ['identity', 'user', 'permissions', 'policies', 'handOver'];

/** All findings, grouped in the order in which a connector is set up. */
export default class ConnectorFindings extends LightningElement {
    /** The report's findings. */
    @api findings: readonly Finding[] = [];
    /** Ids of the findings that the person has confirmed. */
    @api confirmed: readonly string[] = [];

    labels = labels.group;

    get groups(): { id: CheckGroup; label: string; findings: Finding[] }[] {
        return GROUPS.map((id) => ({
            id,
            label: labels.group[id],
            findings: this.findings.filter(({ group }) => group === id)
        })).filter(({ findings }) => findings.length > 0);
    }

    get hasFindings(): boolean {
        return this.findings.length > 0;
    }

    get share(): number {
        return shareOf(this.findings, this.confirmed);
    }

    get progress(): string {
        return standingText(this.findings, this.confirmed);
    }
}
