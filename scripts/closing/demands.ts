import { text } from 'c/connectorGateway';
import { literal } from 'c/connectorQueries';
import type { OrgInput } from '../connector/orgOption';
import { queryAll } from '../rest/queryAll';
import type { PermissionNames } from './permissionNames';

/** What each permission depends on in one org, or why that is not known. */
export type Demands =
    | {
          byPermission: ReadonlyMap<string, readonly string[]>;
          /** What is demanded and is no user permission by name or label, one sentence each. */
          unnamed: readonly string[];
      }
    | { refused: string };

/** Rounds of asking what depends on what was found; chains of dependencies are two or three long. */
const MOST_ROUNDS = 6;
const SOQL =
    'SELECT Permission, PermissionType, RequiredPermission, RequiredPermissionType FROM PermissionDependency WHERE Permission IN';

/**
 * The org's own dependencies of these permissions and of all that they drag in: Tooling `PermissionDependency`, which Apex
 * can't see. Whether it holds API names or labels no source says, so both are asked and both are understood.
 *
 * @throws OrgUnreachable where the org gives no answer
 */
export async function demandsOf(
    { client }: Pick<OrgInput, 'client'>,
    permissions: readonly string[],
    names: PermissionNames | undefined
): Promise<Demands> {
    if (!client) return { refused: 'an org file does not hold them' };
    if (!names) return { refused: 'the org does not show which permissions it has' };
    const byPermission = new Map<string, string[]>();
    const unnamed = new Set<string>();
    const asked = new Set<string>();
    let waiting = [...permissions];
    for (let round = 0; waiting.length && round < MOST_ROUNDS; round += 1) {
        const texts = waiting.flatMap((name) => [name, names.label(name) ?? name]);
        const list = [...new Set(texts)].map(literal).join(', ');
        const answer = await queryAll(client, `${SOQL} (${list})`, 'tooling/query');
        if ('refused' in answer) return answer;
        for (const name of waiting) asked.add(name);
        for (const row of answer.rows) {
            const permission = names.find(text(row, 'Permission') ?? '');
            const needed = text(row, 'RequiredPermission') ?? '';
            const required = names.find(needed);
            if (permission === undefined) continue;
            if (required === undefined)
                unnamed.add(
                    `${permission} demands “${needed}” (${text(row, 'RequiredPermissionType') ?? 'no type'}).`
                );
            else byPermission.set(permission, [...(byPermission.get(permission) ?? []), required]);
        }
        waiting = [...new Set([...byPermission.values()].flat())].filter((name) => !asked.has(name));
    }
    // Customize Application alone has three dependencies everywhere: an empty answer hides them.
    if (!byPermission.size) return { refused: 'the org showed none at all, which can’t be' };
    return { byPermission, unnamed: [...unnamed].sort() };
}
