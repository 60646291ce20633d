import type { OrgFile } from '../../../sample-orgs/engine/orgFile';
import { startLoopbackOrg, type LoopbackOptions } from '../../loopback/server';
import type { OrgClient } from '../orgClient';

/** Serves an org file on the loopback address while the work runs; the client is signed in as the file's viewer. */
export async function withLoopback<T>(
    file: OrgFile,
    options: Partial<LoopbackOptions>,
    work: (client: OrgClient) => Promise<T>
): Promise<T> {
    const token = 'loopback';
    const { url, close } = await startLoopbackOrg(file, { tokens: { [token]: file.viewer }, ...options });
    try {
        return await work({
            host: new URL(url).hostname,
            async get(path) {
                const response = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
                const date = response.headers.get('date');
                const body: unknown = await response.json().catch(() => undefined);
                return {
                    status: response.status,
                    body,
                    ...(date !== null && { time: new Date(date).toISOString() })
                };
            }
        });
    } finally {
        await close();
    }
}
