import { findPermission } from 'c/connectorAccess';
import { base, Describe } from '../../sample-orgs/engine/describe';
import type { OrgFile, OwnField } from '../../sample-orgs/engine/orgFile';
import type { Grants } from './grants';
import type { ObjectsRead } from './objects';

/** What the standard describe knows, whatever the case of a name. */
const standard = new Describe(base);
const permissions = new Map(base.permissions.map((name) => [name.toLowerCase(), name]));

/** The describe's own spelling of a user permission, or the file's where it does not know it. */
export function permissionName(name: string): string {
    return permissions.get(name.toLowerCase()) ?? name;
}

/** True for a user permission that the describe of API 67 knows. */
export function isKnownPermission(name: string): boolean {
    return permissions.has(name.toLowerCase());
}

/** Why no query shows a permission; undefined for those that have a column. */
export function unobservable(name: string): string | undefined {
    return findPermission(permissionName(name))?.unobservable;
}

/** The describe's own spelling of an object, or the file's where it does not know it. */
export function objectName(name: string): string {
    return standard.object(name) ?? name;
}

/**
 * What has to be added to the standard describe: an object, field or permission that the metadata names exists, or the
 * metadata could not be deployed; and field-level security applies to every field that it is set on.
 */
export function describeOwn(
    all: Grants,
    { fields: fromFiles }: ObjectsRead
): NonNullable<OrgFile['describe']> {
    const own: Record<string, Record<string, OwnField>> = {};
    const at = (object: string): Record<string, OwnField> => (own[objectName(object)] ??= {});
    for (const { name } of all.objects.values()) if (standard.object(name) === undefined) at(name);
    for (const [object, fields] of fromFiles) Object.assign(at(object), fields);
    for (const { name } of all.fields.values()) {
        const dot = name.indexOf('.');
        const [object, field] = [name.slice(0, dot), name.slice(dot + 1)];
        const known = standard.field(object, field);
        if (dot > 0 && known?.fact.permissionable !== true)
            at(object)[known?.name ?? field] = {
                type: known?.fact.type ?? at(object)[field]?.type ?? 'string',
                permissionable: true
            };
    }
    for (const { name } of all.permissions.values())
        if (!isKnownPermission(name) && unobservable(name) === undefined)
            at('PermissionSet')[`Permissions${name}`] = { type: 'boolean' };
    return own;
}
