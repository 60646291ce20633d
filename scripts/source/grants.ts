import type { ObjectRight } from 'c/connectorTypes';

/** What a file names, by name in lower case, with the rights that it grants there; an empty set is an explicit no. */
export type Named<R extends string> = ReadonlyMap<string, { name: string; rights: ReadonlySet<R> }>;

/** What a permission set, muting permission set or profile holds. */
export interface Grants {
    permissions: Named<'enabled'>;
    objects: Named<ObjectRight>;
    /** By `Object.Field`. */
    fields: Named<'read' | 'edit'>;
}

/** No grant at all. */
export const NOTHING: Grants = { permissions: new Map(), objects: new Map(), fields: new Map() };

/** Rights that can't stand without another one: muting the key takes these along. */
const LEANING_ON: Readonly<Record<string, readonly string[]>> = {
    read: ['create', 'edit', 'delete', 'viewAllRecords', 'modifyAllRecords', 'viewAllFields'],
    edit: ['delete', 'modifyAllRecords'],
    delete: ['modifyAllRecords'],
    viewAllRecords: ['modifyAllRecords']
};

/** Everything that any of them grants. */
export function union(all: readonly Grants[]): Grants {
    return {
        permissions: joined(all.map(({ permissions }) => permissions)),
        objects: joined(all.map(({ objects }) => objects)),
        fields: joined(all.map(({ fields }) => fields))
    };
}

/**
 * The grants less what is muted: user permissions, each right on an object with the rights that lean on it, and each
 * right on a field. In a muting permission set a flag that is true stands for what is taken away. Source: object
 * reference, MutingPermissionSet; Metadata API, MutingPermissionSet extends PermissionSet.
 */
export function without(grants: Grants, muted: Grants): Grants {
    return {
        permissions: less(grants.permissions, muted.permissions),
        objects: less(grants.objects, muted.objects),
        fields: less(grants.fields, muted.fields)
    };
}

/** True where both name the same things with the same rights. */
export function sameGrants(a: Grants, b: Grants): boolean {
    return canonical(a) === canonical(b);
}

function joined<R extends string>(all: readonly Named<R>[]): Named<R> {
    const result = new Map<string, { name: string; rights: Set<R> }>();
    for (const [key, { name, rights }] of all.flatMap((each) => [...each])) {
        const known = result.get(key);
        if (known) rights.forEach((right) => known.rights.add(right));
        else result.set(key, { name, rights: new Set(rights) });
    }
    return result;
}

function less<R extends string>(granted: Named<R>, muted: Named<R>): Named<R> {
    return new Map(
        [...granted].map(([key, { name, rights }]) => {
            const gone = new Set<string>(
                [...(muted.get(key)?.rights ?? [])].flatMap((right) => [right, ...(LEANING_ON[right] ?? [])])
            );
            return [key, { name, rights: new Set([...rights].filter((right) => !gone.has(right))) }];
        })
    );
}

function canonical({ permissions, objects, fields }: Grants): string {
    const lines = [permissions, objects, fields].map((named: Named<string>) =>
        [...named].map(([key, { rights }]) => `${key} ${[...rights].sort().join(' ')}`).sort()
    );
    return JSON.stringify(lines);
}
