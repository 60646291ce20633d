/** A request as the routes read it. */
export interface HttpRequest {
    method: string;
    /** Path without its query, one slash at its head. */
    path: string;
    query: URLSearchParams;
    /** Names in lower case. */
    headers: Readonly<Record<string, string | undefined>>;
    body: string;
    /** The body as it came, where it may be no text. */
    bytes: Buffer;
}

/** An answer; a body that is text goes out as it is, everything else as JSON. */
export interface HttpAnswer {
    status: number;
    body: unknown;
    /** Media type where it isn't JSON. */
    type?: string;
    headers?: Readonly<Record<string, string>>;
}

/** 200 with a JSON body. */
export function ok(body: unknown): HttpAnswer {
    return { status: 200, body };
}

/** An error in the form of Salesforce's REST API. */
export function refused(status: number, errorCode: string, message: string): HttpAnswer {
    return { status, body: [{ message, errorCode }] };
}

/** A page for a person. */
export function page(html: string, status = 200): HttpAnswer {
    return { status, body: `<!doctype html><meta charset="utf-8">${html}`, type: 'text/html;charset=UTF-8' };
}

/** The answer to a path that there isn't. */
export const NOT_FOUND = refused(404, 'NOT_FOUND', 'The requested resource does not exist');

/** Text as it may stand in HTML or XML. */
export function escaped(text: string): string {
    return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
