import { performance } from 'node:perf_hooks';
import { filterCapabilities } from '../../force-app/main/console/lwc/connectorCapabilityTable/capabilityFilter';
import { manyCapabilities } from './rows';
import { medianAnd95 } from './times';

const ROWS = 10_000;
const RUNS = 100;
const WARM_UP = 10;

/** Filters 10,000 capabilities by a text that only their fields hold, and prints the times. */
export function benchFilter(): void {
    const capabilities = manyCapabilities(ROWS);
    const times: number[] = [];
    for (let run = 0; run < RUNS + WARM_UP; run += 1) {
        const start = performance.now();
        filterCapabilities(capabilities, { text: `field${run % 5}`, missedOnly: true });
        if (run >= WARM_UP) times.push(performance.now() - start);
    }
    console.log(
        `filtering ${ROWS} capabilities and their ${ROWS * 6} objects and fields, ${RUNS} runs: ${medianAnd95(times)} (aim: 50 ms)`
    );
}
