import readInOrg from '@salesforce/apex/ConnectorGateway.read';
import type { Answer, Gateway } from 'c/connectorGateway';
import type { Reading } from 'c/connectorTypes';

/** What Apex answers with: one reading for each request, in order. */
interface ApexBatch {
    answers: Reading<Answer>[];
}

const NOT_UNDERSTOOD = 'What the org answered was not understood.';

/** The org that the page runs in. One call is one Apex round trip; nothing is cached and nothing is tried again. */
export const apexGateway: Gateway = {
    async read(requests, progress) {
        progress?.(0, requests.length);
        const answers = answersIn(await readInOrg({ requestsJson: JSON.stringify(requests) }));
        if (answers.length !== requests.length)
            throw new Error(`The org gave ${answers.length} answers to ${requests.length} questions.`);
        progress?.(requests.length, requests.length);
        return answers;
    }
};

function answersIn(json: string): ApexBatch['answers'] {
    try {
        const { answers } = JSON.parse(json) as Partial<ApexBatch>;
        if (Array.isArray(answers)) return answers;
    } catch (cause) {
        throw new Error(NOT_UNDERSTOOD, { cause });
    }
    throw new Error(NOT_UNDERSTOOD);
}
