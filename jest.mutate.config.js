'use strict';

// For `npm run mutate`: its sandbox lies where the other configs look away, and only what judges access and capabilities
// is run, since every mutant pays for every test that reaches it.
const rooms = require('./jest.rooms.config.js');

module.exports = {
    ...rooms,
    testMatch: ['<rootDir>/tests/mutation/*.mutation.ts'],
    testSequencer: '<rootDir>/tests/mutation/quickFirst.cjs',
    roots: ['force-app/main/core/lwc', 'sample-orgs', 'tests'].map((folder) => `<rootDir>/${folder}`),
    testPathIgnorePatterns: ['/node_modules/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/']
};
