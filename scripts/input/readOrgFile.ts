import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { orgFileProblems } from '../../sample-orgs/engine/orgFileProblems';
import schema from '../../schemas/org-file.schema.json';
import { readJson, type JsonKind } from './jsonWithPlaces';

const ORG_FILE: JsonKind = { noun: 'an org file', option: '--org-file', schema };

/**
 * Reads an org file and checks it whole: JSON, shape, names, values and the lookups that grants depend on.
 *
 * @throws InputError with the place as `file:line:column`; nothing is judged then
 */
export function readOrgFile(file: string): Promise<OrgFile> {
    return readJson(file, ORG_FILE, orgFileProblems);
}
