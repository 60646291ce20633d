const MOST = 3;

/** " Did you mean A or B?", for a name that was not found; empty where none is near. */
export function didYouMean(wanted: string, names: readonly string[]): string {
    const near = nearNames(wanted, names);
    return near.length ? ` Did you mean ${near.join(' or ')}?` : '';
}

/** The names that are nearest to the wanted one, at most three, the nearest first. */
export function nearNames(wanted: string, names: readonly string[]): string[] {
    const target = wanted.toLowerCase();
    const limit = Math.max(2, Math.floor(target.length / 3));
    return [...new Set(names)]
        .map((name) => ({ name, distance: nearness(target, name.toLowerCase()) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
        .slice(0, MOST)
        .map(({ name }) => name);
}

/** Without a namespace, or with one, it is still the same set that is meant. */
function nearness(target: string, name: string): number {
    if (name.endsWith(`__${target}`) || target.endsWith(`__${name}`)) return 1;
    return editDistance(target, name);
}

function editDistance(a: string, b: string): number {
    let previous = Array.from({ length: b.length + 1 }, (_, position) => position);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
            row.push(
                Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + change)
            );
        }
        previous = row;
    }
    return previous[b.length] ?? 0;
}
