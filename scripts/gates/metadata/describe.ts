import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../apex/apexFiles';

/** What the committed describe of standard objects says that matters for permission sets. */
export interface Describe {
    /** User permissions of an org with many features. */
    permissions: readonly string[];
    objects: Readonly<Record<string, DescribedObject | undefined>>;
}

interface DescribedObject {
    /** Its rows need object permission. */
    data?: boolean;
    /** It has no View All and no Modify All. */
    withoutViewAll?: boolean;
    fieldSecurity?: boolean;
    fields: Readonly<Record<string, { permissionable?: boolean } | undefined>>;
}

/** The describe that sample orgs start from; `permissionable` is left out where no source settles it. */
export function readDescribe(): Describe {
    return JSON.parse(readFileSync(join(ROOT, 'sample-orgs/describe/base.json'), 'utf8')) as Describe;
}
