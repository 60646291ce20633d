import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'chrome.exe'
];
const PLACES = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    '/snap/bin/chromium'
];

/** How to get a browser, for a person who has none. */
export const GET_CHROMIUM = 'No Chrome or Chromium found: install one, or set CHROMIUM_PATH to its program.';

/**
 * Finds a Chrome or Chromium: CHROMIUM_PATH, an installed one, then the one that @sparticuz/chromium ships (Linux).
 *
 * @returns {Promise<{executablePath: string, args: string[]} | undefined>} undefined where there is none
 */
export async function findChromium(env = process.env) {
    const installed = findInstalled(env);
    if (installed) return { executablePath: installed, args: quietArguments() };
    if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
    try {
        const { default: shipped } = await import('@sparticuz/chromium');
        // Its own arguments are for a Lambda: in a single process, the browser ends with the first page that is closed.
        return { executablePath: await shipped.executablePath(), args: quietArguments() };
    } catch {
        return undefined;
    }
}

function findInstalled(env) {
    if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
    const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
    const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
    return [...candidates, ...PLACES].find((file) => existsSync(file));
}

function quietArguments() {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return [
        ...asRoot,
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync'
    ];
}
