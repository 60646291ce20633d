import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../apex/apexFiles';
import { ofType, type Component } from './components';
import { textAt } from './xml';

/** What the committed describe of standard objects says that matters for permission sets. */
export interface Describe {
    /** User permissions of an org with many features. */
    permissions: readonly string[];
    objects: Readonly<Record<string, DescribedObject | undefined>>;
}

/** What is known of one object. */
export interface DescribedObject {
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

/** An object of the describe, or one that this project ships itself; undefined where neither has it. */
export function objectOf(
    { objects }: Describe,
    components: readonly Component[],
    name: string
): DescribedObject | undefined {
    if (!ofType(components, 'CustomObject').some((component) => component.name === name))
        return objects[name];
    const fields = ofType(components, 'CustomField')
        .filter((field) => field.name.startsWith(`${name}.`))
        .map(({ name: field, root }) => [
            field.slice(name.length + 1),
            { permissionable: textAt(root, 'required') !== 'true' }
        ]);
    return {
        data: true,
        fieldSecurity: true,
        fields: Object.fromEntries(fields) as DescribedObject['fields']
    };
}
