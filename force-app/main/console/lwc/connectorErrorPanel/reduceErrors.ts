import { labels } from 'c/connectorLabels';

/** An error as a person reads it: one sentence, and what else was said. */
export interface Problem {
    text: string;
    details: readonly string[];
}

/** Every message in whatever was thrown: Apex and UI API errors, lists of them, JavaScript errors, texts. */
export function reduceErrors(thrown: unknown): Problem {
    const [text = labels.error.unknown, ...details] = [...new Set(messagesOf(thrown))];
    return { text, details };
}

function messagesOf(thrown: unknown): string[] {
    if (typeof thrown === 'string') return thrown.trim() === '' ? [] : [thrown];
    if (Array.isArray(thrown)) return thrown.flatMap(messagesOf);
    if (typeof thrown !== 'object' || thrown === null) return [];
    const { body, message, pageErrors, cause } = thrown as Readonly<Record<string, unknown>>;
    return [body, message, pageErrors, cause].flatMap(messagesOf);
}
