'use strict';

// npm run bench: how long a judgement takes on the largest contract and user that the product promises to serve, and how
// long a person waits for the page. Figures, no verdict: a busy machine must not fail anything.
const path = require('node:path');

process.env.TSX_TSCONFIG_PATH = path.join(__dirname, '../tsconfig.test.json');
require('tsx/cjs');

const { manyCapabilities } = require('./bench/rows.ts');
const { medianAnd95 } = require('./bench/times.ts');

require('./bench/judgement.ts').benchJudgement();
require('./bench/filter.ts').benchFilter();
import('./bench/page.mjs')
    .then(({ benchPage }) => benchPage({ rows: manyCapabilities, told: medianAnd95 }))
    .catch((error) => {
        console.error(error.message);
        process.exitCode = 1;
    });
