'use strict';

// What never runs in an org is transformed as plain TypeScript: the LWC compiler takes classes with fields for components.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

module.exports = {
    process: (source, file) =>
        transformSync(source, {
            loader: 'ts',
            format: 'cjs',
            target: 'node20',
            sourcemap: 'inline',
            sourcefile: file
        }),
    getCacheKey: (source, file) =>
        createHash('sha256')
            .update(`${version}\0${file}\0${readFileSync(__filename)}\0${source}`)
            .digest('hex')
};
