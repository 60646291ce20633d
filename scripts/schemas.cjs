'use strict';

// Writes the published schemas anew from the types: node scripts/schemas.cjs
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { SCHEMAS, root, schemaText } = require('./support/schema.cjs');

for (const schema of SCHEMAS) {
    writeFileSync(path.join(root, schema.file), schemaText(schema));
    console.log(`wrote ${schema.file}`);
}
