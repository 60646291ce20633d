import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OrgFile } from '../../../sample-orgs/engine/orgFile';

/** Path of a sample org. */
export function orgPath(name: string): string {
    return path.join(__dirname, '../../../sample-orgs/orgs', `${name}.json`);
}

/** A sample org. */
export function orgNamed(name: string): OrgFile {
    return JSON.parse(readFileSync(orgPath(name), 'utf8')) as OrgFile;
}

/** The sample org that is ready, with what is changed about it. */
export function ready(changed: Partial<OrgFile> = {}): OrgFile {
    return { ...orgNamed('ready'), ...changed };
}
