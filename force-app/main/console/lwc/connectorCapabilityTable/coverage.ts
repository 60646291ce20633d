import type { Bar, Kind } from 'c/connectorBars';
import { capabilityStatus, labels } from 'c/connectorLabels';
import type { CapabilityRow, CapabilityVerdict } from 'c/connectorTypes';

const ORDER: readonly CapabilityVerdict[] = ['readable', 'partial', 'blocked', 'unknown', 'notApplicable'];

/** The verdicts, as parts of a bar. */
export const coverageKinds: readonly Kind[] = ORDER.map((verdict) => ({ status: capabilityStatus(verdict) }));

/** How many capabilities, objects and key fields there are of each verdict. */
export function coverageBars(capabilities: readonly CapabilityRow[]): Bar[] {
    const objects = capabilities.flatMap((capability) => capability.objects);
    const fields = objects.flatMap((object) => object.fields);
    return [
        { label: labels.chart.capabilities, counts: countsOf(capabilities) },
        { label: labels.chart.objects, counts: countsOf(objects) },
        { label: labels.chart.fields, counts: countsOf(fields) }
    ].filter(({ counts }) => counts.some((count) => count > 0));
}

function countsOf(rows: readonly { verdict: CapabilityVerdict }[]): number[] {
    const counts = ORDER.map(() => 0);
    for (const { verdict } of rows) {
        const position = ORDER.indexOf(verdict);
        counts[position] = (counts[position] ?? 0) + 1;
    }
    return counts;
}
