import { longId } from 'c/connectorTypes';
import { base, Describe, type FieldFact, type ObjectFact } from './describe';
import type { OrgFile, OrgRecord, OwnField } from './orgFile';

/** A value of a record. */
export type Cell = string | number | boolean | null;

/** The records of an org file by object, with Ids in their 18-character form. */
export class Tables {
    readonly describe: Describe;
    private readonly rows = new Map<string, readonly OrgRecord[]>();
    private readonly byId = new Map<string, ReadonlyMap<string, OrgRecord>>();

    readonly file: OrgFile;

    constructor(file: OrgFile) {
        this.file = file;
        this.describe = new Describe(base, ownDescribe(file), file.absent);
        for (const [name, records] of Object.entries(file.sobjects))
            this.rows.set(name.toLowerCase(), records);
    }

    /** Every record of an object; none where the file holds none. */
    all(object: string): readonly OrgRecord[] {
        return this.rows.get(object.toLowerCase()) ?? [];
    }

    /** True where the file says that it holds only a part of the object's records. */
    isTruncated(object: string): boolean {
        return (this.file.truncated ?? []).some((name) => name.toLowerCase() === object.toLowerCase());
    }

    /** The record of that Id, in either length. */
    find(object: string, id: Cell | undefined): OrgRecord | undefined {
        if (typeof id !== 'string') return undefined;
        const key = object.toLowerCase();
        const known = this.byId.get(key);
        const index =
            known ??
            new Map(this.all(object).map((row) => [longId(String(this.value(object, row, 'Id'))), row]));
        if (!known) this.byId.set(key, index);
        return index.get(longId(id));
    }

    /** The record of that Id among several objects. */
    findAny(objects: readonly string[], id: Cell | undefined): OrgRecord | undefined {
        for (const object of objects) {
            const found = this.find(object, id);
            if (found) return found;
        }
        return undefined;
    }

    /** A field's value as the org would return it: left out is null, or false for a checkbox; Ids in 18 characters. */
    value(object: string, row: OrgRecord, field: string): Cell {
        const described = this.describe.field(object, field);
        const name = described?.name ?? field;
        const value =
            row[name] ?? row[Object.keys(row).find((key) => key.toLowerCase() === name.toLowerCase()) ?? ''];
        if (value === undefined || value === null) return described?.fact.type === 'boolean' ? false : null;
        const isId = described?.fact.type === 'id' || described?.fact.type === 'reference';
        return isId && typeof value === 'string' ? longId(value) : value;
    }
}

function ownDescribe({ describe = {} }: OrgFile): Record<string, ObjectFact> {
    return Object.fromEntries(
        Object.entries(describe).map(([object, fields]) => [
            object,
            {
                ...(isCustom(object) && { data: true }),
                fields: Object.fromEntries(
                    Object.entries(fields).map(([field, own]) => [field, ownField(object, field, own)])
                )
            }
        ])
    );
}

function ownField(object: string, field: string, { type, permissionable, refersTo }: OwnField): FieldFact {
    const hides = permissionable ?? (isCustom(object) || isCustom(field) ? isCustom(field) : undefined);
    return {
        type,
        can: ABILITIES[type] ?? 'fsg',
        ...(hides !== undefined && { permissionable: hides }),
        ...(refersTo !== undefined && { relationship: relationshipOf(field), to: [refersTo] })
    };
}

/** What a field of a type can do in a query where nothing else is said of it. */
const ABILITIES: Readonly<Partial<Record<FieldFact['type'], string>>> = {
    textarea: '',
    multipicklist: 'f',
    double: 'fs',
    datetime: 'fs'
};

function isCustom(name: string): boolean {
    return /__[a-z]+$/i.test(name);
}

function relationshipOf(field: string): string {
    return field.endsWith('__c') ? field.replace(/__c$/, '__r') : field.replace(/Id$/, '');
}
