import baseFile from '../describe/base.json';

/** Types of field that org files hold. Dates and times are ISO text. */
export type FieldType =
    | 'id'
    | 'reference'
    | 'string'
    | 'textarea'
    | 'multipicklist'
    | 'boolean'
    | 'int'
    | 'double'
    | 'date'
    | 'datetime';

/** What the describe says of one field. */
export interface FieldFact {
    type: FieldType;
    /** What Salesforce lets a query do with it: `f` filter, `s` sort, `g` group. */
    can: string;
    /** Whether field-level security can hide it; left out where no source tells. */
    permissionable?: boolean;
    /** Of a lookup: the name of its relationship and the objects it may lead to. */
    relationship?: string;
    to?: readonly string[];
}

/** What the describe says of one object. */
export interface ObjectFact {
    /** True where rows need object permissions; all others are setup objects, with rules of their own. */
    data?: boolean;
    /** True where Salesforce drops View All and Modify All, so that read shows every row. */
    withoutViewAll?: boolean;
    /** Field that identifies a row where that is not `Id`. */
    key?: string;
    /** Prefix of the family of columns that hold one flag a user permission. */
    permissions?: string;
    /** Permissions that this object has no column for. */
    withoutPermissions?: readonly string[];
    fields: Readonly<Record<string, FieldFact>>;
}

/** A whole describe: the user permissions that columns stand for, and the objects. */
export interface DescribeFile {
    apiVersion: string;
    permissions: readonly string[];
    objects: Readonly<Record<string, ObjectFact>>;
}

/** Standard objects, written by `sample-orgs/describe/generate.mjs` from Salesforce's object reference, API 67. */
export const base = baseFile as unknown as DescribeFile;

/** A field in the describe's own spelling. */
export interface DescribedField {
    name: string;
    fact: FieldFact;
}

/** A lookup in the describe's own spelling. */
export interface Lookup {
    field: string;
    relationship: string;
    /** The objects it may lead to, of those that the org has. */
    objects: readonly string[];
}

interface Described {
    name: string;
    fact: ObjectFact;
    fields: ReadonlyMap<string, DescribedField>;
}

const PERMISSION_COLUMN: FieldFact = { type: 'boolean', can: 'f' };
const ID: FieldFact = { type: 'id', can: 'fsg', permissionable: false };

/** The describe of one org: names are found whatever their case, and answered in the describe's own spelling. */
export class Describe {
    private readonly objects: Map<string, Described>;

    /**
     * @param file standard objects
     * @param own the org's own objects and fields, added to the standard ones
     * @param absent names of objects (`OauthToken`) and fields (`PermissionSet.PermissionsX`) that the org lacks
     */
    constructor(
        file: DescribeFile,
        own: Readonly<Record<string, ObjectFact>> = {},
        absent: readonly string[] = []
    ) {
        const gone = absent.map((name) => name.toLowerCase());
        this.objects = new Map(standardObjects(file));
        for (const [name, fact] of Object.entries(own)) {
            const known = this.objects.get(name.toLowerCase());
            this.objects.set(name.toLowerCase(), {
                name: known?.name ?? name,
                fact: known?.fact ?? fact,
                fields: new Map([...(known?.fields ?? fieldMap({ Id: ID })), ...fieldMap(fact.fields)])
            });
        }
        for (const name of gone) {
            const [object = '', field] = name.split('.');
            const known = this.objects.get(object);
            if (field === undefined) this.objects.delete(object);
            else if (known) this.objects.set(object, { ...known, fields: withoutField(known.fields, field) });
        }
    }

    /** The object's own spelling, or undefined where the org lacks it. */
    object(name: string): string | undefined {
        return this.objects.get(name.toLowerCase())?.name;
    }

    /** What is known of an object that the org has. */
    facts(name: string): ObjectFact | undefined {
        return this.objects.get(name.toLowerCase())?.fact;
    }

    /** The field's own spelling and facts, or undefined where the org lacks it. */
    field(object: string, field: string): DescribedField | undefined {
        return this.objects.get(object.toLowerCase())?.fields.get(field.toLowerCase());
    }

    /** The lookup that a relationship name stands for, with the objects it may lead to. */
    parent(object: string, relationship: string): Lookup | undefined {
        const wanted = relationship.toLowerCase();
        for (const { name, fact } of this.objects.get(object.toLowerCase())?.fields.values() ?? [])
            if (fact.relationship?.toLowerCase() === wanted) {
                const objects = (fact.to ?? []).flatMap((each) => this.object(each) ?? []);
                return { field: name, relationship: fact.relationship, objects };
            }
        return undefined;
    }

    /** Every field of an object. */
    fields(object: string): DescribedField[] {
        return [...(this.objects.get(object.toLowerCase())?.fields.values() ?? [])];
    }
}

const standard = new WeakMap<DescribeFile, ReadonlyMap<string, Described>>();

/** The standard objects, made once: an org differs from them in a few names, and they hold some thousand columns. */
function standardObjects(file: DescribeFile): ReadonlyMap<string, Described> {
    const made =
        standard.get(file) ??
        new Map(
            Object.entries(file.objects).map(([name, fact]) => [
                name.toLowerCase(),
                {
                    name,
                    fact,
                    fields: withoutField(
                        fieldMap({ Id: ID, ...columnsOf(fact, file.permissions), ...fact.fields }),
                        fact.permissions?.toLowerCase()
                    )
                }
            ])
        );
    standard.set(file, made);
    return made;
}

function fieldMap(fields: Readonly<Record<string, FieldFact>>): Map<string, DescribedField> {
    return new Map(Object.entries(fields).map(([name, fact]) => [name.toLowerCase(), { name, fact }]));
}

function withoutField(
    fields: ReadonlyMap<string, DescribedField>,
    gone: string | undefined
): ReadonlyMap<string, DescribedField> {
    return new Map([...fields].filter(([key]) => key !== gone));
}

function columnsOf(
    { permissions: prefix, withoutPermissions = [] }: ObjectFact,
    all: readonly string[]
): Record<string, FieldFact> {
    if (prefix === undefined) return {};
    const without = new Set(withoutPermissions);
    return Object.fromEntries(
        all.filter((name) => !without.has(name)).map((name) => [`${prefix}${name}`, PERMISSION_COLUMN])
    );
}
