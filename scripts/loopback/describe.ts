import type { Tables } from '../../sample-orgs/engine/tables';
import { Visibility } from '../../sample-orgs/engine/visibility';

/** The parts of a REST describe that the command line reads. */
export interface RestDescribe {
    name: string;
    createable: boolean;
    updateable: boolean;
    fields: RestField[];
}

/** One field of a describe. */
export interface RestField {
    name: string;
    type: string;
    filterable: boolean;
    sortable: boolean;
    groupable: boolean;
    createable: boolean;
    updateable: boolean;
    /** Left out where no source tells. */
    permissionable?: boolean;
}

/** The describe of an object as one user sees it: without what that user may not see, undefined where that is all of it. */
export function describeOf(tables: Tables, user: string, object: string): RestDescribe | undefined {
    const visibility = new Visibility(tables, user);
    const name = tables.describe.object(object);
    if (name === undefined || !visibility.sees(name)) return undefined;
    const [createable, updateable] = [visibility.mayWrite(name, 'Create'), visibility.mayWrite(name, 'Edit')];
    const fields = tables.describe
        .fields(name)
        .filter((field) => visibility.seesField(name, field.name))
        .map(({ name: field, fact }) => {
            const writable = visibility.mayWriteField(name, field);
            return {
                name: field,
                type: fact.type,
                filterable: fact.can.includes('f'),
                sortable: fact.can.includes('s'),
                groupable: fact.can.includes('g'),
                createable: createable && writable,
                updateable: updateable && writable,
                ...permissionableOf(tables, name, fact.permissionable)
            };
        });
    return { name, createable, updateable, fields };
}

/** Setup objects have no field-level security; of other objects only what is known is said. */
function permissionableOf(
    tables: Tables,
    object: string,
    permissionable: boolean | undefined
): { permissionable?: boolean } {
    if (permissionable !== undefined) return { permissionable };
    const isSetup = tables.describe.facts(object)?.data !== true && object !== 'User';
    return isSetup ? { permissionable: false } : {};
}
