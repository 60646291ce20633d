'use strict';

// Jest starts with the slowest file. Most mutants die by a test of a few milliseconds, so here the situations come last.
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class QuickFirst extends Sequencer {
    sort(tests) {
        const isSlow = ({ path }) => path.endsWith('situations.mutation.ts');
        return [...tests].sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)) || (a.path < b.path ? -1 : 1));
    }
};
