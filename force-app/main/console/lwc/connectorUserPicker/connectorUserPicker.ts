import { LightningElement, api } from 'lwc';
import { fill, labels } from 'c/connectorLabels';
import type { Candidate, Candidates } from './candidates';

export { authorisingUsers, foundApps, merged, runAsUsers } from './appUsers';
export type { FoundApp } from './appUsers';
export { foundUsers, suggestedUsers } from './candidates';
export type { Candidate, Candidates } from './candidates';

const SHORTEST_SEARCH = 2;
const PAUSE = 300;

/** Chooses the connector's user: suggested users first, else a search by name or username. */
export default class ConnectorUserPicker extends LightningElement {
    /** Users who hold the connector's permission sets. */
    @api suggested?: Candidates;
    /** Users who match the search; undefined while nothing has come back. */
    @api found?: Candidates;
    /** True where a user is chosen already, so that the person can go back to it. */
    @api canCancel = false;

    labels = labels.user;
    search = '';
    /** The search that `found` answers: letters typed since have not been asked for yet. */
    asked = '';
    #pause?: ReturnType<typeof setTimeout>;

    get isSearch(): boolean {
        return this.search.length >= SHORTEST_SEARCH;
    }

    get shown(): Candidates | undefined {
        if (!this.isSearch) return this.suggested;
        return this.asked === this.search ? this.found : undefined;
    }

    get heading(): string {
        return this.isSearch ? labels.user.found : labels.user.suggested;
    }

    get note(): string | undefined {
        const { shown } = this;
        if (!shown) return labels.user.searching;
        if (shown.reason !== undefined) return shown.reason;
        if (shown.cut) return fill(labels.user.cut, shown.users.length);
        if (shown.users.length > 0) return undefined;
        return this.isSearch ? fill(labels.user.noneFound, this.search) : labels.user.noneSuggested;
    }

    get users(): readonly Candidate[] {
        return [...(this.shown?.users ?? []), ...this.typedUsername];
    }

    get typedUsername(): readonly Candidate[] {
        const isUsername = /^[^\s@]+@[^\s@]+$/.test(this.search);
        if (!isUsername || (this.shown?.users.length ?? 0) > 0) return [];
        return [{ user: this.search, name: fill(labels.user.tryUsername, this.search), note: '' }];
    }

    override disconnectedCallback(): void {
        clearTimeout(this.#pause);
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value.trim();
        clearTimeout(this.#pause);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- one question for a word, not one for each letter
        this.#pause = setTimeout(() => {
            this.asked = this.isSearch ? this.search : '';
            this.dispatchEvent(new CustomEvent('search', { detail: this.asked }));
        }, PAUSE);
    }

    handleChoose(event: Event): void {
        const { user } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('choose', { detail: user }));
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }
}
