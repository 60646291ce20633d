'use strict';

// For `npm run mutate`: its sandbox lies where the other configs look away, and the two rooms have to kill their mutants
// with their own tests. The situations would kill more, but every mutant would pay for all of them.
const rooms = require('./jest.rooms.config.js');

module.exports = {
    ...rooms,
    testMatch: ['<rootDir>/tests/mutation/*.mutation.ts'],
    roots: ['force-app/main/core/lwc', 'tests'].map((folder) => `<rootDir>/${folder}`),
    testPathIgnorePatterns: ['/node_modules/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/']
};
