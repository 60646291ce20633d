import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { describeOwn } from './describeOwn';
import { NOTHING, union, type Grants } from './grants';
import type { Holding } from './holding';
import type { ObjectsRead } from './objects';
import { RecordMaker } from './recordMaker';

/** An org in which one imagined user holds the given containers, and the user's Id. */
export interface MadeOrg {
    orgFile: OrgFile;
    userId: string;
}

/** What lets the viewer of the made-up org see every record. */
const VIEWER_PERMISSIONS = [
    'ApiEnabled',
    'AssignPermissionSets',
    'CustomizeApplication',
    'ManageTwoFactor',
    'ManageUsers',
    'ModifyAllData',
    'MonitorLoginHistory',
    'ViewAllData',
    'ViewAllFieldsGlobal',
    'ViewAllUsers',
    'ViewRoles',
    'ViewSetup'
];

/**
 * The tables of an org in which one user holds the containers: the records that Salesforce would make of them, and
 * what the files leave open marked as truncated.
 */
export function makeOrg(holding: Holding, objects: ObjectsRead, title: string, asOf: string): MadeOrg {
    const maker = new RecordMaker();
    const viewer = maker.user('source files', maker.profile('Everything'));
    maker.ownSet(viewer.profileId, 'Everything', {
        ...NOTHING,
        permissions: new Map(
            VIEWER_PERMISSIONS.map((name) => [name, { name, rights: new Set(['enabled'] as const) }])
        )
    });
    const profileName = holding.profile?.name ?? 'a profile that grants nothing';
    const { userId, profileId } = maker.user(title, maker.profile(profileName));
    maker.assign(userId, maker.ownSet(profileId, profileName, holding.profile?.grants ?? NOTHING));
    const setIds = new Map<string, string>();
    for (const file of holding.sets) {
        const id = maker.set(file);
        setIds.set(file.name.toLowerCase(), id);
        maker.assign(userId, id);
    }
    for (const group of holding.groups) maker.group(userId, group, setIds);
    maker.sharing(objects);
    const truncated = truncatedTables(holding);
    const describe = describeOwn(everyGrant(holding), objects);
    return {
        userId,
        orgFile: {
            formatVersion: 1,
            title,
            about: 'Made from source files: an imagined user and what it would hold.',
            user: userId,
            asOf,
            viewer: viewer.userId,
            sobjects: maker.sobjects,
            ...(Object.keys(describe).length && { describe }),
            ...(truncated.length && { truncated })
        }
    };
}

/** Everything that any container names, muted or not. */
export function everyGrant({ sets, groups, profile }: Holding): Grants {
    const files = [
        ...sets,
        ...groups.flatMap(({ members, muting }) => [...members, ...muting]),
        ...(profile ? [profile] : [])
    ];
    return union(files.map(({ grants }) => grants));
}

function truncatedTables({ gaps }: Holding): string[] {
    return [
        ...(gaps.permissions ? ['PermissionSet'] : []),
        ...(gaps.rights === 'none' ? [] : ['FieldPermissions', 'ObjectPermissions'])
    ];
}
