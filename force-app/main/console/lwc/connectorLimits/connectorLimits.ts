import { LightningElement, api } from 'lwc';
import type { LimitFigure, LimitFigures } from 'c/connectorApexGateway';
import { fill, labels } from 'c/connectorLabels';

/** The limits that are shown, in this order. */
const SHOWN = ['queries', 'queryRows', 'cpuTime', 'heapSize'] as const;

/** On demand, what reading the org has used of Salesforce's limits. */
export default class ConnectorLimits extends LightningElement {
    /** The figures of each round trip. */
    @api trips: readonly LimitFigures[] = [];

    labels = labels.limits;

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get intro(): string {
        return fill(labels.limits.intro, this.trips.length);
    }

    get rows(): { name: string; label: string; used: string }[] {
        return SHOWN.flatMap((name) => {
            const most = mostUsed(this.trips.flatMap((trip) => trip[name] ?? []));
            if (!most) return [];
            const used = fill(labels.limits.used, most.used.toLocaleString(), most.limit.toLocaleString());
            return [{ name, label: labels.limits[name], used }];
        });
    }
}

function mostUsed(figures: readonly LimitFigure[]): LimitFigure | undefined {
    return figures.reduce<LimitFigure | undefined>(
        (most, each) => (most && most.used >= each.used ? most : each),
        undefined
    );
}
