/** "median 1.2 ms, 95th percentile 3.4 ms" of times in milliseconds. */
export function medianAnd95(times: readonly number[]): string {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`;
}
