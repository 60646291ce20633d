import { LightningElement, api } from 'lwc';
import { labels, permissionStatus, powerWord, sourceText } from 'c/connectorLabels';
import type { ComparedPermission } from 'c/connectorAssessment';
import type { CapabilityRow, PermissionOutcome } from 'c/connectorTypes';
import { columns } from './columns';

const ORDER: readonly PermissionOutcome[] = ['missing', 'unknown', 'unobservable', 'notInOrg', 'granted'];

interface TableRow {
    name: string;
    label: string;
    guide: string;
    readOnly: string;
    word: string;
    icon: string;
    through: string;
    neededFor: string;
    power: string;
}

const IN_GUIDE: Readonly<Record<ComparedPermission['inGuide'], string>> = {
    listed: labels.permission.listed,
    drawnIn: labels.permission.drawnIn,
    no: labels.permission.notListed
};

/** What the vendor's guide lists beside the read-only set and what the connector's user has; the gaps first. */
export default class ConnectorPermissionList extends LightningElement {
    /** The permissions side by side. */
    @api permissions: readonly ComparedPermission[] = [];
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
        return sorted.map(
            ({ name, label, inGuide, inReadOnly, outcome, sources, reason, neededFor, power }) => ({
                name,
                label,
                guide: IN_GUIDE[inGuide],
                readOnly: inReadOnly ? labels.permission.held : labels.permission.notHeld,
                word: permissionStatus(outcome).word,
                icon: permissionStatus(outcome).icon,
                through: [...sources.map(sourceText), ...(reason === undefined ? [] : [reason])].join('; '),
                neededFor: neededText(neededFor, names),
                power: powerWord(power)
            })
        );
    }
}

function neededText(ids: readonly string[], names: ReadonlyMap<string, string>): string {
    if (!ids.length) return labels.permission.notNeeded;
    if (ids.length > 1 && ids.length === names.size) return labels.permission.neededForAll;
    return ids.map((id) => names.get(id) ?? id).join(', ');
}
