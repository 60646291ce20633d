import { LightningElement, api } from 'lwc';
import { labels, permissionStatus, powerWord, sourceText } from 'c/connectorLabels';
import type { CapabilityRow, PermissionOutcome, PermissionRow } from 'c/connectorTypes';
import { columns } from './columns';

const ORDER: readonly PermissionOutcome[] = ['missing', 'unknown', 'unobservable', 'notInOrg', 'granted'];

interface TableRow {
    name: string;
    label: string;
    word: string;
    icon: string;
    through: string;
    neededFor: string;
    power: string;
}

/** What the vendor's guide lists, beside what the connector's user has; the gaps first. */
export default class ConnectorPermissionList extends LightningElement {
    /** The report's permissions. */
    @api permissions: readonly PermissionRow[] = [];
    /** The report's capabilities, for the names of what a permission is needed for. */
    @api capabilities: readonly CapabilityRow[] = [];

    columns = columns;
    labels = labels.permission;

    get isEmpty(): boolean {
        return this.permissions.length === 0;
    }

    get rows(): TableRow[] {
        const names = new Map(this.capabilities.map(({ id, label }) => [id, label]));
        const sorted = ORDER.flatMap((outcome) => this.permissions.filter((row) => row.outcome === outcome));
        return sorted.map(({ name, label, outcome, sources, reason, neededFor, power }) => ({
            name,
            label,
            word: permissionStatus(outcome).word,
            icon: permissionStatus(outcome).icon,
            through: [...sources.map(sourceText), ...(reason === undefined ? [] : [reason])].join('; '),
            neededFor: neededText(neededFor, names),
            power: powerWord(power)
        }));
    }
}

function neededText(ids: readonly string[], names: ReadonlyMap<string, string>): string {
    if (!ids.length) return labels.permission.notNeeded;
    if (ids.length > 1 && ids.length === names.size) return labels.permission.neededForAll;
    return ids.map((id) => names.get(id) ?? id).join(', ');
}
