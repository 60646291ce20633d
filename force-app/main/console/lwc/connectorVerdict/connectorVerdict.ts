import { LightningElement, api } from 'lwc';
import { capabilityStatus, fill, labels, verdictStatus, type Status } from 'c/connectorLabels';
import type { CapabilityVerdict, Report } from 'c/connectorTypes';
import { firstStep, type FirstStep } from './firstStep';

const ORDER: readonly CapabilityVerdict[] = ['readable', 'partial', 'blocked', 'unknown', 'notApplicable'];

/** The answer at a glance: ready or not, for whom, in which org, read when, and what to do first. */
export default class ConnectorVerdict extends LightningElement {
    /** The finished report. */
    @api report!: Report;
    /** Ids of the findings that the person has confirmed. */
    @api confirmed: readonly string[] = [];

    labels = labels.verdict;
    userLabel = labels.user.label;
    unknown = labels.frame.unknown;

    get status(): Status {
        return verdictStatus(this.report.verdict);
    }

    get boxClass(): string {
        return `verdict ${this.report.verdict}`;
    }

    get subject(): string {
        const { name, username } = this.report.subject;
        return username === undefined || username === name ? name : `${name} (${username})`;
    }

    get org(): string {
        const { org } = this.report;
        if (!org) return this.unknown;
        return org.isSandbox ? fill(labels.verdict.sandbox, org.name) : org.name;
    }

    /** A report without the org's time is judged as of the epoch, which is no time at which anybody read anything. */
    get isTimeKnown(): boolean {
        return Date.parse(this.report.asOf) > 0;
    }

    get step(): FirstStep | undefined {
        return firstStep(this.report, this.confirmed);
    }

    /** What changes by itself: "From 2026-12-31: Not ready. The assignment of … ends." */
    get outlook(): string | undefined {
        const { outlook } = this.report;
        if (!outlook) return undefined;
        const then = fill(
            labels.verdict.outlook,
            outlook.at.slice(0, 10),
            verdictStatus(outlook.verdict).word
        );
        return [then, ...outlook.because].join(' ');
    }

    get coverage(): Status[] {
        return ORDER.flatMap((verdict) => {
            const { length } = this.report.capabilities.filter((row) => row.verdict === verdict);
            const status = capabilityStatus(verdict);
            return length ? [{ ...status, word: fill(labels.count.status, status.word, length) }] : [];
        });
    }
}
