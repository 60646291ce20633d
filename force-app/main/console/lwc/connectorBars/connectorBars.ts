import { LightningElement, api } from 'lwc';
import { fill, labels, type Status } from 'c/connectorLabels';

/** What the parts of all bars mean, in the order in which they stand in a bar. */
export interface Kind {
    /** How it is shown in the key; its variant colours the part too. */
    status: Status;
}

/** One bar: how many of each kind, in the order of the kinds. */
export interface Bar {
    label: string;
    counts: readonly number[];
}

interface Part {
    key: number;
    x: string;
    width: string;
    className: string;
}

const CLASSES: Readonly<Record<Status['variant'], string>> = {
    success: 'part good',
    warning: 'part attention',
    error: 'part bad',
    '': 'part open'
};

/** Stacked bars with their key, and the same figures as a table for whoever does not look at bars. */
export default class ConnectorBars extends LightningElement {
    /** What the bars show. */
    @api label = '';
    /** What the parts mean. */
    @api kinds: readonly Kind[] = [];
    /** The bars. */
    @api bars: readonly Bar[] = [];
    /** Draws all bars to one scale, so that a longer one is more; without it each fills the width. */
    @api isToScale = false;

    labels = labels.chart;

    get used(): readonly number[] {
        return this.kinds
            .map((_, kind) => kind)
            .filter((kind) => this.bars.some(({ counts }) => counts[kind]));
    }

    get key(): { id: number; status: Status }[] {
        return this.used.flatMap((id) => {
            const status = this.kinds[id]?.status;
            return status ? [{ id, status }] : [];
        });
    }

    get drawn(): { label: string; text: string; parts: Part[] }[] {
        const most = Math.max(...this.bars.map(({ counts }) => sum(counts)));
        return this.bars.map(({ label, counts }) => {
            const whole = this.isToScale ? most : sum(counts);
            let before = 0;
            const parts = this.used.map((kind): Part => {
                const count = counts[kind] ?? 0;
                const part = { key: kind, x: percent(before, whole), width: percent(count, whole) };
                before += count;
                return { ...part, className: CLASSES[this.kinds[kind]?.status.variant ?? ''] };
            });
            const text = this.used.map((kind) => this.said(kind, counts)).join(', ');
            return { label, text: fill(labels.chart.part, label, text), parts };
        });
    }

    get rows(): { label: string; cells: { key: number; count: number }[] }[] {
        return this.bars.map(({ label, counts }) => ({
            label,
            cells: this.used.map((key) => ({ key, count: counts[key] ?? 0 }))
        }));
    }

    private said(kind: number, counts: readonly number[]): string {
        return fill(labels.chart.part, this.kinds[kind]?.status.word ?? '', counts[kind] ?? 0);
    }
}

function sum(counts: readonly number[]): number {
    return counts.reduce((total, count) => total + count, 0);
}

function percent(count: number, whole: number): string {
    return whole ? `${(100 * count) / whole}%` : '0%';
}
