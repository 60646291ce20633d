/** Salesforce's codes for a query that it refuses. */
export type RefusalCode = 'INVALID_TYPE' | 'INVALID_FIELD' | 'MALFORMED_QUERY' | 'EXCEEDED_ID_LIMIT';

/** A query that Salesforce would refuse, with its code and a message in its words. */
export class QueryRefused extends Error {
    readonly errorCode: RefusalCode;
    /** The object or field that the query names and the org (as seen by its viewer) lacks. */
    readonly missing: { object: string; field?: string } | undefined;

    constructor(errorCode: RefusalCode, message: string, missing?: { object: string; field?: string }) {
        super(message);
        this.name = 'QueryRefused';
        this.errorCode = errorCode;
        this.missing = missing;
    }
}

/** The object is not there, or not for this viewer: Salesforce says the same of both. */
export function noSuchObject(object: string): QueryRefused {
    return new QueryRefused('INVALID_TYPE', `sObject type '${object}' is not supported.`, { object });
}

/** The field is not there, or not for this viewer. */
export function noSuchField(object: string, field: string): QueryRefused {
    return new QueryRefused('INVALID_FIELD', `No such column '${field}' on entity '${object}'.`, {
        object,
        field
    });
}

/** The query is not one that Salesforce, or this engine, answers. */
export function malformed(message: string): QueryRefused {
    return new QueryRefused('MALFORMED_QUERY', message);
}
