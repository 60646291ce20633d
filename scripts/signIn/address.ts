import { UsageError } from '../connector/usageError';

/** True for this machine, where no secret leaves it. */
export function isLoopback(host: string): boolean {
    return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

/**
 * The origin of an org or login page from what a person gives: a URL or a host.
 *
 * @throws UsageError where it is no address, or one that a secret must not be sent to
 */
export function originOf(text: string, option: string): string {
    let url: URL;
    try {
        url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    } catch {
        throw new UsageError(`${option} takes an address like https://acme.my.salesforce.com, not ${text}.`);
    }
    if (url.username !== '' || url.password !== '')
        throw new UsageError(`${option} takes an address without user or password.`);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
        throw new UsageError(`${option} takes an https address: a secret goes there.`);
    const lightning = /\.(lightning\.force\.com|my\.salesforce-setup\.com)$/.exec(url.hostname);
    if (lightning)
        throw new UsageError(
            `${option} takes the My Domain host: ${url.hostname.slice(0, -lightning[0].length)}.my.salesforce.com.`
        );
    return url.origin;
}
