import { LightningElement, api } from 'lwc';
import {
    capabilityStatus,
    fill,
    findingStatus,
    labels,
    sourceText,
    statusKind,
    type FindingKind
} from 'c/connectorLabels';
import type { Finding, ObjectRow, Report } from 'c/connectorTypes';

interface Line {
    key: string;
    text: string;
}

interface ReadRow {
    key: string;
    label: string;
    word: string;
    objects: { key: string; label: string; word: string; why: string }[];
}

/** What a person has to do something about, the worst first. */
const ORDER: readonly FindingKind[] = ['blocker', 'unknown', 'warning', 'info'];

/** The whole report on paper. Nothing of it is seen on the screen; it prints as soon as it is there. */
export default class ConnectorPrint extends LightningElement {
    /** The finished report. */
    @api report!: Report;
    /** Ids of the findings that the person has confirmed. */
    @api confirmed: readonly string[] = [];

    labels = {
        ...labels.print,
        user: labels.user.label,
        viewer: labels.verdict.viewer,
        org: labels.verdict.org,
        readAt: labels.verdict.readAt,
        confirm: labels.outcome.manual,
        capabilities: labels.tabs.capabilities,
        blindSpots: labels.tabs.blindSpots,
        power: labels.power.title,
        capability: labels.whatIf.capability,
        state: labels.permission.state,
        why: labels.whatIf.why
    };

    #hasPrinted = false;

    override renderedCallback(): void {
        if (this.#hasPrinted) return;
        this.#hasPrinted = true;
        // Where the dialog does not hold the page, taking the view away at once would print an empty sheet.
        window.addEventListener('afterprint', () => this.dispatchEvent(new CustomEvent('printed')), {
            once: true
        });
        window.print();
    }

    get heading(): string {
        const { connector, headline } = this.report;
        return fill(labels.count.status, connector.label, headline);
    }

    get subject(): string {
        const { name, username } = this.report.subject;
        return username === undefined || username === name ? name : `${name} (${username})`;
    }

    get org(): string {
        const { org } = this.report;
        if (!org) return labels.frame.unknown;
        return org.isSandbox ? fill(labels.verdict.sandbox, org.name) : org.name;
    }

    get asOf(): string {
        return Date.parse(this.report.asOf) > 0 ? this.report.asOf : labels.frame.unknown;
    }

    /** What failed, and what could not be answered: neither may be missing on paper. */
    get todo(): Line[] {
        return orNone(
            ORDER.flatMap((kind) =>
                this.report.findings.filter((finding) => statusKind(finding) === kind)
            ).map((finding) => toLine(finding, findingStatus(statusKind(finding)).word))
        );
    }

    get toConfirm(): Line[] {
        const { manual, confirmed } = labels.outcome;
        return orNone(
            this.report.findings
                .filter(({ outcome }) => outcome === 'manual')
                .map((finding) => toLine(finding, this.confirmed.includes(finding.id) ? confirmed : manual))
        );
    }

    get rows(): ReadRow[] {
        return this.report.capabilities.map(({ id, label, verdict, objects }) => ({
            key: id,
            label,
            word: capabilityStatus(verdict).word,
            objects: objects.map((object) => ({
                key: object.object,
                label: object.object,
                word: capabilityStatus(object.verdict).word,
                why: proofOf(object)
            }))
        }));
    }

    get spots(): Line[] {
        return orNone(
            this.report.blindSpots.map(({ what, text }) => ({
                key: text,
                text: fill(labels.count.status, what, text)
            }))
        );
    }
}

/** An empty list on paper looks like one that was cut off. */
function orNone(lines: Line[]): Line[] {
    return lines.length ? lines : [{ key: '', text: labels.print.none }];
}

function toLine({ id, title, evidence, remediation }: Finding, word: string): Line {
    const told = fill(labels.count.status, word, title);
    return { key: id, text: [`${told}.`, ...evidence, remediation?.text ?? ''].join(' ').trim() };
}

function proofOf({ reason, sources }: ObjectRow): string {
    return [reason, ...sources.map(sourceText)].join(' · ');
}
