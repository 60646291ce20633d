'use strict';

// The pure rooms, sample orgs, scripts and metadata, on Node. The LWC preset's set-up file needs a DOM, so only
// its transformer and resolver are taken.
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
    testEnvironment: 'node',
    rootDir: __dirname,
    moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json'],
    transform: {
        '/(sample-orgs|scripts|tests|preview)/.*\\.ts$': '<rootDir>/tests/support/nodeTransform.cjs',
        ...jestConfig.transform
    },
    resolver: jestConfig.resolver,
    testMatch: [
        '<rootDir>/force-app/main/core/**/__tests__/**/*.test.ts',
        '<rootDir>/{sample-orgs,scripts,tests,preview}/**/*.test.ts'
    ],
    testPathIgnorePatterns: ['/node_modules/', '/.stryker-tmp/'],
    modulePathIgnorePatterns: ['/.stryker-tmp/', '<rootDir>/dist/'],
    collectCoverageFrom: ['force-app/main/core/lwc/**/*.ts', 'sample-orgs/**/*.ts', '!**/__tests__/**']
};
