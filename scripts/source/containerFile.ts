import type { ObjectRight } from 'c/connectorTypes';
import type { Component, ContainerKind } from './files';
import type { Grants, Named } from './grants';
import { childrenOf, flagOf, readXml, textOf, unescaped, UnreadableFile, type Element } from './xml';

/** A permission set, group, muting permission set or profile as its files say it. */
export interface ContainerFile {
    kind: ContainerKind;
    name: string;
    label: string;
    paths: readonly string[];
    sessionActivated: boolean;
    grants: Grants;
    /** Of a group: names of its permission sets and of its muting permission sets. */
    members: readonly string[];
    muting: readonly string[];
    /** Of a profile: whether its user permissions are those of a whole retrieve. */
    hasAllUserPermissions: boolean;
    /** Names of permissions, objects and fields that it lists twice, and not alike. */
    listedTwice: readonly string[];
    /** Names of elements that were seen and not translated. */
    leftAside: readonly string[];
}

/** A file that was found and could not be used. */
export class FileRefused extends Error {
    readonly file: string;
    readonly reason: string;

    constructor(file: string, reason: string) {
        super(`${file}: ${reason}`);
        this.name = 'FileRefused';
        this.file = file;
        this.reason = reason;
    }
}

const ROOTS: Readonly<Record<ContainerKind, string>> = {
    permissionSet: 'PermissionSet',
    permissionSetGroup: 'PermissionSetGroup',
    mutingPermissionSet: 'MutingPermissionSet',
    profile: 'Profile'
};

/** Parts of a permission set that is split up, by the element that they stand for in the whole. */
const PART_ROOTS: Readonly<Record<string, string>> = {
    UserPermission: 'userPermissions',
    ObjectPermission: 'objectPermissions',
    FieldPermission: 'fieldPermissions'
};

const OBJECT_RIGHTS: Readonly<Record<string, ObjectRight>> = {
    allowRead: 'read',
    allowCreate: 'create',
    allowEdit: 'edit',
    allowDelete: 'delete',
    viewAllRecords: 'viewAllRecords',
    modifyAllRecords: 'modifyAllRecords',
    viewAllFields: 'viewAllFields'
};
const FIELD_RIGHTS: Readonly<Record<string, 'read' | 'edit'>> = { readable: 'read', editable: 'edit' };

/** Elements that are read, or that only describe the container. */
const UNDERSTOOD = new Set([
    'custom',
    'description',
    'fieldPermissions',
    'fullName',
    'hasActivationRequired',
    'label',
    'license',
    'mutingPermissionSets',
    'objectPermissions',
    'permissionSets',
    'status',
    'userLicense',
    'userPermissions'
]);

/**
 * Reads a component from its file, or from the parts that it was split into.
 *
 * @throws FileRefused where one of them is not well-formed, holds something else than its name says, or is not plain
 * about what it grants
 */
export async function readContainer(root: string, component: Component): Promise<ContainerFile> {
    const { kind, name, paths } = component;
    const elements: Element[] = [];
    for (const file of paths) elements.push(await inFile(file, () => readElement(root, file, kind)));
    const [file = ''] = paths;
    const whole = merged(elements);
    const double = doubles(kind);
    return inFile(file, () =>
        Promise.resolve({
            kind,
            name,
            label: textOf(whole, 'label') ?? name,
            paths,
            sessionActivated: flagOf(whole, 'hasActivationRequired'),
            grants: {
                permissions: named(whole, 'userPermissions', 'name', { enabled: 'enabled' as const }, double),
                objects: named(whole, 'objectPermissions', 'object', OBJECT_RIGHTS, double),
                fields: named(whole, 'fieldPermissions', 'field', FIELD_RIGHTS, double)
            },
            members: texts(whole, 'permissionSets'),
            muting: texts(whole, 'mutingPermissionSets'),
            hasAllUserPermissions:
                textOf(whole, 'userLicense') !== undefined && childrenOf(whole, 'userPermissions').length > 0,
            listedTwice: double.twice,
            leftAside: Object.keys(whole).filter((element) => !UNDERSTOOD.has(element))
        })
    );
}

/** Runs the reading of a file and says in which file it failed. */
export async function inFile<T>(file: string, reading: () => Promise<T>): Promise<T> {
    try {
        return await reading();
    } catch (error) {
        if (error instanceof UnreadableFile) throw new FileRefused(file, error.message);
        throw error;
    }
}

async function readElement(root: string, file: string, kind: ContainerKind): Promise<Element> {
    const { name, element } = await readXml(root, file);
    const part = PART_ROOTS[name];
    if (kind === 'permissionSet' && part !== undefined) return { [part]: element };
    if (name !== ROOTS[kind]) throw new UnreadableFile(`It holds a ${name}, not a ${ROOTS[kind]}.`);
    return element;
}

function merged(elements: readonly Element[]): Element {
    const names = new Set(elements.flatMap((element) => Object.keys(element)));
    return Object.fromEntries(
        [...names].map((name) => [name, elements.flatMap((element) => childrenOf(element, name))])
    );
}

function named<R extends string>(
    whole: Element,
    list: string,
    key: string,
    rights: Readonly<Record<string, R>>,
    { either, twice }: Doubles
): Named<R> {
    const entries = new Map<string, { name: string; rights: Set<R> }>();
    childrenOf(whole, list).forEach((child, position) => {
        const entry = typeof child === 'string' ? {} : child;
        const name = textOf(entry, key);
        if (name === undefined)
            throw new UnreadableFile(`Its <${list}> number ${position + 1} has no <${key}>.`);
        const granted = new Set(
            Object.entries(rights).flatMap(([flag, right]) => (flagOf(entry, flag) ? [right] : []))
        );
        const known = entries.get(name.toLowerCase())?.rights;
        if (known && !sameRights(known, granted)) twice.push(name);
        entries.set(name.toLowerCase(), { name, rights: known ? either(known, granted) : granted });
    });
    return entries;
}

/** What to make of an entry that a file has twice. */
interface Doubles {
    either: <R>(a: ReadonlySet<R>, b: ReadonlySet<R>) => Set<R>;
    /** Names of those that differ. */
    twice: string[];
}

/**
 * Which of two entries a deploy takes is not documented, so the one that grants less is taken; when muting, the one
 * that mutes more.
 */
function doubles(kind: ContainerKind): Doubles {
    const either: Doubles['either'] =
        kind === 'mutingPermissionSet'
            ? (a, b) => new Set([...a, ...b])
            : (a, b) => new Set([...a].filter((right) => b.has(right)));
    return { either, twice: [] };
}

function sameRights(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
    return a.size === b.size && [...a].every((right) => b.has(right));
}

function texts(whole: Element, list: string): string[] {
    return childrenOf(whole, list).map((child, position) => {
        if (typeof child === 'string' && child !== '') return unescaped(child);
        throw new UnreadableFile(`Its <${list}> number ${position + 1} names nothing.`);
    });
}
