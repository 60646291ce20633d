import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Environment for the Salesforce CLI: no telemetry, no update check, nothing that waits for a person. */
export const quietSalesforce = {
    SF_DISABLE_TELEMETRY: 'true',
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true'
};

/**
 * Runs a program of Node's and waits for it.
 *
 * @param {string[]} args script and arguments for this Node
 * @param {{env?: Record<string, string>, show?: boolean, input?: string}} [options] `show` passes its output on
 * @returns {Promise<{code: number, output: string}>} exit code (1 for a signal) and everything that it printed
 */
export function runNode(args, options = {}) {
    return run(process.execPath, args, options);
}

/** Runs any program in a folder, the project's own where none is named; see {@link runNode}. */
export function run(command, args, { env = {}, show = false, cwd = root } = {}) {
    return new Promise((resolve) => {
        const child = spawn(command, args, {
            cwd,
            env: { ...process.env, ...env },
            stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe']
        });
        let output = '';
        const keep = (chunk) => (output += chunk);
        child.stdout?.setEncoding('utf8').on('data', keep);
        child.stderr?.setEncoding('utf8').on('data', keep);
        child.on('error', (error) => resolve({ code: 1, output: `${output}${command}: ${error.message}\n` }));
        child.on('close', (code) => resolve({ code: code ?? 1, output }));
    });
}
