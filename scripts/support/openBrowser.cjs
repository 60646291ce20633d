'use strict';

const { spawn } = require('node:child_process');

/**
 * Opens an address in the person's browser. A machine without a desktop has none: the address has to be printed as well.
 *
 * @param {string} address
 */
function openBrowser(address) {
    const [command, ...args] = {
        darwin: ['open', address],
        // Without quotes the shell of Windows would end the address at its first ampersand.
        win32: ['cmd', '/c', 'start', '""', `"${address}"`]
    }[process.platform] ?? ['xdg-open', address];
    const child = spawn(command, args, {
        stdio: 'ignore',
        detached: true,
        windowsVerbatimArguments: process.platform === 'win32'
    });
    child.on('error', () => undefined);
    child.unref();
}

module.exports = { openBrowser };
