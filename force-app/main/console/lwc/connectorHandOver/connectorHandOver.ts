import { LightningElement, api } from 'lwc';
import { fill, labels } from 'c/connectorLabels';
import type { HandOver, HandOverRow } from 'c/connectorTypes';

interface ShownField {
    label: string;
    value: string | undefined;
    instead: string;
    how: string;
    copyLabel: string;
}

/** The vendor's own form, field by field: the value to paste, or where to reveal it; never a secret. */
export default class ConnectorHandOver extends LightningElement {
    /** The report's hand-over. */
    @api handOver: HandOver = { fields: [], endpoints: [] };

    labels = labels.handOver;
    note = '';

    get isEmpty(): boolean {
        return this.handOver.fields.length === 0;
    }

    get fields(): ShownField[] {
        return this.handOver.fields.map((row) => ({
            label: row.label,
            value: row.value,
            instead: instead(row),
            how: row.how,
            copyLabel: fill(labels.handOver.copy, row.label)
        }));
    }

    get hosts(): string[] {
        return this.handOver.endpoints.map(({ host, ports, why }) =>
            fill(labels.handOver.port, host, ports.join(', '), why)
        );
    }

    handleCopy(event: Event): void {
        const { label = '', value = '' } = (event.currentTarget as HTMLElement).dataset;
        this.note = '';
        navigator.clipboard.writeText(value).then(
            () => {
                this.note = fill(labels.handOver.copied, label);
            },
            () => {
                this.note = fill(labels.handOver.copyFailed, label);
            }
        );
    }
}

function instead({ kind }: HandOverRow): string {
    if (kind === 'free') return labels.handOver.chosen;
    return kind === 'myDomain' || kind === 'fixed' ? labels.frame.unknown : labels.handOver.secret;
}
