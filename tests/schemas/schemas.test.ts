import { readFileSync } from 'node:fs';
import path from 'node:path';

interface SchemaSource {
    file: string;
    source: string;
    type: string;
    title: string;
}
const { SCHEMAS, root, schemaText } = require('../../scripts/support/schema.cjs') as {
    SCHEMAS: readonly SchemaSource[];
    root: string;
    schemaText(schema: SchemaSource): string;
};

describe('a published schema', () => {
    it.each(SCHEMAS.map((schema) => [schema.file, schema] as const))(
        '%s is what its types say (else: node scripts/schemas.cjs)',
        (file, schema) => {
            const committed: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
            expect(committed).toEqual(JSON.parse(schemaText(schema)));
        }
    );
});
