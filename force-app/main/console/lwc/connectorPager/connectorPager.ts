import { LightningElement, api } from 'lwc';
import { fill, labels } from 'c/connectorLabels';

/** Rows that are shown at once: the base components take most of a second for a hundred. */
export const PAGE_SIZE = 25;

/** The rows of one page, and the number of the page that there really is, counted from zero. */
export function pageOf<T>(rows: readonly T[], page: number): { rows: readonly T[]; page: number } {
    const last = Math.max(0, Math.ceil(rows.length / PAGE_SIZE) - 1);
    const shown = Math.min(page, last);
    return { rows: rows.slice(shown * PAGE_SIZE, (shown + 1) * PAGE_SIZE), page: shown };
}

/** Turns the pages of a long list; nothing where one page holds it all. */
export default class ConnectorPager extends LightningElement {
    /** Page that is shown, counted from zero. */
    @api page = 0;
    /** Number of all rows. */
    @api total = 0;

    labels = labels.pager;

    get isNeeded(): boolean {
        return this.total > PAGE_SIZE;
    }

    get isFirst(): boolean {
        return this.page === 0;
    }

    get isLast(): boolean {
        return (this.page + 1) * PAGE_SIZE >= this.total;
    }

    get range(): string {
        const first = this.page * PAGE_SIZE;
        return fill(labels.pager.range, first + 1, Math.min(first + PAGE_SIZE, this.total), this.total);
    }

    handlePrevious(): void {
        this.turn(this.page - 1);
    }

    handleNext(): void {
        this.turn(this.page + 1);
    }

    private turn(page: number): void {
        this.dispatchEvent(new CustomEvent('turn', { detail: page }));
    }
}
