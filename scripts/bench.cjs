'use strict';

// npm run bench: how long a judgement takes on the largest contract and user that the product promises to serve.
const path = require('node:path');

process.env.TSX_TSCONFIG_PATH = path.join(__dirname, '../tsconfig.test.json');
require('tsx/cjs');
require('./bench/judgement.ts').benchJudgement();
