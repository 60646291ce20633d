import { LightningElement, api } from 'lwc';
import { labels } from 'c/connectorLabels';
import type { CheckGroup, Finding } from 'c/connectorTypes';

const GROUPS: readonly CheckGroup[] = ['identity', 'user', 'permissions', 'policies', 'handOver'];

/** All findings, grouped in the order in which a connector is set up. */
export default class ConnectorFindings extends LightningElement {
    /** The report's findings. */
    @api findings: readonly Finding[] = [];

    get groups(): { id: CheckGroup; label: string; findings: Finding[] }[] {
        return GROUPS.map((id) => ({
            id,
            label: labels.group[id],
            findings: this.findings.filter(({ group }) => group === id)
        })).filter(({ findings }) => findings.length > 0);
    }
}
