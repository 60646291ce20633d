import { findPermission } from 'c/connectorAccess';
import { Tables } from '../../sample-orgs/engine/tables';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import type { OrgClient } from '../rest/orgClient';
import { API } from '../rest/queryAll';

/** Which permissions an org has. */
export interface PermissionNames {
    /** `unknown` for what no describe shows, and for what was not asked of a saved org. */
    has(name: string): 'yes' | 'no' | 'unknown';
    /** The API name behind an API name or a label in Setup; undefined where neither is one. */
    find(nameOrLabel: string): string | undefined;
    label(name: string): string | undefined;
}

const PREFIX = 'Permissions';

/**
 * The permissions that the org's describe of PermissionSet names.
 *
 * @returns undefined where the org does not describe PermissionSet to the person looking
 * @throws OrgUnreachable where the org gives no answer
 */
export async function namesOf({
    client,
    file
}: {
    client?: OrgClient;
    file?: OrgFile;
}): Promise<PermissionNames | undefined> {
    if (client) {
        const answer = await client.get(`${API}/sobjects/PermissionSet/describe`);
        const { fields } = ((answer.status === 200 ? answer.body : undefined) ?? {}) as {
            fields?: readonly { name: string; label?: string }[];
        };
        return fields && permissionNames(fields);
    }
    if (!file) return undefined;
    const fields = new Tables(file).describe.fields('PermissionSet');
    if (!fields.length) return undefined;
    if (!file.kept) return permissionNames(fields);
    const asked = file.kept.asked['containerPermissions']?.columns;
    return (
        asked &&
        permissionNames(
            fields.filter(({ name }) => asked.includes(name)),
            asked
        )
    );
}

/** @param asked columns outside of which nothing is known; left out where the describe is whole */
function permissionNames(
    fields: readonly { name: string; label?: string }[],
    asked?: readonly string[]
): PermissionNames {
    const labels = new Map(
        fields
            .filter(({ name }) => name.startsWith(PREFIX))
            .map(({ name, label }) => [name.slice(PREFIX.length), label])
    );
    const byText = new Map(
        [...labels].flatMap(([name, label]) =>
            [name, label, findPermission(name)?.label].flatMap((text) =>
                text === undefined ? [] : [[text.toLowerCase(), name] as const]
            )
        )
    );
    return {
        has: (name) => {
            if (labels.has(name)) return 'yes';
            const isShown = findPermission(name)?.unobservable === undefined;
            return isShown && (asked === undefined || asked.includes(PREFIX + name)) ? 'no' : 'unknown';
        },
        find: (text) => byText.get(text.toLowerCase()),
        label: (name) => findPermission(name)?.label ?? labels.get(name)
    };
}
