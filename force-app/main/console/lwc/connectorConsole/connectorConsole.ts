import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { apexGateway, apexGatewayTelling, type LimitFigures } from 'c/connectorApexGateway';
import { assessedWithOutlook, comparePermissions, type ComparedPermission } from 'c/connectorAssessment';
import { contracts, findContract } from 'c/connectorContracts';
import { reduceErrors, type Problem } from 'c/connectorErrorPanel';
import { fill, labels } from 'c/connectorLabels';
import type { Step } from 'c/connectorProgress';
import type { Contract, Evidence, Report } from 'c/connectorTypes';
import { foundUsers, type Candidates } from 'c/connectorUserPicker';
import { confirmedIn, withConfirmation, type Confirmations } from './confirmations';
import { CurrentWork, whileCurrent } from './currentWork';
import { FIRST_TAB, isDay, stateOf, withState } from './pageState';
import { suggestUsers } from './suggestUsers';
import { usersNamed } from './userRequests';

/** The console: asks the org about one connector and its user, and hands what comes back to the leaves. */
export default class ConnectorConsole extends NavigationMixin(LightningElement) {
    contracts = contracts;
    labels = { ...labels.frame, ...labels.user, reading: labels.progress.start, tabs: labels.tabs };

    contract: Contract | undefined = contracts[0];
    user: string | undefined;
    userName: string | undefined;
    tab = FIRST_TAB;
    asOf: string | undefined;
    report: Report | undefined;
    evidence: Evidence | undefined;
    permissions: readonly ComparedPermission[] = [];
    problem: Problem | undefined;
    trips: readonly LimitFigures[] = [];
    step: Step | undefined;
    confirmations: Confirmations = [];
    isPrinting = false;
    isReading = false;
    isChoosing = false;
    suggested: Candidates | undefined;
    found: Candidates | undefined;

    #reading = new CurrentWork();
    #suggesting = new CurrentWork();
    #searching = new CurrentWork();
    #page: PageReference | undefined;
    #hasBegun = false;

