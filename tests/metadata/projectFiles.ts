import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { ROOT, type Problem } from '../../scripts/gates/apex/apexFiles';
import type { MetadataFile } from '../../scripts/gates/metadata/components';

/** Salesforce's JSON schemas for the files that steer the CLI. */
export type SchemaName = 'sfdx-project' | 'project-scratch-def';

/**
 * What Salesforce's schema does not allow in a JSON file. The first fault counts, as the others follow from it.
 *
 * @param schema a schema of `@salesforce/core`, which the CLI itself validates with; the file is read by path
 */
export function checkProjectFile({ path, text }: MetadataFile, schema: SchemaName): Problem[] {
    const file = join(ROOT, 'node_modules/@salesforce/core/schemas', `${schema}.schema.json`);
    const ajv = addFormats(new Ajv({ strict: false }));
    const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
    if (validate(JSON.parse(text))) return [];
    const [error] = validate.errors ?? [];
    const steps = (error?.instancePath ?? '').split('/').filter((step) => step !== '');
    const added: unknown = error?.params['additionalProperty'];
    const key = typeof added === 'string' ? added : steps.filter((step) => !/^\d+$/.test(step)).at(-1);
    const at = key === undefined ? 0 : text.indexOf(`"${key}"`);
    const message = `${key ?? 'the file'} ${error?.message ?? 'is not valid'}; correct it`;
    return [{ where: path, line: text.slice(0, at).split('\n').length, message }];
}
