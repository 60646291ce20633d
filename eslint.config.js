'use strict';

const { defineConfig, globalIgnores } = require('eslint/config');
const js = require('@eslint/js');
const globals = require('globals');
const tseslint = require('typescript-eslint');
const lwc = require('@salesforce/eslint-config-lwc/recommended-ts');
const slds = require('@salesforce-ux/eslint-plugin-slds');

const typed = {
    parser: tseslint.parser,
    parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: __dirname }
};

// TypeScript reports these itself.
const leftToTypeScript = {
    'no-undef': 'off',
    'no-dupe-class-members': 'off',
    'no-unused-vars': 'off',
    'no-shadow': 'off',
    'no-use-before-define': 'off',
    'no-redeclare': 'off',
    // Prettier writes it this way.
    'no-confusing-arrow': 'off',
    'import/named': 'off',
    'import/default': 'off',
    'import/namespace': 'off',
    'import/export': 'off',
    'import/no-unresolved': 'off'
};

const house = {
    ...leftToTypeScript,
    '@typescript-eslint/no-shadow': 'error',
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/explicit-module-boundary-types': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
};

const inTests = {
    '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
    '@lwc/lwc/no-async-operation': 'off',
    '@typescript-eslint/no-require-imports': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/unbound-method': 'off'
};

module.exports = defineConfig([
    globalIgnores([
        'coverage/',
        'dist/',
        'reports/',
        '.sf/',
        '.sfdx/',
        '.stryker-tmp/',
        'force-app/**/lwc/*/*.js'
    ]),

    {
        files: ['force-app/**/lwc/**/*.ts'],
        extends: [lwc, tseslint.configs.recommendedTypeChecked],
        languageOptions: typed,
        rules: house
    },
    {
        // What runs in the org has no dependency, and what is pure has no page, no clock and no chance.
        files: ['force-app/main/core/**/*.ts'],
        ignores: ['**/__tests__/**'],
        rules: {
            'no-restricted-imports': [
                'error',
                {
                    patterns: [
                        {
                            regex: '^(?!c/connector[A-Z]|\\./[A-Za-z]+$)',
                            message: 'A pure room imports other rooms (c/connector…) and its own files only.'
                        }
                    ]
                }
            ],
            'no-restricted-globals': [
                'error',
                'window',
                'document',
                'location',
                'fetch',
                'localStorage',
                'setTimeout',
                'process'
            ],
            'no-restricted-properties': [
                'error',
                { object: 'Date', property: 'now', message: 'Time enters as one value, “as of”.' },
                { object: 'Math', property: 'random', message: 'The same evidence gives the same report.' }
            ]
        }
    },
    {
        files: ['{scripts,sample-orgs,tests,preview}/**/*.ts'],
        extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
        languageOptions: { ...typed, globals: globals.node },
        rules: house
    },
    {
        files: ['types/**/*.d.ts'],
        extends: [tseslint.configs.recommended],
        languageOptions: { parser: tseslint.parser },
        rules: { '@typescript-eslint/no-unused-vars': 'off' }
    },
    {
        files: ['**/__tests__/**/*.ts', '**/*.test.ts', 'tests/**/*.ts'],
        languageOptions: { globals: { ...globals.node, ...globals.jest } },
        rules: inTests
    },

    { files: ['force-app/**/lwc/**/*.html'], extends: [slds.configs['flat/recommended-html']] },
    { files: ['force-app/**/lwc/**/*.css'], extends: [slds.configs['flat/recommended-css']] },

    {
        files: ['*.js', '**/*.{mjs,cjs}', 'preview/**/*.js'],
        extends: [js.configs.recommended],
        languageOptions: { globals: { ...globals.node, ...globals.browser } }
    }
]);
