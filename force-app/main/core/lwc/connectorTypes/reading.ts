/** Why something could not be read. `noSuch…` only where the org itself says that the name does not exist. */
export type UnavailableCode =
    'noAccess' | 'noSuchObject' | 'noSuchField' | 'limit' | 'notCovered' | 'notRead' | 'other';

/** A reason that a person can act on. */
export interface Unavailable {
    code: UnavailableCode;
    /** One sentence for the person looking. */
    text: string;
    /** API names of user permissions of which any one, granted to the viewer, would remove this blind spot. */
    missing?: readonly string[];
}

/**
 * What came of looking: a value, or the reason why there is none. `truncated` says that the value holds only a part
 * of the rows, so that absence in it proves nothing.
 */
export type Reading<T> =
    { status: 'read'; value: T; truncated?: boolean } | { status: 'unavailable'; reason: Unavailable };

/** A value that was read whole, or cut at a cap when `truncated` is true. */
export function read<T>(value: T, truncated = false): Reading<T> {
    return truncated ? { status: 'read', value, truncated } : { status: 'read', value };
}

/** Nothing was read, with the reason. */
export function unavailable(
    code: UnavailableCode,
    text: string,
    missing?: readonly string[]
): Reading<never> {
    return { status: 'unavailable', reason: missing ? { code, text, missing } : { code, text } };
}

/** The reading with its value changed; what is unavailable stays so, with its reason. */
export function mapReading<T, U>(reading: Reading<T>, change: (value: T) => U): Reading<U> {
    return reading.status === 'read' ? { ...reading, value: change(reading.value) } : reading;
}
