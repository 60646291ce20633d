import type { DescribedField } from '../../sample-orgs/engine/describe';

/** The parts of an org's describe that are compared. */
export interface OrgField {
    name: string;
    type: string;
    filterable: boolean;
    sortable: boolean;
    groupable: boolean;
}

/** What the schema data says of one object. */
export interface Expected {
    object: string;
    fields: readonly DescribedField[];
    /** Fields that queries name; the others are only counted. */
    named: ReadonlySet<string>;
    /** Starts of families of columns that queries fill from the describe: `Permissions`. */
    families: readonly string[];
}

/** What was found: differences break a query or an answer, notes do not. */
export interface Comparison {
    differences: readonly string[];
    notes: readonly string[];
}

const ABILITIES = [
    ['filterable', 'f'],
    ['sortable', 's'],
    ['groupable', 'g']
] as const;

/** Types of a describe that the schema data writes as one. Source: field types, SOAP API developer guide. */
const SAME_TYPE: Readonly<Record<string, string>> = {
    picklist: 'string',
    combobox: 'string',
    email: 'string',
    phone: 'string',
    url: 'string',
    encryptedstring: 'string',
    currency: 'double',
    percent: 'double',
    long: 'int'
};

/** What differs between the schema data and the describe of an org, one sentence each. */
export function describeDifferences(expected: Expected, org: readonly OrgField[] | undefined): Comparison {
    const { object, named, families } = expected;
    if (!org) return { differences: [`${object} is not in the describe of this user.`], notes: [] };
    const found = new Map(org.map((field) => [field.name.toLowerCase(), field]));
    const inFamily = (name: string): boolean => families.some((family) => name.startsWith(family));
    const plain = expected.fields.filter(({ name }) => named.has(name) || !inFamily(name));
    const differing = plain
        .map((field) => ({
            field,
            sentences: differencesOf(object, field, found.get(field.name.toLowerCase()))
        }))
        .filter(({ sentences }) => sentences.length);
    const counted = differing.filter(({ field }) => !named.has(field.name)).length;
    return {
        differences: differing
            .filter(({ field }) => named.has(field.name))
            .flatMap(({ sentences }) => sentences),
        notes: [
            ...families.flatMap((family) => familyNote(expected, family, org)),
            ...(counted ? [`${object}: ${counted} fields that no query names are absent or differ.`] : [])
        ]
    };
}

function differencesOf(object: string, { name, fact }: DescribedField, org: OrgField | undefined): string[] {
    const path = `${object}.${name}`;
    if (!org) return [`${path} is not in the describe of this user.`];
    const type = SAME_TYPE[org.type] ?? org.type;
    return [
        ...(type === fact.type
            ? []
            : [`${path}: type is ${org.type} in this org, ${fact.type} in the schema data.`]),
        ...ABILITIES.filter(([ability, letter]) => org[ability] !== fact.can.includes(letter)).map(
            ([ability, letter]) =>
                `${path}: ${ability} is ${org[ability]} in this org, ${fact.can.includes(letter)} in the schema data.`
        )
    ];
}

function familyNote({ object, fields }: Expected, family: string, org: readonly OrgField[]): string[] {
    const ours = new Set(fields.map(({ name }) => name).filter((name) => name.startsWith(family)));
    const theirs = new Set(org.map(({ name }) => name).filter((name) => name.startsWith(family)));
    const more = [...theirs].filter((name) => !ours.has(name)).length;
    const fewer = [...ours].filter((name) => !theirs.has(name)).length;
    return more || fewer
        ? [`${object}: ${more} columns ${family}* that the schema data lacks, ${fewer} that this org lacks.`]
        : [];
}
