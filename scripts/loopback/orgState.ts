import { longId } from 'c/connectorTypes';
import type { OrgFile, OrgRecord } from '../../sample-orgs/engine/orgFile';
import { Tables, type Cell } from '../../sample-orgs/engine/tables';
import { Visibility } from '../../sample-orgs/engine/visibility';

/** The loopback org as it stands: an org file at first, then with what was written to it. Kept in memory alone. */
export class OrgState {
    tables: Tables;
    private readonly numbers = new Map<string, number>();

    constructor(file: OrgFile) {
        this.tables = new Tables(file);
    }

    /** A user of the org by what tells it: Id of either length, or username. */
    user(idOrUsername: string): OrgRecord | undefined {
        return this.tables.find('User', idOrUsername) ?? this.where('User', 'Username', idOrUsername)[0];
    }

    /** Records whose field is that value, whatever the case of its letters. */
    where(object: string, field: string, value: string): OrgRecord[] {
        // A name of 15 letters looks like an Id.
        const wanted = [value.toLowerCase(), longId(value).toLowerCase()];
        return this.tables
            .all(object)
            .filter((row) => wanted.includes(String(this.tables.value(object, row, field)).toLowerCase()));
    }

    /** A field's value as text; empty where it is null. */
    text(object: string, row: OrgRecord, field: string): string {
        const value: Cell = this.tables.value(object, row, field);
        return value === null ? '' : String(value);
    }

    /** What a user may see, by the engine's own facts. */
    visibility(user: string): Visibility {
        return new Visibility(this.tables, user);
    }

    /** Replaces records, object by object. */
    change(changed: Readonly<Record<string, readonly OrgRecord[]>>): void {
        const sobjects = { ...this.tables.file.sobjects };
        for (const [object, records] of Object.entries(changed)) sobjects[this.key(object)] = [...records];
        this.tables = new Tables({ ...this.tables.file, sobjects });
    }

    /** Adds a record with an Id of its own, which is returned. */
    add(object: string, prefix: string, record: OrgRecord): string {
        const id = this.nextId(prefix);
        this.change({ [object]: [...this.tables.all(object), { Id: id, ...record }] });
        return id;
    }

    /** An Id that no record of the org has. */
    nextId(prefix: string): string {
        const number = (this.numbers.get(prefix) ?? 0) + 1;
        this.numbers.set(prefix, number);
        return longId(`${prefix}LOOP${String(number).padStart(8, '0')}`);
    }

    private key(object: string): string {
        const known = Object.keys(this.tables.file.sobjects);
        return known.find((name) => name.toLowerCase() === object.toLowerCase()) ?? object;
    }
}
