import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

/**
 * Installs the packages where they are missing or out of step with package-lock.json. Needs nothing but Node and npm.
 *
 * @returns {Promise<void>}
 * @throws Error with one sentence where `npm ci` fails
 */
export async function installMissing() {
    if (isInstalled()) return;
    console.log('Installing packages (npm ci); this takes a few minutes the first time.');
    const npm = process.env.npm_execpath;
    const { code } = npm?.endsWith('.js')
        ? await run(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { show: true })
        : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
              show: true
          });
    if (code !== 0) throw new Error('npm ci failed: see its message above, then try again.');
}

/** True where every package of the lock file is installed in its version. */
export function isInstalled(folder = root) {
    const installed = path.join(folder, 'node_modules/.package-lock.json');
    if (!existsSync(installed)) return false;
    const wanted = packagesOf(path.join(folder, 'package-lock.json'));
    const found = packagesOf(installed);
    return Object.entries(wanted).every(
        ([name, { version, optional }]) =>
            name === '' || optional === true || found[name]?.version === version
    );
}

function packagesOf(file) {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
