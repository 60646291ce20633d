import type { FieldFact } from './describe';
import type { OrgRecord } from './orgFile';
import { noSuchField } from './refused';
import type { Cell, Tables } from './tables';
import type { Visibility } from './visibility';

/** One returned record, parents nested. */
export interface ResultRow {
    [field: string]: Cell | ResultRow;
}

/** A field reached from an object, over lookups: `Profile.UserLicense.Name`. */
export interface FieldPath {
    /** Lookups on the way, each with its relationship name. */
    steps: readonly { relationship: string; field: string; from: string; to: readonly string[] }[];
    /** The object that holds the field; of a lookup that may lead to several, the first of them that has it. */
    object: string;
    name: string;
    fact: FieldFact;
}

/** Finds fields by their path and reads them from records, as the viewer may see them. */
export class RowReader {
    private readonly paths = new Map<string, FieldPath>();

    private readonly tables: Tables;
    private readonly visibility: Visibility;

    constructor(tables: Tables, visibility: Visibility) {
        this.tables = tables;
        this.visibility = visibility;
    }

    /**
     * The field of that path, in the describe's own spelling.
     *
     * @throws QueryRefused INVALID_FIELD where a relationship or the field is not there, or not for this viewer
     */
    path(object: string, text: string): FieldPath {
        const key = `${object} ${text}`.toLowerCase();
        const known = this.paths.get(key) ?? this.findPath(object, text);
        this.paths.set(key, known);
        return known;
    }

    /** The value that a record has at a path; null where a parent on the way is missing. */
    value({ steps, object, name }: FieldPath, row: OrgRecord): Cell {
        let record: OrgRecord | undefined = row;
        for (const { field, from, to } of steps)
            record = record && this.tables.findAny(to, this.tables.value(from, record, field));
        return record ? this.tables.value(object, record, name) : null;
    }

    /** Writes a record's value at a path into a result, parents nested, a missing parent as null. */
    put(result: ResultRow, path: FieldPath, row: OrgRecord): void {
        let target = result;
        let record = row;
        for (const { relationship, field, from, to } of path.steps) {
            const parent = this.tables.findAny(to, this.tables.value(from, record, field));
            if (!parent) {
                target[relationship] = null;
                return;
            }
            const nested = target[relationship];
            const next = typeof nested === 'object' && nested !== null ? nested : {};
            target[relationship] = next;
            [target, record] = [next, parent];
        }
        target[path.name] = this.tables.value(path.object, record, path.name);
    }

    private findPath(object: string, text: string): FieldPath {
        const parts = text.split('.');
        const last = parts.pop() ?? '';
        let at = object;
        const steps = parts.map((relationship, position) => {
            const parent = this.tables.describe.parent(at, relationship);
            const to = (parent?.objects ?? []).filter((each) => this.visibility.sees(each));
            const next = parts[position + 1] ?? last;
            const [first] = to.filter(
                (each) => this.tables.describe.field(each, next) ?? position + 1 < parts.length
            );
            if (!parent || first === undefined) throw noSuchField(at, relationship);
            const step = { relationship: parent.relationship, field: parent.field, from: at, to };
            at = first;
            return step;
        });
        const found = this.tables.describe.field(at, last);
        if (!found || !this.visibility.seesField(at, found.name)) throw noSuchField(at, last);
        return { steps, object: at, name: found.name, fact: found.fact };
    }
}
