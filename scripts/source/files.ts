import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { SourceError } from './sourceError';

/** Kinds of metadata that say who may do what. */
export type ContainerKind = 'permissionSet' | 'permissionSetGroup' | 'mutingPermissionSet' | 'profile';

/** One component as it lies in the folder: a file, or a file with the parts that it was split into. */
export interface Component {
    kind: ContainerKind;
    /** API name in the file's own spelling, decoded. */
    name: string;
    /** Paths below the folder, with forward slashes; the first is the one that carries the label. */
    paths: readonly string[];
}

/** What a folder holds, by file name alone; nothing is opened. */
export interface SourceFolder {
    /** Absolute path, and the path as the person wrote it. */
    root: string;
    asNamed: string;
    components: readonly Component[];
    /** Object name in lower case to the files of the object itself. */
    objects: ReadonlyMap<string, readonly string[]>;
    /** Object name in lower case to the files of its custom fields, where they lie on their own. */
    fields: ReadonlyMap<string, readonly string[]>;
}

const KINDS: Readonly<Record<string, ContainerKind>> = {
    permissionset: 'permissionSet',
    permissionsetgroup: 'permissionSetGroup',
    mutingpermissionset: 'mutingPermissionSet',
    profile: 'profile'
};

/**
 * Suffixes and folders of a permission set that is split into parts. Source: the presets decomposePermissionSetBeta
 * (one folder a kind) and decomposePermissionSetBeta2 (files beside the set's own, objectSettings in a folder) of
 * @salesforce/source-deploy-retrieve.
 */
const PART = /^(.+)\.(?:userPermission|objectPermission|fieldPermission|objectSettings)-meta\.xml$/i;
const PART_FOLDERS = new Set(['userpermissions', 'objectpermissions', 'fieldpermissions', 'objectsettings']);

const SKIPPED = new Set(['node_modules', '.git', '.sfdx', '.sf']);

/**
 * Finds permission metadata and object files below a folder, in Salesforce DX (`X.profile-meta.xml`) and Metadata API
 * layout (`X.profile`), wherever they lie. Links are not followed.
 *
 * @throws SourceError where there is no such folder
 */
export async function findFiles(folder: string): Promise<SourceFolder> {
    const root = path.resolve(folder);
    const found = await stat(root).catch(() => undefined);
    if (!found?.isDirectory())
        throw new SourceError(
            `There is no folder ${folder}. Name the one that holds the metadata, for example force-app.`
        );
    const all: string[] = [];
    try {
        await walk(root, '', all);
    } catch (error) {
        throw new SourceError(`${folder} can’t be read whole: ${reasonOf(error)}. Make it readable.`);
    }
    return { root, asNamed: folder, ...sortOut(all) };
}

function reasonOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

async function walk(root: string, below: string, all: string[]): Promise<void> {
    const entries = await readdir(path.join(root, below), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const at = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory() && !SKIPPED.has(entry.name)) await walk(root, at, all);
        else if (entry.isFile()) all.push(at);
    }
}

function sortOut(all: readonly string[]): Pick<SourceFolder, 'components' | 'objects' | 'fields'> {
    const components: Component[] = [];
    const partsOf = new Map<string, string[]>();
    const objects = new Map<string, string[]>();
    const fields = new Map<string, string[]>();
    for (const file of all) {
        const name = path.posix.basename(file);
        const [, stem, suffix] =
            /^(.+)\.(permissionset|permissionsetgroup|mutingpermissionset|profile)(?:-meta\.xml)?$/i.exec(
                name
            ) ?? [];
        const kind = KINDS[suffix?.toLowerCase() ?? ''];
        const [, object] = /^(.+)\.object(?:-meta\.xml)?$/i.exec(name) ?? [];
        if (stem !== undefined && kind) components.push({ kind, name: decoded(stem), paths: [file] });
        else if (object !== undefined) add(objects, object, file);
        else if (/\.field-meta\.xml$/i.test(name)) add(fields, ancestor(file, 2), file);
        else if (PART.test(name)) add(partsOf, setFolder(file), file, false);
    }
    return { components: withParts(components, partsOf), objects, fields };
}

function withParts(
    components: readonly Component[],
    partsOf: ReadonlyMap<string, readonly string[]>
): Component[] {
    const left = new Map(partsOf);
    const whole = components.map((component) => {
        const folder = path.posix.dirname(component.paths[0] ?? '');
        const parts = left.get(folder);
        if (component.kind !== 'permissionSet' || !parts || !isNamed(folder, component.name))
            return component;
        left.delete(folder);
        return { ...component, paths: [...component.paths, ...parts] };
    });
    // A set whose own file was not kept still consists of its parts.
    const headless = [...left].map(([folder, paths]): Component => ({
        kind: 'permissionSet',
        name: decoded(path.posix.basename(folder)),
        paths
    }));
    return [...whole, ...headless];
}

function isNamed(folder: string, name: string): boolean {
    return sameName(decoded(path.posix.basename(folder)), name);
}

function setFolder(part: string): string {
    const folder = path.posix.dirname(part);
    return PART_FOLDERS.has(path.posix.basename(folder).toLowerCase()) ? path.posix.dirname(folder) : folder;
}

function ancestor(file: string, levels: number): string {
    return file.split('/').at(-1 - levels) ?? '';
}

function add(to: Map<string, string[]>, key: string, file: string, anyCase = true): void {
    const under = anyCase ? key.toLowerCase() : key;
    const files = to.get(under);
    if (files) files.push(file);
    else to.set(under, [file]);
}

/** Names are compared without case, and whatever way a file system composes its accents. */
export function sameName(a: string, b: string): boolean {
    return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

/** File names of profiles are URL-encoded: `Custom%3A Sales Profile`. */
function decoded(stem: string): string {
    try {
        return decodeURIComponent(stem);
    } catch {
        return stem;
    }
}
