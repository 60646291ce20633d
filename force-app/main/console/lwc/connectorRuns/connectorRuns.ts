import { LightningElement, api, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getRecord, type RecordResult } from 'lightning/uiRecordApi';
import { reduceErrors, type Problem } from 'c/connectorErrorPanel';
import { fill, labels, verdictStatus, type Status } from 'c/connectorLabels';
import { digestOf, readDigest, writeDigest, type RunDigest } from 'c/connectorReport';
import type { Report } from 'c/connectorTypes';
import { DIGEST_FIELD, deleteRun, RUNS, runsOf, saveRun, type RunsAnswer, type SavedRun } from './runStore';

interface Row extends SavedRun {
    status: Status | undefined;
    /** Names of the buttons, which differ only by the run. */
    compareLabel: string;
    deleteLabel: string;
    isChosen: boolean;
}

/** Saves the report as a run, and compares it with an earlier run of the same connector and user. */
export default class ConnectorRuns extends LightningElement {
    /** The finished report. */
    @api report!: Report;
    /** Ids of the `manual` findings that the person confirmed. */
    @api confirmed: readonly string[] = [];

    labels = labels.runs;
    digestFields = [DIGEST_FIELD];
    saved: RunsAnswer | undefined;
    /** Why the saved runs can't be shown. */
    refusal: Problem | undefined;
    /** What went wrong with saving, deleting or comparing. */
    problem: Problem | undefined;
    isBusy = false;
    message = '';
    chosen: SavedRun | undefined;
    digest: RunDigest | undefined;

    #refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: RUNS, variables: '$variables' })
    followRuns({ data, errors, refresh }: GraphqlResult<RunsAnswer>): void {
        this.#refresh = refresh;
        if (!data && !errors) return;
        this.saved = data;
        this.refusal = errors && reduceErrors(errors);
    }

    @wire(getRecord, { recordId: '$chosenId', fields: '$digestFields' })
    followDigest({ data, error }: RecordResult): void {
        this.digest = undefined;
        if (error !== undefined) this.problem = reduceErrors(error);
        if (!data) return;
        const { value } = data.fields.Digest__c ?? {};
        this.digest = readDigest(typeof value === 'string' ? value : '');
        if (!this.digest) this.problem = { text: labels.runs.unreadable, details: [] };
    }

    get variables(): Readonly<Record<string, string>> {
        return { connector: this.report.connector.id, subject: this.subject ?? '' };
    }

    get chosenId(): string | undefined {
        return this.chosen?.id;
    }

    /** Runs of different users must not be compared, so that a user without an Id has none. */
    get subject(): string | undefined {
        return this.report.subject.id;
    }

    get isWaiting(): boolean {
        return !this.saved && !this.refusal;
    }

    get isEmpty(): boolean {
        return this.saved !== undefined && this.rows.length === 0;
    }

    get hasMore(): boolean {
        return this.saved?.uiapi.query.Connector_Run__c.pageInfo.hasNextPage === true;
    }

    get cannotSave(): boolean {
        return this.isBusy || !this.saved || this.subject === undefined;
    }

    get rows(): Row[] {
        return (this.saved ? runsOf(this.saved) : []).map((run) => ({
            ...run,
            status: run.verdict && verdictStatus(run.verdict),
            compareLabel: fill(labels.runs.compareWith, run.name),
            deleteLabel: fill(labels.runs.deleteOne, run.name),
            isChosen: run.id === this.chosen?.id
        }));
    }

    async handleSave(): Promise<void> {
        const digest = writeDigest(digestOf(this.report, this.confirmed));
        if (digest === undefined || this.subject === undefined) {
            this.problem = { text: labels.runs.tooLong, details: [] };
            return;
        }
        const { report, subject } = this;
        await this.change(labels.runs.savedNow, () => saveRun(report, subject, digest).then(() => true));
    }

    async handleDelete(event: Event): Promise<void> {
        const run = this.runOf(event);
        if (!run) return;
        const question = {
            label: fill(labels.runs.deleteOne, run.name),
            message: labels.runs.deleteQuestion
        };
        await this.change(labels.runs.deleted, async () => {
            const isDeleted = await deleteRun(run.id, question);
            if (isDeleted && run.id === this.chosen?.id) this.choose(undefined);
            return isDeleted;
        });
    }

    handleCompare(event: Event): void {
        this.problem = undefined;
        this.choose(this.runOf(event));
    }

    private choose(run: SavedRun | undefined): void {
        if (run?.id === this.chosen?.id) return;
        // Until the other run has come, what the last one kept must not pass for it.
        this.digest = undefined;
        this.chosen = run;
    }

    private runOf(event: Event): SavedRun | undefined {
        const { run } = (event.currentTarget as HTMLElement).dataset;
        return this.rows.find(({ id }) => id === run);
    }

    /** Does something to the runs, one thing at a time, and lists them anew where it was done. */
    private async change(message: string, work: () => Promise<boolean>): Promise<void> {
        this.problem = undefined;
        this.message = '';
        this.isBusy = true;
        try {
            if (!(await work())) return;
            this.message = message;
            await this.#refresh?.();
        } catch (thrown) {
            this.problem = reduceErrors(thrown);
        } finally {
            this.isBusy = false;
        }
    }
}
