import type { Contract, ObjectNeed } from 'c/connectorTypes';
import type { Answered, Question } from './askOrg';

/** An object with everything that any capability needs of it. */
export interface Target {
    object: string;
    fields: readonly string[];
    /** The field that holds the user whose row it is, where rows of others may be hidden. */
    owner?: string;
}

/** Setup objects whose rows belong to a user in another field than OwnerId. Source: object reference, API 67. */
const OWNERS: Readonly<Record<string, string>> = { LoginHistory: 'UserId', OauthToken: 'UserId', User: 'Id' };

/**
 * Catalogues that are not counted, and the filter that finds one row which every org has. Source: Tooling API guide, SOQL
 * operation limitations; EntityDefinition has no second batch either.
 */
const CATALOGUES: Readonly<Record<string, string>> = {
    EntityDefinition: "QualifiedApiName = 'User'",
    FieldDefinition: "EntityDefinitionId = 'User'",
    EntityParticle: "EntityDefinitionId = 'User'"
};

/** True for an object whose rows no call can count. */
export function isCatalogue(object: string): boolean {
    return object in CATALOGUES;
}

/** The objects of a contract, each once, those of required capabilities first. */
export function targetsOf({ capabilities }: Contract): Target[] {
    const inOrder = [...capabilities].sort((a, b) => Number(b.required) - Number(a.required));
    const targets = new Map<string, Target>();
    for (const need of inOrder.flatMap(({ objects }) => objects)) {
        const known = targets.get(need.object);
        const owner = need.allRows ? (OWNERS[need.object] ?? 'OwnerId') : known?.owner;
        targets.set(need.object, {
            object: need.object,
            fields: [...new Set([...(known?.fields ?? []), ...fieldsOf(need)])],
            ...(owner !== undefined && { owner })
        });
    }
    return [...targets.values()];
}

/** Field names of a need. */
export function fieldsOf({ fields }: ObjectNeed): string[] {
    return fields.map((field) => (typeof field === 'string' ? field : field.name));
}

/** The describes, one for each object. */
export function describeQuestions(targets: readonly Target[]): Question[] {
    return targets.map(({ object }) => ({ id: `describe ${object}`, describe: object }));
}

/** The count of an object, which somebody else can be asked too. */
export function countQuestions(targets: readonly Target[]): Question[] {
    return targets
        .filter(({ object }) => !isCatalogue(object))
        .map(({ object }) => ({ id: `count ${object}`, soql: `SELECT COUNT() FROM ${object}` }));
}

/**
 * One row of the needed fields, one row of somebody else, and who is asking; the counts come last, as those of large
 * objects may take too long. `user` is the Id that owns the connector's own rows.
 */
export function rowQuestions(
    targets: readonly Target[],
    described: ReadonlyMap<string, Answered>,
    user: string | undefined
): Question[] {
    return [
        ...(user === undefined
            ? []
            : [{ id: 'user', soql: `SELECT Id, Username, Name FROM User WHERE Id = '${user}'` }]),
        ...targets.flatMap((target) => rowsOf(target, described.get(`describe ${target.object}`), user)),
        ...countQuestions(targets)
    ];
}

function rowsOf(
    { object, owner, fields }: Target,
    described: Answered | undefined,
    user: string | undefined
): Question[] {
    const known = describedFields(described);
    const visible = fields.filter((field) => known === undefined || known.has(field.toLowerCase()));
    const filter = CATALOGUES[object];
    const where = filter === undefined ? '' : ` WHERE ${filter}`;
    const row = {
        id: `row ${object}`,
        soql: `SELECT ${(visible.length ? visible : ['Id']).join(', ')} FROM ${object}${where} LIMIT 1`
    };
    const canFilter = owner !== undefined && known?.get(owner.toLowerCase())?.['filterable'] !== false;
    if (!canFilter || user === undefined) return [row];
    return [
        row,
        { id: `others ${object}`, soql: `SELECT ${owner} FROM ${object} WHERE ${owner} != '${user}' LIMIT 1` }
    ];
}

/** The fields of a describe by their name in lower case; undefined where there is no describe. */
export function describedFields(
    answered: Answered | undefined
): ReadonlyMap<string, Record<string, unknown>> | undefined {
    if (!answered || 'left' in answered || answered.status !== 200) return undefined;
    const { fields } = (answered.body ?? {}) as { fields?: unknown };
    if (!Array.isArray(fields)) return undefined;
    return new Map(
        (fields as Record<string, unknown>[]).map((field) => [String(field['name']).toLowerCase(), field])
    );
}
