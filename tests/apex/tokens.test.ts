import { readApex } from '../../scripts/gates/apex/apexFiles';
import { closing, tokenize } from '../../scripts/gates/apex/tokens';

const texts = (source: string): string[] => tokenize(source).map(({ text }) => text);

describe('tokens of Apex', () => {
    it('leave comments out', () => {
        expect(texts("a /* 'b' */ = c; // d\n/** e */ f")).toEqual(['a', '=', 'c', ';', 'f']);
    });

    it('give strings without quotes and escapes', () => {
        expect(tokenize(String.raw`x = 'it\'s \\ a\nline'`)[2]).toMatchObject({
            kind: 'string',
            text: "it's \\ a\nline"
        });
    });

    it('do not look for comments in strings', () => {
        expect(texts("'https://x' + '/* y */'")).toEqual(['https://x', '+', '/* y */']);
    });

    it('know their line and where they stand', () => {
        expect(tokenize('a\n  bc')[1]).toEqual({ kind: 'word', text: 'bc', line: 2, start: 4, end: 6 });
    });

    it('refuse a string without its end', () => {
        expect(() => tokenize("a = 'b")).toThrow('line 1: "\'b" is not Apex');
    });

    it('find the bracket that closes', () => {
        expect(closing(tokenize('a(b[c](d), e)'), 1)).toBe(11);
    });

    it('refuse a bracket that is not closed', () => {
        expect(() => closing(tokenize('a(b'), 1)).toThrow('line 1: the bracket is not closed');
    });

    it('can be made of every class of the project', () => {
        const files = readApex();
        expect(files.length).toBeGreaterThan(5);
        for (const { text } of files) expect(() => tokenize(text)).not.toThrow();
    });
});
