import type { Answer, Gateway } from 'c/connectorGateway';
import type { Request } from 'c/connectorQueries';
import type { Reading } from 'c/connectorTypes';

/** What was asked and what came back. */
export interface Recorded {
    request: Request;
    answer: Reading<Answer>;
}

/** A gateway that passes everything on, and what passed through it, each question once. */
export function recordingGateway(gateway: Gateway): { gateway: Gateway; recorded: () => Recorded[] } {
    const seen = new Map<string, Recorded>();
    return {
        gateway: {
            async read(requests, progress) {
                const answers = await gateway.read(requests, progress);
                requests.forEach((request, position) => {
                    const answer = answers[position];
                    const key = JSON.stringify([request.name, request.binds, request.columns]);
                    if (answer && !seen.has(key)) seen.set(key, { request, answer });
                });
                return answers;
            }
        },
        recorded: () => [...seen.values()]
    };
}
