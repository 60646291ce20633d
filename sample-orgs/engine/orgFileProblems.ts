import { longId } from 'c/connectorTypes';
import type { FieldFact } from './describe';
import type { OrgFile, OrgRecord } from './orgFile';
import { Tables } from './tables';

/** Something that is wrong with an org file, and where: `['sobjects', 'User', 0, 'IsActive']`. */
export interface OrgFileProblem {
    path: readonly (string | number)[];
    /** One sentence: what is wrong and what to do. */
    text: string;
}

/** Lookups that decide what a user is granted; one that leads nowhere would count as "not granted" without a word. */
const DECIDING: Readonly<Record<string, readonly (readonly [field: string, to: string])[]>> = {
    User: [['ProfileId', 'Profile']],
    PermissionSetAssignment: [
        ['AssigneeId', 'User'],
        ['PermissionSetId', 'PermissionSet']
    ],
    ObjectPermissions: [['ParentId', 'PermissionSet']],
    FieldPermissions: [['ParentId', 'PermissionSet']],
    SetupEntityAccess: [['ParentId', 'PermissionSet']]
};

/**
 * What is wrong with an org file that has the right shape: names that the describe lacks, values of another type, Ids
 * that are no Ids or stand twice, and lookups that lead nowhere where a grant depends on them. In the file's order.
 */
export function orgFileProblems(file: OrgFile): OrgFileProblem[] {
    const tables = new Tables({ ...file, absent: [] });
    const named = [...nameProblems(file, tables), ...timeProblems(file)];
    const records = Object.entries(file.sobjects).flatMap(([object, rows]) =>
        tables.describe.object(object) === undefined
            ? [{ path: ['sobjects', object], text: unknownObject(object) }]
            : tableProblems(object, rows, tables)
    );
    // A lookup can only be followed where the tables themselves are sound.
    if (named.length || records.length) return [...named, ...records];
    return [...viewerProblem(file, tables), ...lookupProblems(file, tables)];
}

function nameProblems(
    { absent = [], truncated = [], sobjects }: OrgFile,
    { describe }: Tables
): OrgFileProblem[] {
    const isKnown = (name: string): boolean => {
        const [object = '', field] = name.split('.');
        return field === undefined
            ? describe.object(object) !== undefined
            : describe.field(object, field) !== undefined;
    };
    const gone = new Set(absent.map((name) => name.toLowerCase()));
    return [
        ...absent.flatMap((name, position) =>
            isKnown(name)
                ? []
                : [
                      {
                          path: ['absent', position],
                          text: `${name} is not in the standard describe anyway; check its name.`
                      }
                  ]
        ),
        ...truncated.flatMap((name, position) =>
            isKnown(name) ? [] : [{ path: ['truncated', position], text: unknownObject(name) }]
        ),
        ...Object.keys(sobjects).flatMap((name) =>
            gone.has(name.toLowerCase())
                ? [
                      {
                          path: ['sobjects', name],
                          text: `${name} is named under absent, so it can have no records.`
                      }
                  ]
                : []
        )
    ];
}

function timeProblems({ asOf }: OrgFile): OrgFileProblem[] {
    return isTime(asOf)
        ? []
        : [{ path: ['asOf'], text: `asOf is no ISO time: write it like 2026-11-20T09:00:00Z.` }];
}

function viewerProblem({ viewer }: OrgFile, tables: Tables): OrgFileProblem[] {
    return tables.find('User', viewer)
        ? []
        : [{ path: ['viewer'], text: `The viewer ${viewer} is not among the User records.` }];
}

function tableProblems(object: string, rows: readonly OrgRecord[], tables: Tables): OrgFileProblem[] {
    const key = tables.describe.facts(object)?.key ?? 'Id';
    const seen = new Map<string, number>();
    return rows.flatMap((row, position): OrgFileProblem[] => {
        const path = ['sobjects', object, position];
        const fields = Object.entries(row).flatMap(([field, value]): OrgFileProblem[] => {
            const described = tables.describe.field(object, field);
            if (!described)
                return [
                    {
                        path: [...path, field],
                        text: `${object} has no field ${field}; name a custom or newer one under describe.`
                    }
                ];
            const wrong = value === null ? undefined : wrongValue(value, described.fact);
            return wrong === undefined
                ? []
                : [{ path: [...path, field], text: `${object}.${field} ${wrong}` }];
        });
        if (fields.length) return fields;
        const value = row[key];
        if (typeof value !== 'string') return [{ path, text: `This ${object} record has no ${key}.` }];
        const id = key === 'Id' ? longId(value) : value;
        const earlier = seen.get(id);
        seen.set(id, position);
        return earlier === undefined
            ? []
            : [{ path: [...path, key], text: `${value} stands twice among the ${object} records.` }];
    });
}

function wrongValue(value: string | number | boolean, { type }: FieldFact): string | undefined {
    if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'takes true or false.';
    if (type === 'int' || type === 'double') return typeof value === 'number' ? undefined : 'takes a number.';
    if (typeof value !== 'string') return 'takes a text.';
    if (type === 'id' || type === 'reference')
        return isId(value) ? undefined : `takes a Salesforce Id of 15 or 18 characters, not “${value}”.`;
    if (type === 'date' || type === 'datetime')
        return isTime(value) ? undefined : `takes an ISO time, not “${value}”.`;
    return undefined;
}

function lookupProblems(file: OrgFile, tables: Tables): OrgFileProblem[] {
    return Object.entries(file.sobjects).flatMap(([object, rows]) =>
        (DECIDING[tables.describe.object(object) ?? ''] ?? []).flatMap(([field, to]) =>
            tables.isTruncated(to)
                ? []
                : rows.flatMap((row, position): OrgFileProblem[] => {
                      const value = tables.value(object, row, field);
                      return value === null || tables.find(to, value)
                          ? []
                          : [
                                {
                                    path: ['sobjects', object, position, field],
                                    text: `There is no ${to} record ${String(value)}; add it, or name ${to} under truncated.`
                                }
                            ];
                  })
        )
    );
}

function unknownObject(object: string): string {
    return `The standard describe has no object ${object}; name a custom one under describe.`;
}

function isId(value: string): boolean {
    return (
        /^[A-Za-z0-9]{15}$/.test(value) ||
        (/^[A-Za-z0-9]{18}$/.test(value) && longId(value.slice(0, 15)) === value)
    );
}

function isTime(value: string): boolean {
    return (
        /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(value) &&
        !Number.isNaN(Date.parse(value))
    );
}
