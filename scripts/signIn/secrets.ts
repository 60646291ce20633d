import { createInterface, type Interface } from 'node:readline';
import { UsageError } from '../connector/usageError';
import type { ClientSecret } from './signIn';

/** Where secrets come from: never from arguments, which other users of the machine can read. */
export interface SecretSource {
    env: Readonly<Record<string, string | undefined>>;
    /** One line of standard input; undefined at its end. */
    line(): Promise<string | undefined>;
    /** True where a person sits at standard input, who is never asked to type a secret in the clear. */
    isTerminal: boolean;
}

/** The process's own environment and standard input. */
export function processSecrets(): SecretSource & { close(): void } {
    let lines: Interface | undefined;
    let iterator: AsyncIterator<string> | undefined;
    return {
        env: process.env,
        isTerminal: process.stdin.isTTY === true,
        async line() {
            lines ??= createInterface({ input: process.stdin });
            iterator ??= lines[Symbol.asyncIterator]();
            const next = await iterator.next();
            return next.done === true ? undefined : next.value;
        },
        close() {
            lines?.close();
            // An open standard input would keep the process alive.
            process.stdin.unref?.();
        }
    };
}

/**
 * Consumer key and secret: from CONNECTOR_CLIENT_ID and CONNECTOR_CLIENT_SECRET, or as two lines of standard input.
 *
 * @throws UsageError where they are not there
 */
export async function clientSecret(source: SecretSource): Promise<ClientSecret> {
    const id = source.env['CONNECTOR_CLIENT_ID'] ?? (await lineOf(source));
    const secret = source.env['CONNECTOR_CLIENT_SECRET'] ?? (await lineOf(source));
    if (!id || !secret)
        throw new UsageError(
            'Give consumer key and secret as CONNECTOR_CLIENT_ID and CONNECTOR_CLIENT_SECRET, or as two lines of standard input.'
        );
    return { id, secret };
}

/**
 * An access token: from CONNECTOR_ACCESS_TOKEN, or as one line of standard input.
 *
 * @throws UsageError where there is none
 */
export async function accessToken(source: SecretSource): Promise<string> {
    const token = source.env['CONNECTOR_ACCESS_TOKEN'] ?? (await lineOf(source));
    if (!token) throw new UsageError('Give the token as CONNECTOR_ACCESS_TOKEN, or on standard input.');
    if (/\s/.test(token))
        throw new UsageError('The access token holds white space: give it on one line, as it is.');
    return token;
}

async function lineOf(source: SecretSource): Promise<string | undefined> {
    return source.isTerminal ? undefined : (await source.line())?.trim();
}
