import { FileRefused, readContainer, type ContainerFile } from './containerFile';
import { sameName, type Component, type ContainerKind, type SourceFolder } from './files';
import { sameGrants } from './grants';
import { didYouMean } from './nearNames';
import { SourceError } from './sourceError';

/** What came of looking for a component that another one names. */
export type Looked = { found: ContainerFile } | { missing: 'absent' | 'unreadable' };

const CALLED: Readonly<Record<ContainerKind, string>> = {
    permissionSet: 'permission set',
    permissionSetGroup: 'permission set group',
    mutingPermissionSet: 'muting permission set',
    profile: 'profile'
};

/**
 * Names that the Metadata API has for standard profiles, by the name that Setup shows.
 * Source: fullName of Profile in the Tooling API, salesforce.stackexchange.com/questions/113370.
 */
const STANDARD_PROFILES: Readonly<Record<string, string>> = {
    'contract manager': 'ContractManager',
    'marketing user': 'MarketingProfile',
    'read only': 'ReadOnly',
    'solution manager': 'SolutionManager',
    'standard platform user': 'StandardAul',
    'standard user': 'Standard',
    'system administrator': 'Admin'
};

/** The components of a folder, opened as they are asked for. */
export class Library {
    readonly refused: { file: string; reason: string }[] = [];
    private readonly read = new Set<string>();
    private readonly folder: SourceFolder;

    constructor(folder: SourceFolder) {
        this.folder = folder;
    }

    /** Paths of the files that were used, sorted. */
    get filesRead(): string[] {
        return [...this.read].sort();
    }

    /** Takes note of files that were used. */
    used(paths: readonly string[]): void {
        for (const file of paths) this.read.add(file);
    }

    /** Takes note of a file that could not be used; any other error goes on. */
    refuse(error: unknown): void {
        if (!(error instanceof FileRefused)) throw error;
        const { file, reason } = error;
        if (!this.refused.some((each) => each.file === file)) this.refused.push({ file, reason });
    }

    /**
     * The permission set or group of that name.
     *
     * @throws SourceError where there is none, where it can't be used, or where files disagree about it
     */
    async setOrGroup(name: string): Promise<ContainerFile> {
        const found = this.named(['permissionSet', 'permissionSetGroup'], name);
        const [first] = found;
        if (!first) throw new SourceError(this.notThere('permission set or group', name));
        if (found.some(({ kind }) => kind !== first.kind))
            throw new SourceError(
                `${name} is both a permission set and a group: ${pathsOf(found)}. Name a folder that holds one of them.`
            );
        return this.demanded(found);
    }

    /**
     * The profile of that name, as Setup or as the Metadata API calls it.
     *
     * @throws SourceError where there is none, where it can't be used, or where files disagree about it
     */
    async profile(name: string): Promise<ContainerFile> {
        const alias = STANDARD_PROFILES[name.toLowerCase()];
        const byName = this.named(['profile'], name);
        const found = byName.length || alias === undefined ? byName : this.named(['profile'], alias);
        if (!found.length) throw new SourceError(this.notThere('profile', name));
        return this.demanded(found);
    }

    /**
     * A component that a group names.
     *
     * @throws SourceError where files disagree about it
     */
    async lookUp(kind: 'permissionSet' | 'mutingPermissionSet', name: string): Promise<Looked> {
        const found = this.named([kind], name);
        if (!found.length) return { missing: 'absent' };
        try {
            return { found: await this.one(found) };
        } catch (error) {
            this.refuse(error);
            return { missing: 'unreadable' };
        }
    }

    private named(kinds: readonly ContainerKind[], name: string): Component[] {
        return this.folder.components.filter(
            (component) => kinds.includes(component.kind) && sameName(component.name, name)
        );
    }

    private async demanded(found: readonly Component[]): Promise<ContainerFile> {
        try {
            return await this.one(found);
        } catch (error) {
            if (!(error instanceof FileRefused)) throw error;
            throw new SourceError(
                `${error.file} can’t be used. ${error.reason} Correct the file, or retrieve it again.`
            );
        }
    }

    /**
     * The one meaning of a component that may lie in several places: each package and each variant of an org can have
     * its own. Where they say the same, any will do. Where they differ, neither one of them nor their sum is a user who
     * exists, so nothing is guessed.
     */
    private async one(found: readonly Component[]): Promise<ContainerFile> {
        const files: ContainerFile[] = [];
        for (const component of found) files.push(await readContainer(this.folder.root, component));
        const [first, ...others] = files;
        if (!first) throw new Error('nothing was asked for');
        if (others.some((other) => !same(first, other)))
            throw new SourceError(
                `${capitalized(CALLED[first.kind])} ${first.name} lies in several files that differ: ${pathsOf(found)}. Name a folder that holds one of them.`
            );
        for (const { paths } of files) this.used(paths);
        return first;
    }

    private notThere(what: string, name: string): string {
        const profile = what === 'profile';
        const kinds: readonly ContainerKind[] = profile
            ? ['profile']
            : ['permissionSet', 'permissionSetGroup'];
        const others = this.folder.components.filter(({ kind }) => !kinds.includes(kind));
        const [other] = others.filter((component) => sameName(component.name, name));
        const instead = other && ` There is a ${CALLED[other.kind]} of that name: ${pathsOf([other])}.`;
        const names = this.folder.components
            .filter(({ kind }) => kinds.includes(kind))
            .map((each) => each.name);
        const type = profile ? 'Profile' : 'PermissionSet';
        return `There is no ${what} ${name} under ${this.folder.asNamed}.${instead ?? didYouMean(name, names)} Name one that is there, or retrieve it: sf project retrieve start --metadata "${type}:${name}"`;
    }
}

function same(a: ContainerFile, b: ContainerFile): boolean {
    const rest = (file: ContainerFile): string =>
        JSON.stringify([
            file.sessionActivated,
            file.hasAllUserPermissions,
            lowered(file.members),
            lowered(file.muting)
        ]);
    return rest(a) === rest(b) && sameGrants(a.grants, b.grants);
}

function lowered(names: readonly string[]): string[] {
    return names.map((name) => name.toLowerCase()).sort();
}

function pathsOf(components: readonly Component[]): string {
    return components.map(({ paths }) => paths[0] ?? '').join(', ');
}

function capitalized(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