    @wire(CurrentPageReference)
    followPage(reference: PageReference | undefined): void {
        if (!reference) return;
        this.#page = reference;
        const { connector, user, tab, asOf } = stateOf(reference);
        const contract = findContract(connector ?? '') ?? this.contract;
        const isSame = contract === this.contract && (user ?? this.user) === this.user && asOf === this.asOf;
        this.tab = tab ?? this.tab;
        if (isSame && this.#hasBegun) return;
        this.contract = contract;
        this.user = user;
        this.asOf = asOf;
        this.begin();
    }

    override connectedCallback(): void {
        // The page reference is usually there by now; where there is none, the page still has to work.
        if (!this.#hasBegun) this.begin();
    }

    override disconnectedCallback(): void {
        this.stopAll();
        this.#hasBegun = false;
    }

    get connectorId(): string | undefined {
        return this.contract?.id;
    }

    get shownUser(): string {
        const { name, username } = this.report?.subject ?? {};
        return username ?? name ?? this.userName ?? this.user ?? labels.user.none;
    }

    /** On paper the whole report stands in the place of what the screen shows. */
    get bodyClass(): string {
        return this.isPrinting ? 'body screen' : 'body';
    }

    get canCancel(): boolean {
        return this.user !== undefined;
    }

    get cannotRead(): boolean {
        return this.user === undefined;
    }

    get canChange(): boolean {
        return this.user !== undefined && !this.isChoosing;
    }

    get isFirstReading(): boolean {
        return this.isReading && !this.report;
    }

    get isReadingAgain(): boolean {
        return this.isReading && this.report !== undefined;
    }

    get announcement(): string {
        if (this.isReading) return labels.progress.label;
        return this.report ? `${labels.frame.reportReady} ${this.report.headline}` : '';
    }

    get confirmed(): string[] {
        return this.report ? confirmedIn(this.confirmations, this.report) : [];
    }

    get tabLabels(): Readonly<Record<'setup' | 'capabilities' | 'permissions' | 'blindSpots', string>> {
        const { findings = [], capabilities = [], permissions = [], blindSpots = [] } = this.report ?? {};
        const { setup, counted, ...rest } = labels.tabs;
        const count = (label: string, number: number): string =>
            number ? fill(counted, label, number) : label;
        const isGap = ({ verdict }: { verdict: string }): boolean =>
            verdict === 'blocked' || verdict === 'partial';
        return {
            setup: count(setup, findings.filter(({ outcome }) => outcome === 'fail').length),
            capabilities: count(rest.capabilities, capabilities.filter(isGap).length),
            permissions: count(
                rest.permissions,
                permissions.filter(({ outcome }) => outcome === 'missing').length
            ),
            blindSpots: count(rest.blindSpots, blindSpots.length)
        };
    }

    handleConnector(event: CustomEvent<string>): void {
        this.contract = findContract(event.detail) ?? this.contract;
        this.user = undefined;
        this.keepInAddress();
        this.begin();
    }

    handleUser(event: CustomEvent<string>): void {
        const offered = [...(this.suggested?.users ?? []), ...(this.found?.users ?? [])];
        this.user = event.detail;
        this.keepInAddress();
        this.begin();
        this.userName = offered.find(({ user }) => user === event.detail)?.name;
    }

    handleChange(): void {
        this.isChoosing = true;
        this.suggest(false);
    }

    handleCancel(): void {
        this.isChoosing = false;
        this.#suggesting.stop();
        this.#searching.stop();
    }

    handleTab(event: CustomEvent): void {
        const { value } = event.target as HTMLElement & { value: string };
        if (value === this.tab) return;
        this.tab = value;
        this.keepInAddress();
    }

    handleAsOf(event: CustomEvent<{ value: string | null }>): void {
        const day = event.detail.value ?? '';
        this.asOf = isDay(day) ? day : undefined;
        this.keepInAddress();
        if (this.user !== undefined) this.read();
    }

    handlePrint(): void {
        this.isPrinting = this.report !== undefined;
    }

    handlePrinted(): void {
        this.isPrinting = false;
    }

    handleReadAgain(): void {
        this.read();
    }

    handleConfirm(event: CustomEvent<{ id: string; isConfirmed: boolean }>): void {
        if (this.report) this.confirmations = withConfirmation(this.confirmations, this.report, event.detail);
    }

    handleSearch(event: CustomEvent<string>): void {
        this.#searching.stop();
        this.found = undefined;
        if (event.detail === '') return;
        this.#searching.start(
            async (isCurrent) => {
                const [answer] = await apexGateway.read([usersNamed(event.detail)]);
                if (isCurrent()) this.found = foundUsers(answer);
            },
            (thrown) => {
                this.found = { users: [], cut: false, reason: reduceErrors(thrown).text };
            }
        );
    }

    /** Begins anew for the connector and user that are chosen; without a user, looks for one. */
    begin(): void {
        this.stopAll();
        this.#hasBegun = true;
        this.isReading = false;
        this.report = undefined;
        this.isPrinting = false;
        this.problem = undefined;
        this.userName = undefined;
        this.found = undefined;
        this.isChoosing = this.user === undefined;
        if (this.user === undefined) this.suggest(true);
        else this.read();
    }

    /** Looks for users who may be the connector's; a single one is taken for it. */
    suggest(takesSingle: boolean): void {
        const { contract } = this;
        if (!contract) return;
        this.suggested = undefined;
        this.#suggesting.start(
            async (isCurrent) => {
                const gateway = whileCurrent(apexGateway, isCurrent, () => undefined);
                const suggestion = await suggestUsers(gateway, contract);
                if (!isCurrent()) return;
                this.suggested = suggestion;
                const { single: only } = suggestion;
                if (!takesSingle || !only) return;
                this.user = only.user;
                this.userName = only.name;
                this.isChoosing = false;
                this.read();
            },
            (thrown) => {
                const problem = reduceErrors(thrown);
                // Without an answer the list would seem to be still on its way.
                this.suggested = { users: [], cut: false, reason: problem.text };
                if (this.user === undefined) this.problem = problem;
            }
        );
    }

    /** Reads the org and shows the report; the last one stays in sight meanwhile. */
    read(): void {
        const { contract, user, asOf } = this;
        this.problem = undefined;
        if (!contract || user === undefined) {
            this.suggest(true);
            return;
        }
        this.step = undefined;
        this.isReading = true;
        this.#reading.start(
            async (isCurrent) => {
                const trips: LimitFigures[] = [];
                const telling = apexGatewayTelling((figures) => trips.push(figures));
                const gateway = whileCurrent(telling, isCurrent, (step) => {
                    this.step = step;
                });
                const source = { kind: 'org', name: 'console' } as const;
                // The whole day counts: what ends on it has ended by its end.
                const at = asOf === undefined ? {} : { asOf: `${asOf}T23:59:59.999Z` };
                const asked = { contract, user, source, ...at };
                const { report, evidence } = await assessedWithOutlook(gateway, asked);
                if (!isCurrent()) return;
                this.report = report;
                this.evidence = evidence;
                this.permissions = comparePermissions(evidence, contract, report.asOf);
                this.trips = trips;
                this.isReading = false;
            },
            (thrown) => {
                this.report = undefined;
                this.isPrinting = false;
                this.problem = reduceErrors(thrown);
                this.isReading = false;
            }
        );
    }

    private stopAll(): void {
        this.#reading.stop();
        this.#suggesting.stop();
        this.#searching.stop();
    }

    private keepInAddress(): void {
        if (!this.#page) return;
        const state = {
            ...(this.contract && { connector: this.contract.id }),
            ...(this.user !== undefined && { user: this.user }),
            ...(this.tab !== FIRST_TAB && { tab: this.tab }),
            ...(this.asOf !== undefined && { asOf: this.asOf })
        };
        this[NavigationMixin.Navigate](withState(this.#page, state), true);
    }
}
