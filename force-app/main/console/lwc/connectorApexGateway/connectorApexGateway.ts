import readInOrg from '@salesforce/apex/ConnectorGateway.read';
import type { Answer, Gateway } from 'c/connectorGateway';
import type { Reading } from 'c/connectorTypes';

/** How much of a governor limit one round trip has used. */
export interface LimitFigure {
    used: number;
    limit: number;
}

/** The figures of one round trip, by the names that Apex gives them: `queries`, `queryRows`, `cpuTime`, `heapSize`. */
export type LimitFigures = Readonly<Record<string, LimitFigure>>;

/** What Apex answers with: one reading for each request, in order, and what the batch has used of the limits. */
interface ApexBatch {
    answers: Reading<Answer>[];
    limits?: unknown;
}

const NOT_UNDERSTOOD = 'What the org answered was not understood.';

/** The org that the page runs in. One call is one Apex round trip; nothing is cached and nothing is tried again. */
export const apexGateway: Gateway = apexGatewayTelling();

/** The same, which tells what each round trip has used of the limits; the figures are for showing and decide nothing. */
export function apexGatewayTelling(tell?: (figures: LimitFigures) => void): Gateway {
    return {
        async read(requests, progress) {
            progress?.(0, requests.length);
            const { answers, limits } = batchIn(await readInOrg({ requestsJson: JSON.stringify(requests) }));
            if (answers.length !== requests.length)
                throw new Error(`The org gave ${answers.length} answers to ${requests.length} questions.`);
            tell?.(figuresIn(limits));
            progress?.(requests.length, requests.length);
            return answers;
        }
    };
}

function batchIn(json: string): ApexBatch {
    try {
        const batch = JSON.parse(json) as Partial<ApexBatch>;
        if (Array.isArray(batch.answers)) return { ...batch, answers: batch.answers };
    } catch (cause) {
        throw new Error(NOT_UNDERSTOOD, { cause });
    }
    throw new Error(NOT_UNDERSTOOD);
}

function figuresIn(limits: unknown): LimitFigures {
    if (typeof limits !== 'object' || limits === null) return {};
    return Object.fromEntries(
        Object.entries(limits).filter((each): each is [string, LimitFigure] => isFigure(each[1]))
    );
}

function isFigure(value: unknown): value is LimitFigure {
    const { used, limit } = (value ?? {}) as Partial<LimitFigure>;
    return typeof used === 'number' && typeof limit === 'number';
}
