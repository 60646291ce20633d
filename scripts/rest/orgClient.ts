import { redact } from 'c/connectorDiagnosis';

/** An answer of Salesforce's REST API. */
export interface RestAnswer {
    /** HTTP status. */
    status: number;
    /** Parsed JSON, or undefined where the body was none. */
    body: unknown;
    /** Time in the org, ISO, from the answer's Date header; undefined where there was none. */
    time?: string;
    /** API requests of the last 24 hours, where the answer counts them. */
    usage?: { used: number; max: number };
}

/** A signed-in way to one org. */
export interface OrgClient {
    /** Host of the org's My Domain, or of whatever it was signed in at. */
    host: string;
    /**
     * GETs a path below the org's own address: `/services/data/v67.0/query?q=…`.
     *
     * @throws OrgUnreachable where the org gave no answer at all
     */
    get(path: string): Promise<RestAnswer>;
    /**
     * Components of one type by the Metadata API, which alone shows an app's key, callback URL and secret options. Never
     * holds a secret. Left out where there is no such way.
     *
     * @param wanted chooses by full name; where it chooses none, all are read
     */
    metadata?(type: MetadataType, wanted: (fullName: string) => boolean): Promise<Components>;
}

/** An org that also takes calls with a body; the product sends none that writes. */
export interface PostingClient extends OrgClient {
    /**
     * POSTs JSON to a path below the org's own address.
     *
     * @throws OrgUnreachable where the org gave no answer at all
     */
    post(path: string, body: object): Promise<RestAnswer>;
}

/** Types whose components are read. */
export type MetadataType = 'ConnectedApp' | 'ExtlClntAppGlobalOauthSettings';

/** Components as the Metadata API returns them, or why there are none. */
export type Components = { components: readonly Record<string, unknown>[] } | { refused: string };

/** The org can't be asked: no sign-in, no network, no answer. The message is one sentence with the fix. */
export class OrgUnreachable extends Error {
    override name = 'OrgUnreachable';
}

/** The org gave no answer to one call in time; it may answer others. */
export class OrgTooSlow extends OrgUnreachable {
    override name = 'OrgTooSlow';
}

/** One error of Salesforce's error bodies. */
export interface RestError {
    errorCode: string;
    message: string;
}

/** The errors of an answer, without what looks like a secret; an empty list where its body has another form. */
export function errorsOf({ body }: RestAnswer): RestError[] {
    if (!Array.isArray(body)) return [];
    return body.flatMap((each: unknown): RestError[] => {
        if (typeof each !== 'object' || each === null) return [];
        const { errorCode, message } = each as Record<string, unknown>;
        return typeof errorCode === 'string'
            ? [{ errorCode, message: typeof message === 'string' ? redact(message) : '' }]
            : [];
    });
}
