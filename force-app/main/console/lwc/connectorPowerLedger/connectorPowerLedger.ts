import { LightningElement, api } from 'lwc';
import { fill, labels } from 'c/connectorLabels';
import type { Bar, Kind } from 'c/connectorBars';
import type { PowerRow } from 'c/connectorTypes';

interface ShownSet {
    name: string;
    label: string;
    icon: string;
    variant: 'success' | 'warning';
    count: string;
    givesUp: string;
    misuse: readonly string[];
    hasMisuse: boolean;
}

/** What each permission set of the project costs and gives up, side by side. */
export default class ConnectorPowerLedger extends LightningElement {
    /** The report's sets. */
    @api sets: readonly PowerRow[] = [];

    labels = labels.power;

    chart = labels.chart.power;
    kinds: readonly Kind[] = [
        { status: { icon: 'utility:warning', variant: 'warning', word: labels.chart.canChange } },
        { status: { icon: 'utility:success', variant: 'success', word: labels.chart.onlyShow } }
    ];

    get bars(): Bar[] {
        return this.sets.map(({ label, permissions, canChange }) => ({
            label,
            counts: [canChange.length, permissions.length - canChange.length]
        }));
    }

    get hasSets(): boolean {
        return this.sets.length > 0;
    }

    get shown(): ShownSet[] {
        return this.sets.map(({ name, label, permissions, canChange, misuse, givesUp }) => ({
            name,
            label,
            icon: canChange.length ? 'utility:warning' : 'utility:success',
            variant: canChange.length ? 'warning' : 'success',
            count: canChange.length
                ? fill(labels.power.count, permissions.length, canChange.length)
                : fill(labels.power.harmless, permissions.length),
            givesUp: givesUp.length
                ? fill(labels.power.givesUp, givesUp.join(', '))
                : labels.power.givesUpNothing,
            misuse,
            hasMisuse: misuse.length > 0
        }));
    }
}
