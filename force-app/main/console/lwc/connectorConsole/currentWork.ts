import type { Gateway } from 'c/connectorGateway';
import type { Step } from 'c/connectorProgress';

/** Work was given up because newer work began or the person left; never shown. */
class Abandoned extends Error {
    override name = 'Abandoned';
}

/** Lets only the latest piece of work go on: what an earlier one still brings must not be shown. */
export class CurrentWork {
    private latest = 0;

    /**
     * Starts new work, which makes all earlier work stale. The work is told by `isCurrent` whether it is still wanted;
     * what it throws is handed to `fail`, unless it has become stale.
     */
    start(work: (isCurrent: () => boolean) => Promise<void>, fail: (thrown: unknown) => void): void {
        this.latest += 1;
        const mine = this.latest;
        const isCurrent = (): boolean => mine === this.latest;
        work(isCurrent).catch((thrown: unknown) => {
            if (isCurrent()) fail(thrown);
        });
    }

    /** Makes all work stale: the person left. */
    stop(): void {
        this.latest += 1;
    }
}

/** The gateway, which asks no more once the work is stale, and tells of each round trip that it begins. */
export function whileCurrent(
    gateway: Gateway,
    isCurrent: () => boolean,
    tell: (step: Step) => void
): Gateway {
    const step = { round: 0, answered: 0 };
    return {
        async read(requests, progress) {
            if (!isCurrent()) throw new Abandoned();
            step.round += 1;
            tell({ ...step });
            const answers = await gateway.read(requests, progress);
            if (!isCurrent()) throw new Abandoned();
            step.answered += requests.length;
            return answers;
        }
    };
}
