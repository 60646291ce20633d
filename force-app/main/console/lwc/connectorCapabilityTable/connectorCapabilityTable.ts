import { LightningElement, api } from 'lwc';
import { capabilityStatus, fill, labels, type Status } from 'c/connectorLabels';
import { pageOf } from 'c/connectorPager';
import type { Bar } from 'c/connectorBars';
import type { CapabilityRow, CapabilityVerdict } from 'c/connectorTypes';
import { coverageBars, coverageKinds } from './coverage';
import { filterCapabilities, shareOf, type Filtered } from './capabilityFilter';

const EVERY = 'all';
const VERDICTS: readonly CapabilityVerdict[] = ['blocked', 'partial', 'unknown', 'readable', 'notApplicable'];

interface Section {
    capability: CapabilityRow;
    status: Status;
    hint: string | undefined;
    share: string;
    isOpen: boolean;
}

/** What the connector will be able to read, what it would miss first; each row opens to its objects and fields. */
export default class ConnectorCapabilityTable extends LightningElement {
    /** The report's capabilities. */
    @api capabilities: readonly CapabilityRow[] = [];

    labels = labels.capability;
    coverageLabel = labels.chart.coverage;
    coverageKinds = coverageKinds;
    initiallyOpen: readonly string[] = [];
    open: readonly string[] = [];
    verdict = EVERY;
    text = '';
    missedOnly = false;
    pageNumber = 0;

    #last?: { asked: readonly unknown[]; filtered: Filtered };

    get isEmpty(): boolean {
        return this.capabilities.length === 0;
    }

    get coverage(): Bar[] {
        return coverageBars(this.capabilities);
    }

    /** Worked out once for what is asked: the template takes it apart in several places. */
    get filtered(): Filtered {
        const { capabilities, verdict, text, missedOnly } = this;
        const asked = [capabilities, verdict, text, missedOnly];
        if (!this.#last || asked.some((part, position) => part !== this.#last?.asked[position])) {
            const only = VERDICTS.find((each) => each === verdict);
            const filter = { text, missedOnly, ...(only && { verdict: only }) };
            this.#last = { asked, filtered: filterCapabilities(capabilities, filter) };
        }
        return this.#last.filtered;
    }

    /** All, and the verdicts that there are, each with the number of rows that fit otherwise. */
    get verdicts(): { label: string; value: string }[] {
        const { counts } = this.filtered;
        const total = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
        const there = VERDICTS.filter((verdict) => this.capabilities.some((row) => row.verdict === verdict));
        return [
            { label: counted(labels.capability.all, total), value: EVERY },
            ...there.map((value) => ({ label: counted(capabilityStatus(value).word, counts[value]), value }))
        ];
    }

    get total(): number {
        return this.filtered.rows.length;
    }

    get shownPage(): number {
        return pageOf(this.filtered.rows, this.pageNumber).page;
    }

    get shown(): string {
        return this.total === 0
            ? labels.capability.noneFits
            : fill(labels.capability.shown, this.total, this.capabilities.length);
    }

    get isFiltered(): boolean {
        return this.total < this.capabilities.length;
    }

    get sections(): Section[] {
        const whole = new Map(this.capabilities.map((row) => [row.id, row]));
        return pageOf(this.filtered.rows, this.pageNumber).rows.map(({ capability, found }) => ({
            capability,
            status: capabilityStatus(capability.verdict),
            hint: found.length ? fill(labels.capability.matches, found.join(', ')) : capability.reasons[0],
            share: shareText(whole.get(capability.id) ?? capability),
            isOpen: this.open.includes(capability.id)
        }));
    }

    handleToggle(event: CustomEvent<{ openSections: string | readonly string[] }>): void {
        this.open = [event.detail.openSections].flat();
    }

    handleVerdict(event: CustomEvent<{ value: string }>): void {
        this.verdict = event.detail.value;
        this.pageNumber = 0;
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        this.pageNumber = 0;
    }

    handleMissed(event: CustomEvent<{ checked: boolean }>): void {
        this.missedOnly = event.detail.checked;
        this.pageNumber = 0;
    }

    handleTurn(event: CustomEvent<number>): void {
        this.pageNumber = event.detail;
    }

    handleReset(): void {
        this.verdict = EVERY;
        this.text = '';
        this.missedOnly = false;
        this.pageNumber = 0;
    }
}

function counted(word: string, number: number): string {
    const { counted: label } = labels.tabs;
    // Unbreakable: a button of the narrow page would tear the number from its word.
    return fill(label, word, number).replaceAll(' ', '\u00A0');
}

function shareText(capability: CapabilityRow): string {
    const { objects, ofObjects, fields, ofFields } = shareOf(capability);
    if (ofObjects === 0) return '';
    return ofFields === 0
        ? fill(labels.capability.share, objects, ofObjects)
        : fill(labels.capability.shareFields, objects, ofObjects, fields, ofFields);
}
