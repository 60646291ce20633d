/** How many letters may differ before a name counts as another one. */
const NEAR = 2;

/** The known name that was probably meant: the same in another case, or at most two letters away. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
    let best: string | undefined;
    let least = NEAR + 1;
    for (const candidate of known) {
        const away = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, candidate);
        if (away < least) [best, least] = [candidate, away];
    }
    return best;
}

function distance(one: string, other: string): number {
    if (Math.abs(one.length - other.length) > NEAR) return NEAR + 1;
    let above = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i++) {
        const row = [i];
        for (let j = 1; j <= other.length; j++)
            row[j] = Math.min(
                (above[j] ?? 0) + 1,
                (row[j - 1] ?? 0) + 1,
                (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
            );
        above = row;
    }
    return above[other.length] ?? NEAR + 1;
}
