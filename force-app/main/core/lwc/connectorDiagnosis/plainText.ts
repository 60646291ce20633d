const NAMED: Readonly<Record<string, string>> = {
    amp: '&',
    apos: '',
    gt: '>',
    lt: '<',
    nbsp: ' ',
    quot: '"',
    rsquo: ''
};

/**
 * The text without what programs wrap around it: URL encoding, JSON escapes, HTML and XML, case, quotes, hyphens and
 * line breaks. Patterns go through it too, so both sides are spelled alike.
 */
export function plainText(text: string): string {
    return entities(entities(unquoted(unquoted(text))))
        .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        .replace(/\\[nrt]/g, ' ')
        .replace(/<[a-z/?][^<>]*>/gi, ' ')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/['`´\u2018\u2019\u201b\u2032\\\u00ad\u200b-\u200f\ufeff]/g, '')
        .replace(/[\s+\-\u2010-\u2015]+/g, ' ')
        .trim();
}

/** Decodes `%20`, run by run, so that one broken run leaves the others readable. */
function unquoted(text: string): string {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
        try {
            return decodeURIComponent(run);
        } catch {
            return run;
        }
    });
}

function entities(text: string): string {
    return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,5});/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
        const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
