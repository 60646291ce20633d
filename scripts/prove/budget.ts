import type { RestAnswer } from '../rest/orgClient';

/** Calls that a proof makes at most. */
export const MOST_CALLS = 60;

/** Counts the calls of a proof and says when no further one may be made. */
export class CallBudget {
    made = 0;
    /** API requests of the org's last 24 hours, as the latest answer counted them. */
    usage: RestAnswer['usage'];
    private stopped: string | undefined;
    readonly most: number;
    private readonly share: number;

    /**
     * @param most calls at most
     * @param share part of the org's daily API requests that may be used, 0 to 1; beyond it no call is made
     */
    constructor(most: number, share: number) {
        this.most = most;
        this.share = share;
    }

    /** Why no further call may be made, one sentence; undefined where one may. */
    get end(): string | undefined {
        if (this.stopped !== undefined) return this.stopped;
        if (this.made >= this.most) return `Not asked: the proof makes at most ${this.most} calls.`;
        const { used = 0, max = 0 } = this.usage ?? {};
        return max > 0 && used / max >= this.share
            ? `Not asked: ${used} of the org's ${max} API requests of 24 hours are used, more than the share of ${Math.round(this.share * 100)} %.`
            : undefined;
    }

    /** Ends all further calls. */
    stop(reason: string): void {
        this.stopped ??= reason;
    }

    /** Makes one call and counts it. */
    async spend(call: () => Promise<RestAnswer>): Promise<RestAnswer> {
        this.made += 1;
        const answer = await call();
        if (answer.usage) this.usage = answer.usage;
        return answer;
    }
}
