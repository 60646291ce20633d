import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { base } from '../../sample-orgs/engine/describe';
import type { ContainerFile } from './containerFile';
import { isKnownPermission, objectName, unobservable } from './describeOwn';
import { findFiles } from './files';
import { hold, type Gaps, type Holding } from './holding';
import { Library } from './library';
import { readObjects } from './objects';
import { everyGrant, makeOrg } from './orgTables';

export { SourceError } from './sourceError';
export type { Gaps } from './holding';

/** What is to be read. */
export interface SourceRequest {
    /** A Salesforce DX or Metadata API folder, or any folder above or below one. */
    folder: string;
    /** API names of permission sets and permission set groups. */
    permissionSets: readonly string[];
    /** Name of a profile, as Setup or the Metadata API has it; without one, the profile grants nothing. */
    profile?: string;
    /** ISO time at which the imagined user is looked at; now, where it is left out. */
    asOf?: string;
}

/** What source files say of an imagined user. */
export interface SourceReading {
    /** An org with a viewer who sees all, the imagined user and its containers. Ask it through `sourceGateway`. */
    orgFile: OrgFile;
    /** Id of the imagined connector's user. */
    userId: string;
    /** "A holder of Connector_Read_Only and profile Sales". */
    subjectName: string;
    /** Paths below the folder. */
    filesRead: readonly string[];
    /** Files that matter and could not be used, one sentence each. */
    refused: readonly { file: string; reason: string }[];
    /** What was assumed, and what was seen and could not be translated, one sentence each. */
    notes: readonly string[];
    /** What the files leave open. */
    gaps: Gaps;
}

/**
 * Translates permission metadata into the tables of an org in which one imagined user holds the named permission sets,
 * groups and profile. Nothing is judged here. Only files that the named containers lead to are opened.
 *
 * The same component may lie in several places of a folder: where they say the same, any will do; where they differ,
 * that is an error, because merging them would judge a user who exists nowhere.
 *
 * @throws SourceError where the folder, a named container or a choice between variants is for the person to mend
 */
export async function readSource(request: SourceRequest): Promise<SourceReading> {
    const folder = await findFiles(request.folder);
    const library = new Library(folder);
    const holding = await hold(library, request.permissionSets, request.profile);
    const all = everyGrant(holding);
    const readable = new Set(
        [...all.objects].flatMap(([key, { rights }]) => (rights.has('read') ? [key] : []))
    );
    const standard = Object.keys(base.objects);
    const named = [...all.objects.values()].map(({ name }) => objectName(name));
    const objects = await readObjects(
        folder,
        library,
        [...new Set([...standard, ...named])].sort(),
        readable
    );
    const subjectName = nameOf(holding);
    const { orgFile, userId } = makeOrg(
        holding,
        objects,
        subjectName,
        request.asOf ?? new Date().toISOString()
    );
    return {
        orgFile,
        userId,
        subjectName,
        filesRead: library.filesRead,
        refused: library.refused,
        notes: [...holding.notes, ...objects.notes, ...notesOnContents(holding)],
        gaps: holding.gaps
    };
}

function nameOf({ sets, groups, profile }: Holding): string {
    const names = [
        ...sets.map(({ name }) => name),
        ...groups.map(({ file }) => file.name),
        ...(profile ? [`profile ${profile.name}`] : [])
    ];
    const last = names.pop() ?? '';
    return `A holder of ${names.length ? `${names.join(', ')} and ${last}` : last}`;
}

function notesOnContents(holding: Holding): string[] {
    const files: ContainerFile[] = [
        ...holding.sets,
        ...holding.groups.flatMap(({ members }) => members),
        ...(holding.profile ? [holding.profile] : [])
    ];
    const permissions = [...everyGrant(holding).permissions.values()];
    const hidden = permissions.filter(
        ({ name, rights }) => rights.has('enabled') && unobservable(name) !== undefined
    );
    const unknown = permissions.filter(
        ({ name }) => !isKnownPermission(name) && unobservable(name) === undefined
    );
    const aside = new Set(files.flatMap(({ leftAside }) => leftAside).filter((name) => !EXPLAINED.has(name)));
    return [
        ...hidden.map(
            ({ name }) => `${name} is in the files; no query shows it in an org, so it is left to confirm.`
        ),
        ...list(
            'User permissions that the describe of API 67 does not have, taken as they are named',
            unknown.map(({ name }) => name)
        ),
        ...files.flatMap(({ name, listedTwice }) =>
            list(
                `${name} lists twice, and not alike, so that only what both entries grant counts`,
                listedTwice
            )
        ),
        ...list('Left aside, since no answer rests on it', [...aside])
    ];
}

/** Elements with a note of their own. */
const EXPLAINED = new Set(['fieldLevelSecurities', 'loginHours', 'loginIpRanges']);

function list(what: string, names: readonly string[]): string[] {
    return names.length ? [`${what}: ${[...names].sort().join(', ')}.`] : [];
}
