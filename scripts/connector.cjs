#!/usr/bin/env node
'use strict';

// The command line: runs the TypeScript of scripts/connector from any folder. The rooms import one another as c/…, which
// only tsconfig.test.json resolves.
const path = require('node:path');

process.env.TSX_TSCONFIG_PATH = path.join(__dirname, '../tsconfig.test.json');
require('tsx/cjs');
const { main } = require('./connector/main.ts');

main(process.argv.slice(2)).then(
    (code) => {
        process.exitCode = code;
    },
    (error) => {
        console.error(`This should not happen: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 70;
    }
);
