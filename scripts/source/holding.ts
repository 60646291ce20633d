import type { ContainerFile } from './containerFile';
import { union, without, type Grants } from './grants';
import type { Library } from './library';
import { SourceError } from './sourceError';

/** What the files leave open: rights that nothing names and that may be granted nevertheless. */
export interface Gaps {
    /** True where user permissions that no file names may be granted. */
    permissions: boolean;
    /** Rights on objects and fields that may be granted though no file does: what the profile's file leaves out, or any. */
    rights: 'none' | 'unlisted' | 'all';
}

/** A group with what its members grant together, less what is muted. */
export interface HeldGroup {
    file: ContainerFile;
    aggregate: Grants;
    members: readonly ContainerFile[];
    muting: readonly ContainerFile[];
    /** `Outdated` where the files don't tell what it grants: nothing of it is counted, and nothing ruled out. */
    status: 'Updated' | 'Outdated';
}

/** Everything that the imagined user holds, sorted by name. */
export interface Holding {
    sets: readonly ContainerFile[];
    groups: readonly HeldGroup[];
    /** Undefined where none was named: the user then has one that grants nothing. */
    profile: ContainerFile | undefined;
    gaps: Gaps;
    notes: readonly string[];
}

/**
 * What a user with these permission sets, groups and profile would hold.
 *
 * A permission set's file is taken as the whole of it, since a deploy switches off what it does not list. A profile's
 * is not: a deploy leaves what it does not list as it is, and a retrieve lists rights only on objects and fields that
 * were retrieved along with it, so a right that it leaves out is unknown. User permissions are always retrieved whole;
 * one that is left out counts as not granted where the file is such a retrieve (it names its licence and at least one
 * user permission), and is unknown otherwise. Source: Metadata API, Profile, and PermissionSet since API 40.
 *
 * @throws SourceError where nothing is named, or something that is named can't be used
 */
export async function hold(
    library: Library,
    names: readonly string[],
    profileName: string | undefined
): Promise<Holding> {
    if (!names.length && profileName === undefined)
        throw new SourceError('Name at least one permission set, permission set group or profile.');
    const notes: string[] = [];
    const named = new Map<string, ContainerFile>();
    for (const name of names) {
        const file = await library.setOrGroup(name);
        named.set(file.name.toLowerCase(), file);
    }
    const profile = profileName === undefined ? undefined : await library.profile(profileName);
    const files = [...named.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    const sets = files.filter(({ kind }) => kind === 'permissionSet');
    const groups: HeldGroup[] = [];
    let incomplete = false;
    for (const file of files.filter(({ kind }) => kind === 'permissionSetGroup')) {
        const { group, isIncomplete } = await openGroup(library, file, notes);
        groups.push(group);
        incomplete ||= isIncomplete && !file.sessionActivated;
    }
    if (profile) notes.push(...notesOnProfile(profile));
    else notes.push('No profile was named: the user is taken to have one that grants nothing.');
    return {
        sets,
        groups,
        profile,
        gaps: {
            permissions: incomplete || profile?.hasAllUserPermissions === false,
            rights: incomplete ? 'all' : profile ? 'unlisted' : 'none'
        },
        notes
    };
}

async function openGroup(
    library: Library,
    file: ContainerFile,
    notes: string[]
): Promise<{ group: HeldGroup; isIncomplete: boolean }> {
    const members: ContainerFile[] = [];
    const missing: string[] = [];
    if (!file.members.length) notes.push(`The file of group ${file.name} names no members.`);
    for (const name of file.members) {
        const looked = await library.lookUp('permissionSet', name);
        if ('found' in looked) members.push(looked.found);
        else missing.push(`${name} (${WHY[looked.missing]})`);
    }
    const idle = members.filter(({ sessionActivated }) => sessionActivated && !file.sessionActivated);
    missing.push(...idle.map(({ name }) => `${name} (a session has to activate it)`));
    if (missing.length)
        notes.push(
            `What group ${file.name} grants through these of its members is unknown: ${missing.join(', ')}.`
        );
    const granted = union(members.filter((member) => !idle.includes(member)).map(({ grants }) => grants));
    const { muting, unsure } = await openMuting(library, file, granted, notes);
    return {
        group: {
            file,
            aggregate: without(granted, union(muting.map(({ grants }) => grants))),
            members,
            muting,
            status: unsure ? 'Outdated' : 'Updated'
        },
        isIncomplete: missing.length > 0
    };
}

async function openMuting(
    library: Library,
    { name, muting: names }: ContainerFile,
    granted: Grants,
    notes: string[]
): Promise<{ muting: ContainerFile[]; unsure: boolean }> {
    const muting: ContainerFile[] = [];
    const missing: string[] = [];
    for (const each of names) {
        const looked = await library.lookUp('mutingPermissionSet', each);
        if ('found' in looked) muting.push(looked.found);
        else missing.push(`${each} (${WHY[looked.missing]})`);
    }
    if (missing.length)
        notes.push(
            `What group ${name} grants is unknown, and it is shown as outdated, since it is muted by ${missing.join(', ')}.`
        );
    const contested = contestedObjects(granted, union(muting.map(({ grants }) => grants)));
    if (contested.length)
        notes.push(
            `Group ${name} mutes fields of ${contested.join(', ')}, on which it also grants View All Fields: which of them wins is not documented, and the group is shown as outdated.`
        );
    return { muting, unsure: missing.length > 0 || contested.length > 0 };
}

/** Objects of which all fields are granted at once and some are muted one by one. */
function contestedObjects(granted: Grants, muted: Grants): string[] {
    const wholly = without(granted, muted).objects;
    return [...wholly].flatMap(([key, { name, rights }]) =>
        rights.has('viewAllFields') &&
        [...muted.fields].some(([field, { rights: gone }]) => field.startsWith(`${key}.`) && gone.has('read'))
            ? [name]
            : []
    );
}

function notesOnProfile({ name, hasAllUserPermissions, leftAside }: ContainerFile): string[] {
    const notes = [
        `The file of profile ${name} lists rights only on what was retrieved along with it: on objects and fields that it leaves out, they are unknown.`
    ];
    notes.push(
        hasAllUserPermissions
            ? `User permissions that the file of profile ${name} leaves out count as not granted, since a retrieve always lists those that are.`
            : `The file of profile ${name} names no licence or no user permission, so it is no whole retrieve: user permissions that it leaves out are unknown.`
    );
    for (const [element, meaning] of Object.entries(NOT_JUDGED))
        if (leftAside.includes(element)) notes.push(`Profile ${name} ${meaning}`);
    return notes;
}

const WHY = {
    absent: 'not in the folder',
    unreadable: 'its file can’t be used'
} as const;

/** Elements of a profile that matter to a connector and that no table holds. */
const NOT_JUDGED: Readonly<Record<string, string>> = {
    fieldLevelSecurities:
        'says in the form of API 22 and earlier which fields are hidden, which is not read: they are unknown.',
    loginHours: 'limits the hours of sign-in: make sure that the connector’s are within them.',
    loginIpRanges: 'limits the IP addresses of sign-in: make sure that the connector’s are within them.'
};
