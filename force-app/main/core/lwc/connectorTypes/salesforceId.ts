const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a record Id. Salesforce hands out the same record as 15 characters (case matters) and as
 * 18 (the last three encode the case); comparing needs one form. Anything else is returned as it is.
 */
export function longId(id: string): string {
    if (!/^[A-Za-z0-9]{15}$/.test(id)) return id;
    let suffix = '';
    for (let start = 0; start < 15; start += 5) {
        let bits = 0;
        for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id.charAt(start + i))) bits |= 1 << i;
        suffix += SUFFIX.charAt(bits);
    }
    return id + suffix;
}

/** True where both are Ids of the same record. */
export function sameId(a: string, b: string): boolean {
    return longId(a) === longId(b);
}
