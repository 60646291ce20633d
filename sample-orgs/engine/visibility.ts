import { longId } from 'c/connectorTypes';
import type { OrgRecord } from './orgFile';
import type { Cell, Tables } from './tables';
import { visibilityFacts } from './visibilityFacts';

const PUBLIC = ['Read', 'ReadSelect', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess'];
const factsByObject = new Map(visibilityFacts.map((fact) => [fact.object, fact]));

/**
 * What one user of an org file may see. Simplified: sharing rules, teams, territories and the role hierarchy are not
 * there, so where Salesforce would show some rows of others, only the viewer's own are shown.
 */
export class Visibility {
    private readonly viewer: string;
    private readonly containers: readonly string[];
    private readonly permissions = new Map<string, boolean>();

    private readonly tables: Tables;
    /** What the viewer of a file that was read from an org holds; all that stands in it was shown to that person. */
    private readonly shownWith: readonly string[] | undefined;

    constructor(tables: Tables, viewer: string) {
        this.tables = tables;
        this.viewer = longId(viewer);
        const { kept } = tables.file;
        this.shownWith = this.viewer === longId(tables.file.viewer) ? kept?.viewerPermissions : undefined;
        this.containers = containersOf(tables, this.viewer);
    }

    /** True where the viewer has the user permission, through any container that counts. */
    has(permission: string): boolean {
        if (this.shownWith) return this.shownWith.includes(permission);
        const known = this.permissions.get(permission);
        if (known !== undefined) return known;
        const column = `Permissions${permission}`;
        // What the org lacks, nobody has, whatever a record says.
        const isThere = this.tables.describe.field('PermissionSet', column) !== undefined;
        const granted =
            isThere &&
            this.containers.some((id) => {
                const set = this.tables.find('PermissionSet', id);
                return set !== undefined && this.tables.value('PermissionSet', set, column) === true;
            });
        this.permissions.set(permission, granted);
        return granted;
    }

    /** True where the object is there for the viewer. */
    sees(object: string): boolean {
        if (this.shownWith) return true;
        const { toSee } = factsByObject.get(object) ?? {};
        if (toSee && !toSee.some((permission) => this.has(permission))) return false;
        return !this.isData(object) || this.hasRight(object, 'PermissionsRead') || this.seesAllData();
    }

    /** True where field-level security shows the field to the viewer. */
    seesField(object: string, field: string): boolean {
        if (this.shownWith) return true;
        const { name = field, fact } = this.tables.describe.field(object, field) ?? {};
        const needed = factsByObject.get(object)?.toSeeField?.[name];
        if (needed && !needed.some((permission) => this.has(permission))) return false;
        if (fact?.permissionable !== true) return true;
        if (this.has('ViewAllFieldsGlobal') || this.hasRight(object, 'PermissionsViewAllFields')) return true;
        return this.hasFieldRight(object, field, 'PermissionsRead');
    }

    /** True where the viewer may create or edit records of the object. */
    mayWrite(object: string, right: 'Create' | 'Edit'): boolean {
        return (
            this.isData(object) && (this.hasRight(object, `Permissions${right}`) || this.has('ModifyAllData'))
        );
    }

    /** True where field-level security lets the viewer write the field. */
    mayWriteField(object: string, field: string): boolean {
        const { fact } = this.tables.describe.field(object, field) ?? {};
        if (fact?.type === 'id') return false;
        return fact?.permissionable !== true || this.hasFieldRight(object, field, 'PermissionsEdit');
    }

    /** Ids of the permission sets that count for the viewer: the profile's own, assigned sets, aggregates of groups. */
    get held(): readonly string[] {
        return this.containers;
    }

    /** The records that the viewer gets. */
    rows(object: string): readonly OrgRecord[] {
        if (object === 'UserPermissionAccess') return [this.ownPermissions()];
        const rows = this.tables.all(object);
        if (this.shownWith) return rows;
        const { toSeeOthers, owner } = factsByObject.get(object) ?? {};
        if (toSeeOthers && owner !== undefined && !toSeeOthers.some((permission) => this.has(permission)))
            return rows.filter((row) => this.tables.value(object, row, owner) === this.viewer);
        if (
            object === 'User' &&
            !this.has('ViewAllUsers') &&
            !this.has('ManageUsers') &&
            !this.isPublic('User')
        )
            return rows.filter((row) => this.tables.value('User', row, 'Id') === this.viewer);
        if (!this.isData(object) || this.seesAllData() || this.isPublic(object)) return rows;
        if (this.tables.describe.facts(object)?.withoutViewAll === true) return rows;
        if (this.hasRight(object, 'PermissionsViewAllRecords')) return rows;
        return rows.filter((row) => this.tables.value(object, row, 'OwnerId') === this.viewer);
    }

    private isData(object: string): boolean {
        return this.tables.describe.facts(object)?.data === true;
    }

    private seesAllData(): boolean {
        return this.has('ViewAllData') || this.has('ModifyAllData');
    }

    private hasRight(object: string, column: string): boolean {
        return this.tables
            .all('ObjectPermissions')
            .some(
                (row) =>
                    this.isMine('ObjectPermissions', row) &&
                    same(this.tables.value('ObjectPermissions', row, 'SobjectType'), object) &&
                    this.tables.value('ObjectPermissions', row, column) === true
            );
    }

    private hasFieldRight(object: string, field: string, column: string): boolean {
        return this.tables
            .all('FieldPermissions')
            .some(
                (row) =>
                    this.tables.value('FieldPermissions', row, column) === true &&
                    this.isMine('FieldPermissions', row) &&
                    same(this.tables.value('FieldPermissions', row, 'Field'), `${object}.${field}`)
            );
    }

    private isMine(object: string, row: OrgRecord): boolean {
        return this.containers.includes(String(this.tables.value(object, row, 'ParentId')));
    }

    private isPublic(object: string): boolean {
        const definition = this.tables
            .all('EntityDefinition')
            .find((row) => same(this.tables.value('EntityDefinition', row, 'QualifiedApiName'), object));
        const model = definition && this.tables.value('EntityDefinition', definition, 'InternalSharingModel');
        return typeof model === 'string' && PUBLIC.includes(model);
    }

    private ownPermissions(): OrgRecord {
        const columns = this.tables.describe
            .fields('UserPermissionAccess')
            .filter(({ name }) => name.startsWith('Permissions'))
            .map(({ name }) => [name, this.has(name.slice('Permissions'.length))]);
        return { Id: this.viewer, ...(Object.fromEntries(columns) as OrgRecord) };
    }
}

/** Ids of the permission sets that count for a user: the profile's own, assigned sets, aggregates of groups. */
function containersOf(tables: Tables, user: string): string[] {
    const record = tables.find('User', user);
    const profile = record && tables.value('User', record, 'ProfileId');
    const ofProfile = tables
        .all('PermissionSet')
        .filter((row) => profile !== null && tables.value('PermissionSet', row, 'ProfileId') === profile)
        .map((row) => String(tables.value('PermissionSet', row, 'Id')));
    const assigned = tables
        .all('PermissionSetAssignment')
        .filter(
            (row) =>
                tables.value('PermissionSetAssignment', row, 'AssigneeId') === user && counts(tables, row)
        )
        .map((row) => String(tables.value('PermissionSetAssignment', row, 'PermissionSetId')));
    return [...new Set([...ofProfile, ...assigned])];
}

function counts(tables: Tables, assignment: OrgRecord): boolean {
    const value = (field: string): unknown => tables.value('PermissionSetAssignment', assignment, field);
    const hasActivity = tables.describe.field('PermissionSetAssignment', 'IsActive') !== undefined;
    if ((hasActivity && value('IsActive') !== true) || value('IsRevoked') === true) return false;
    const expires = value('ExpirationDate');
    if (typeof expires === 'string' && Date.parse(expires) <= Date.parse(tables.file.asOf)) return false;
    const set = tables.find('PermissionSet', String(value('PermissionSetId')));
    return (
        set !== undefined &&
        tables.value('PermissionSet', set, 'HasActivationRequired') !== true &&
        groupCounts(tables, tables.value('PermissionSet', set, 'PermissionSetGroupId'))
    );
}

/** What a group that is being recalculated grants is not known, so the least is taken: nothing. */
function groupCounts(tables: Tables, id: Cell): boolean {
    const group = tables.find('PermissionSetGroup', id);
    return (
        group === undefined ||
        (tables.value('PermissionSetGroup', group, 'Status') === 'Updated' &&
            tables.value('PermissionSetGroup', group, 'HasActivationRequired') !== true)
    );
}

function same(a: unknown, b: string): boolean {
    return typeof a === 'string' && a.toLowerCase() === b.toLowerCase();
}
