'use strict';

// npm run mutate: gathers the evidence of every situation once, then lets Stryker change the rooms that judge it. What
// follows `--` goes to Stryker: npm run mutate -- --mutate force-app/main/core/lwc/connectorAccess/gates.ts
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.join(__dirname, '../..');
const file = path.join(root, 'dist/mutation/evidence.bin');

process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.test.json');
require('tsx/cjs');

require('./evidence.ts')
    .keepEvidence(file)
    .then(() => {
        const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
        const { status } = spawnSync(process.execPath, [stryker, 'run', ...process.argv.slice(2)], {
            cwd: root,
            env: { ...process.env, CONNECTOR_EVIDENCE: file },
            stdio: 'inherit'
        });
        process.exitCode = status ?? 1;
    });
