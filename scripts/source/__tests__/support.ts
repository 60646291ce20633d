import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assess } from 'c/connectorAssessment';
import { findContract } from 'c/connectorContracts';
import type { Contract, ObjectRow, Report } from 'c/connectorTypes';
import { readSource, type SourceReading, type SourceRequest } from '../source';
import { sourceGateway } from '../sourceGateway';

export const AS_OF = '2026-11-20T09:00:00.000Z';

/** A contract that ships. */
export function contract(id = 'certero'): Contract {
    const found = findContract(id);
    if (!found) throw new Error(`no contract ${id}`);
    return found;
}

const made: string[] = [];
afterAll(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true }))));

/** A folder with these files; it is gone after the tests. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'source-'));
    made.push(folder);
    for (const [file, content] of Object.entries(files)) {
        await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
        await writeFile(path.join(folder, file), content);
    }
    return folder;
}

/** A fixture folder beside the tests. */
export function fixture(name: string): string {
    return path.join(__dirname, 'fixtures', name);
}

/** Reads a folder made of these files. */
export async function reading(
    files: Readonly<Record<string, string | Uint8Array>>,
    request: Partial<SourceRequest>
): Promise<SourceReading> {
    return readSource({ folder: await folderOf(files), permissionSets: [], asOf: AS_OF, ...request });
}

/** The report on a reading. */
export function reportOn(read: SourceReading, against: Contract = contract()): Promise<Report> {
    return assess(sourceGateway(read), {
        contract: against,
        user: read.userId,
        subjectName: read.subjectName,
        scope: 'permissions',
        source: { kind: 'source', name: 'test' }
    });
}

/** The report on a folder made of these files. */
export async function judged(
    files: Readonly<Record<string, string | Uint8Array>>,
    request: Partial<SourceRequest>
): Promise<Report> {
    return reportOn(await reading(files, request));
}

/** What came of one permission that the guide lists. */
export function outcome({ permissions }: Report, name: string): string | undefined {
    return permissions.find((row) => row.name === name)?.outcome;
}

/** The row of the accounts that the connector reads. */
export function accounts({ capabilities }: Report): ObjectRow {
    const [row] = capabilities.find(({ id }) => id === 'accounts')?.objects ?? [];
    if (!row) throw new Error('the contract reads no accounts');
    return row;
}

/** What came of one field of the accounts. */
export function field(report: Report, name: string): string | undefined {
    return accounts(report).fields.find((row) => row.field === name)?.verdict;
}

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A metadata file with that root. */
export function xml(root: string, ...content: readonly string[]): string {
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<${root} ${NAMESPACE}>`,
        ...content,
        `</${root}>`
    ].join('\n');
}

/** User permissions that are switched on. */
export function on(...names: readonly string[]): string {
    return names.map((name) => permission(name, true)).join('\n');
}

/** One user permission. */
export function permission(name: string, enabled: boolean): string {
    return `<userPermissions><enabled>${enabled}</enabled><name>${name}</name></userPermissions>`;
}

/** Rights on an object, by the names of their elements; all others are left out. */
export function object(name: string, ...rights: readonly string[]): string {
    const flags = rights.map((right) => `<${right}>true</${right}>`).join('');
    return `<objectPermissions>${flags}<object>${name}</object></objectPermissions>`;
}

/** Read, or no right at all, on a field. */
export function fieldPermission(name: string, readable = true): string {
    return `<fieldPermissions><editable>false</editable><field>${name}</field><readable>${readable}</readable></fieldPermissions>`;
}

/** Members and muting permission sets of a group. */
export function group(members: readonly string[], muting: readonly string[] = [], ...more: string[]): string {
    return xml(
        'PermissionSetGroup',
        ...more,
        ...members.map((name) => `<permissionSets>${name}</permissionSets>`),
        ...muting.map((name) => `<mutingPermissionSets>${name}</mutingPermissionSets>`)
    );
}
