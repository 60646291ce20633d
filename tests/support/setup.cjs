/* global jest */
const { registerSa11yMatcher } = require('@sa11y/jest');
const { showLabels } = require('./labels');
const { useTruerStubs } = require('./stubs');

// A whole report takes the accessibility check seconds, and more on a busy machine.
jest.setTimeout(60_000);
registerSa11yMatcher();
showLabels();
useTruerStubs();
