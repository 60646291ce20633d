import type { Row } from 'c/connectorGateway';
import { longId } from 'c/connectorTypes';
import { base, Describe } from '../../sample-orgs/engine/describe';
import type { OrgRecord } from '../../sample-orgs/engine/orgFile';

/** Makes the records of an org file from rows as Salesforce returns them: parents become records of their own. */
export class KeptTables {
    private readonly describe = new Describe(base);
    private readonly tables = new Map<string, Map<string, OrgRecord>>();
    private readonly made = new Map<string, string>();

    /**
     * Keeps a row; of a record that was met before, what is new is added.
     *
     * @param known values that the query's filter says of each of its rows
     * @returns the record's Id; rows without one get one
     */
    keep(object: string, row: Row, known: OrgRecord = {}): string {
        const record: OrgRecord = { ...known };
        for (const [name, value] of Object.entries(row)) {
            if (value === undefined || value === null) continue;
            if (typeof value === 'object') this.keepParent(object, name, value, row, record);
            // Whatever else the org sends along, a token among it, is in no describe.
            else if (this.describe.field(object, name)) record[name] = this.oneLength(object, name, value);
        }
        const key = this.describe.facts(object)?.key ?? 'Id';
        const id = record[key] ?? this.keyFor(object, record);
        this.add(object, String(id), { [key]: id, ...record });
        return String(id);
    }

    /** A new Id for a record that came without one. */
    makeId(object: string): string {
        const number = this.made.size + 1;
        const id = longId(`000${String(number).padStart(12, '0')}`);
        this.made.set(`${object} ${number}`, id);
        return id;
    }

    /** The records by object, objects and records in order. */
    sobjects(): Record<string, OrgRecord[]> {
        return Object.fromEntries(
            [...this.tables]
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([object, records]) => [object, [...records.values()]])
        );
    }

    private keepParent(object: string, relationship: string, parent: Row, row: Row, record: OrgRecord): void {
        const lookup = this.describe.parent(object, relationship);
        const [to] = lookup?.objects ?? [];
        if (lookup === undefined || to === undefined) return;
        const given = row[lookup.field] ?? parent['Id'];
        if (typeof given === 'string') {
            this.keep(to, { ...parent, Id: longId(given) });
            record[lookup.field] = longId(given);
            return;
        }
        // The same parent, met again without its Id, has to get the same one.
        const sight = `${to} ${JSON.stringify(parent)}`;
        const id = this.made.get(sight) ?? this.makeId(to);
        this.made.set(sight, id);
        this.keep(to, { ...parent, Id: id });
        record[lookup.field] = id;
    }

    private keyFor(object: string, record: OrgRecord): string {
        const name = record['QualifiedApiName'];
        return object === 'EntityDefinition' && typeof name === 'string' ? name : this.makeId(object);
    }

    private oneLength(object: string, name: string, value: string | number | boolean): OrgRecord[string] {
        const type = this.describe.field(object, name)?.fact.type;
        return typeof value === 'string' && (type === 'id' || type === 'reference') ? longId(value) : value;
    }

    private add(object: string, id: string, record: OrgRecord): void {
        const records = this.tables.get(object) ?? new Map<string, OrgRecord>();
        records.set(id, { ...records.get(id), ...record });
        this.tables.set(object, records);
    }
}
