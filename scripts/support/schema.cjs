'use strict';

const { createGenerator } = require('ts-json-schema-generator');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/** The published schemas: file, the type that each is generated from, and its title. */
const SCHEMAS = [
    {
        file: 'schemas/report.schema.json',
        source: 'force-app/main/core/lwc/connectorTypes/report.ts',
        type: 'Report',
        title: 'Report of the connector console, format version 1'
    },
    {
        file: 'schemas/contract.schema.json',
        source: 'force-app/main/core/lwc/connectorTypes/contract.ts',
        type: 'Contract',
        title: 'Contract of an external connector'
    },
    {
        file: 'schemas/org-file.schema.json',
        source: 'sample-orgs/engine/orgFile.ts',
        type: 'OrgFile',
        title: 'A Salesforce org as a file, format version 1'
    },
    {
        file: 'schemas/proof.schema.json',
        source: 'scripts/prove/proof.ts',
        type: 'Proof',
        title: 'Proof by signing in as a connector, format version 1'
    }
];

/**
 * The JSON Schema text of one of {@link SCHEMAS}, as it is committed.
 *
 * @param {{source: string, type: string, title: string}} schema
 * @returns {string} formatted JSON with a final line feed
 */
function schemaText({ source, type, title }) {
    const generated = createGenerator({
        path: path.join(root, source),
        tsconfig: path.join(root, 'tsconfig.test.json'),
        type,
        expose: 'export',
        topRef: true,
        additionalProperties: false,
        skipTypeCheck: true
    }).createSchema(type);
    const { $schema, ...rest } = generated;
    return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

module.exports = { SCHEMAS, schemaText, root };
