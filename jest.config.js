'use strict';

// Lightning components in jsdom. The pure rooms and everything that runs on Node: jest.rooms.config.js.
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
    ...jestConfig,
    setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/tests/support/setup.cjs'],
    testMatch: ['<rootDir>/force-app/main/console/**/__tests__/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', '/.stryker-tmp/'],
    modulePathIgnorePatterns: ['/.stryker-tmp/'],
    collectCoverageFrom: ['force-app/main/console/lwc/**/*.ts', '!**/__tests__/**']
};
