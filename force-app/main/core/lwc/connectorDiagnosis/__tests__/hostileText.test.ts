import fc from 'fast-check';
import { diagnose, diagnoses, MOST_CHARACTERS, redact } from 'c/connectorDiagnosis';

/** Generous for a slow machine, and far below what a pattern that backtracks would take. */
const MOST_MILLISECONDS = 1_000;
const PIECES = [
    ...diagnoses.flatMap(({ patterns }) => patterns.flatMap((pattern) => pattern.split('…'))),
    ...[
        '%',
        '%20',
        '%E2',
        '&#',
        '&amp;',
        '<',
        '</',
        '>',
        '\\',
        '\\u',
        '"',
        "'",
        '’',
        ' ',
        '\n',
        '\u200b',
        'ﬃ'
    ],
    ...[
        'eyJ',
        '00D',
        '!',
        '3MVG',
        '5Aep',
        'password',
        '=',
        ':',
        '//',
        '@',
        '-----BEGIN KEY-----',
        'Bearer ',
        '0'
    ]
];

const hostile = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...PIECES), fc.string()), fc.integer({ min: 1, max: 4_000 })), {
        minLength: 1,
        maxLength: 6
    })
    .map((pieces) =>
        pieces
            .map(([piece, times]) => piece.repeat(times))
            .join('')
            .slice(0, MOST_CHARACTERS)
    );

function millisecondsOf(work: () => unknown): number {
    const start = performance.now();
    work();
    return performance.now() - start;
}

describe('a text from anywhere', () => {
    it('is diagnosed in no time, however it is made', () => {
        expect(() =>
            fc.assert(
                fc.property(hostile, (text) => millisecondsOf(() => diagnose(text)) < MOST_MILLISECONDS),
                { numRuns: 60 }
            )
        ).not.toThrow();
    });

    it('is redacted in no time, however it is made', () => {
        expect(() =>
            fc.assert(
                fc.property(hostile, (text) => millisecondsOf(() => redact(text)) < MOST_MILLISECONDS),
                { numRuns: 60 }
            )
        ).not.toThrow();
    });

    it.each(PIECES)('is no trouble where it is nothing but %j', (piece) => {
        const text = piece.repeat(MOST_CHARACTERS / piece.length);
        expect(millisecondsOf(() => [diagnose(text), redact(text)])).toBeLessThan(MOST_MILLISECONDS);
    });

    it('leaves nothing of itself in the answer', () => {
        const known = new Set(diagnoses.flatMap(({ patterns }) => patterns));
        expect(() =>
            fc.assert(
                fc.property(hostile, (text) =>
                    diagnose(text).found.every(
                        ({ diagnosis, phrase }) => diagnoses.includes(diagnosis) && known.has(phrase)
                    )
                ),
                { numRuns: 60 }
            )
        ).not.toThrow();
    });

    it('loses every secret that is handed in by name', () => {
        const secret = fc.stringMatching(/^[A-Za-z0-9]{8,30}$/);
        const name = fc.constantFrom(
            'client_secret',
            'password',
            'refresh_token',
            'access_token',
            'sessionId'
        );
        expect(() =>
            fc.assert(
                fc.property(name, secret, fc.constantFrom('=', ': ', '":"'), (field, value, sign) => {
                    fc.pre(!field.includes(value));
                    return !redact(`x "${field}${sign}${value}" y`).includes(value);
                })
            )
        ).not.toThrow();
    });
});
