import type { Request } from 'c/connectorQueries';
import { base, Describe } from '../../sample-orgs/engine/describe';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';

const standard = new Describe(base);

/** Names, in lower case, of the objects and fields on which the user's profile is explicit, be it to say no. */
export function listedIn({ sobjects }: OrgFile, userId: string): ReadonlySet<string> {
    const profileId = sobjects['User']?.find(({ Id }) => Id === userId)?.['ProfileId'];
    const own = sobjects['PermissionSet']?.find((row) => row['ProfileId'] === profileId)?.['Id'];
    const rows = [...(sobjects['ObjectPermissions'] ?? []), ...(sobjects['FieldPermissions'] ?? [])];
    return new Set(
        rows
            .filter(({ ParentId }) => ParentId === own)
            .map((row) => String(row['Field'] ?? row['SobjectType']).toLowerCase())
    );
}

/**
 * True where each object (or, where fields are asked for, each field) of a request is listed, or is one that permission
 * metadata has no entry for: a setup object, a field that can't be hidden.
 */
export function listsAll(
    { describe = {} }: OrgFile,
    listed: ReadonlySet<string>,
    binds: Request['binds']
): boolean {
    const asked = binds['fields'] ?? binds['objects'] ?? [];
    return [asked].flat().every((name) => {
        if (listed.has(name.toLowerCase())) return true;
        const [object = '', field] = name.split('.');
        if (field === undefined) return isSetupObject(object);
        const own = describe[object]?.[field]?.permissionable;
        return (own ?? standard.field(object, field)?.fact.permissionable ?? isOpen(object)) === false;
    });
}

function isSetupObject(name: string): boolean {
    const facts = standard.facts(name);
    return facts !== undefined && facts.data !== true;
}

/** Fields of setup objects can't be hidden, except the user's own. */
function isOpen(object: string): boolean | undefined {
    return isSetupObject(object) && object !== 'User' ? false : undefined;
}
