import { refused, type HttpAnswer } from './http';

/** A fault to answer with. `cut` ends the connection in the middle; `slow` answers as usual, late. */
export type Fault =
    | { kind: 'error'; status: number; errorCode: string; message: string }
    | { kind: 'cut' }
    | { kind: 'noJson' }
    | { kind: 'slow'; milliseconds: number };

/** Faults by the name that a person gives them; codes and texts as Salesforce's. */
export const FAULTS: Readonly<Record<string, Fault>> = {
    '401': error(401, 'INVALID_SESSION_ID', 'Session expired or invalid'),
    '403': error(403, 'API_DISABLED_FOR_ORG', 'The REST API is not enabled for this Organization.'),
    limit: error(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'),
    '429': error(
        429,
        'REQUEST_LIMIT_EXCEEDED',
        'ConcurrentRequests (Concurrent API Requests) Limit exceeded.'
    ),
    '500': error(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.'),
    '503': error(503, 'SERVER_UNAVAILABLE', 'The server is temporarily unavailable.'),
    cut: { kind: 'cut' },
    noJson: { kind: 'noJson' },
    slow: { kind: 'slow', milliseconds: 1_000 }
};

/** Calls whose path holds `path` are answered with `fault`, once `after` of them went well. */
export interface FaultRule {
    path: string;
    fault: Fault;
    after: number;
}

/** Chooses the fault of each call by rules, the first that fits; `after` counts the calls that fit. */
export function faultsBy(rules: readonly FaultRule[]): (path: string) => Fault | undefined {
    const seen = rules.map(() => 0);
    return (called) => {
        const position = rules.findIndex(({ path }) => called.includes(path));
        const rule = rules[position];
        if (!rule) return undefined;
        const before = seen[position] ?? 0;
        seen[position] = before + 1;
        return before < rule.after ? undefined : rule.fault;
    };
}

/** What is answered instead. */
export function faulty(fault: Extract<Fault, { kind: 'error' | 'noJson' }>): HttpAnswer {
    return fault.kind === 'noJson'
        ? { status: 200, body: '<html>' }
        : refused(fault.status, fault.errorCode, fault.message);
}

function error(status: number, errorCode: string, message: string): Fault {
    return { kind: 'error', status, errorCode, message };
}
