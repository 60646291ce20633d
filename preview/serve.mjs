// Serves dist/preview to this machine alone. Run directly: node preview/serve.mjs [--port 4173]
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const built = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist/preview');
const TYPES = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8'
};

/**
 * Serves a folder on the loopback address.
 *
 * @param {{port?: number, root?: string}} [options] port 0, the default, takes any free one
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ port = 0, root = built } = {}) {
    const server = http.createServer((request, response) => {
        void answer(path.resolve(root), request, response);
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    return {
        url: `http://127.0.0.1:${server.address().port}/`,
        close: () =>
            new Promise((resolve) => {
                server.close(resolve);
                server.closeAllConnections();
            })
    };
}

async function answer(root, request, response) {
    const file = fileOf(root, request.url ?? '/');
    const type = file && TYPES[path.extname(file)];
    try {
        if (!type) throw new Error('not served');
        const body = await compress(await readFile(file));
        response.writeHead(200, {
            'cache-control': 'no-store',
            'content-encoding': 'gzip',
            'content-type': type,
            'x-content-type-options': 'nosniff'
        });
        response.end(body);
    } catch {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('There is no such file.');
    }
}

function fileOf(root, url) {
    let name;
    try {
        name = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    } catch {
        return undefined;
    }
    const file = path.join(root, name.endsWith('/') ? `${name}index.html` : name);
    return file.startsWith(root + path.sep) ? file : undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
    const { url } = await serve({ port: Number(values.port) });
    console.log(url);
}
