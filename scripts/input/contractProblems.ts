import { findPermission, permissionCatalogue, rightLabel } from 'c/connectorAccess';
import { contracts } from 'c/connectorContracts';
import type {
    Capability,
    Contract,
    Fact,
    Gate,
    HandOverField,
    ObjectNeed,
    ObjectRight
} from 'c/connectorTypes';
import { base, Describe } from '../../sample-orgs/engine/describe';
import { didYouMean } from '../source/nearNames';
import type { InputProblem } from './jsonWithPlaces';

type Path = readonly (string | number)[];

const describe = new Describe(base);
const PERMISSIONS = [...new Set([...base.permissions, ...permissionCatalogue.map(({ name }) => name)])];
const known = new Set(PERMISSIONS);

/** Endings of objects that an org has of its own: custom, metadata, big, external and event objects. */
const OWN_OBJECT = /^\w+__(c|mdt|b|x|e)$/;
/** Endings of fields that an org has of its own; `__pc` is how a person account shows a contact's. */
const OWN_FIELD = /^\w+__(c|pc)$/;

/** Fields that every custom object has. Source: object reference, API 67, system fields and custom objects. */
const FIELDS_OF_EVERY_OBJECT = [
    ...['Id', 'Name', 'OwnerId', 'IsDeleted', 'CurrencyIsoCode', 'RecordTypeId', 'SystemModstamp'],
    ...['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'],
    ...['LastActivityDate', 'LastReferencedDate', 'LastViewedDate']
];

/** Values of a hand-over form that open something in the wrong hands. */
const SECRETS: readonly HandOverField['value'][] = ['consumerSecret', 'token'];

/**
 * What is wrong with a contract that has the right shape: ids that stand twice, names that no org has, rows that nothing
 * is known of, gates that don't ask for what the connector does, secrets. In the file's order.
 */
export function contractProblems(contract: Contract): InputProblem[] {
    const { capabilities, listedPermissions, listedObjects, handOver } = contract;
    return [
        ...idProblems(contract),
        ...listedPermissions.flatMap(({ name }, i) => permission(name, ['listedPermissions', i, 'name'])),
        ...listedObjects.flatMap(({ object }, i) => unknownObject(object, ['listedObjects', i, 'object'])),
        ...gateProblems(contract.gate, ['gate']),
        ...(capabilities.length
            ? []
            : [
                  {
                      path: ['capabilities'],
                      text: 'The contract has no capability; name what the connector does.'
                  }
              ]),
        ...capabilities.flatMap((capability, i) => capabilityProblems(capability, ['capabilities', i])),
        ...handOver.flatMap((field, i) => handOverProblems(field, ['handOver', i])),
        ...factProblems(contract.fact, ['fact'])
    ];
}

function idProblems({ id, capabilities }: Contract): InputProblem[] {
    const seen = new Set<string>();
    const named: [string, Path][] = [
        [id, ['id']],
        ...capabilities.map((each, i): [string, Path] => [each.id, ['capabilities', i, 'id']])
    ];
    const shipped = contracts.some((contract) => contract.id === id)
        ? [{ path: ['id'], text: `${id} is the id of a contract that is shipped; choose another.` }]
        : [];
    return [
        ...shipped,
        ...named.flatMap(([each, path]): InputProblem[] => {
            if (!/^[a-zA-Z][\w-]*$/.test(each))
                return [{ path, text: `An id has letters, digits and hyphens, not “${each}”.` }];
            const isCapability = path.length > 1;
            if (!isCapability || !seen.has(each)) {
                if (isCapability) seen.add(each);
                return [];
            }
            return [{ path, text: `The capability ${each} stands twice; give one of them another id.` }];
        })
    ];
}

function capabilityProblems({ id, objects }: Capability, path: Path): InputProblem[] {
    // Without a core object there is nothing that could be blocked, so the capability would pass whatever happens.
    const core = objects.some(({ need }) => need === 'core')
        ? []
        : [
              {
                  path: [...path, 'objects'],
                  text: `${id} has no core object; name what it is nothing without.`
              }
          ];
    return [...core, ...objects.flatMap((need, i) => objectProblems(need, [...path, 'objects', i]))];
}

function objectProblems(need: ObjectNeed, path: Path): InputProblem[] {
    const { object, fields, rights, gate, allRows, degrades } = need;
    const empty = (list: readonly unknown[], key: string, text: string): InputProblem[] =>
        list.length ? [] : [{ path: [...path, key], text }];
    return [
        ...unknownObject(object, [...path, 'object']),
        ...empty(rights, 'rights', `${object} has no right; name what the connector does with its rows.`),
        ...empty(fields, 'fields', `${object} has no field; name those that the connector uses.`),
        ...fields.flatMap((field, i) => {
            const at = [...path, 'fields', i];
            return typeof field === 'string'
                ? unknownField(object, field, at)
                : [
                      ...unknownField(object, field.name, [...at, 'name']),
                      ...(field.gate ? gateProblems(field.gate, [...at, 'gate']) : [])
                  ];
        }),
        ...gateProblems(gate, [...path, 'gate']),
        ...rights
            .filter((right) => !asksFor(gate, object, right))
            .map((right) => ({
                path: [...path, 'gate'],
                text: `The gate does not ask for ${rightLabel(object, right)}, which the connector needs; add it.`
            })),
        ...(allRows ? gateProblems(allRows, [...path, 'allRows']) : []),
        ...(allRows && degrades === undefined
            ? [
                  {
                      path: [...path, 'allRows'],
                      text: `Add degrades: what is left of ${object} while this is shut.`
                  }
              ]
            : []),
        ...factProblems(need.fact, [...path, 'fact'])
    ];
}

function gateProblems(gate: Gate, path: Path): InputProblem[] {
    if ('permission' in gate) return permission(gate.permission, [...path, 'permission']);
    if ('right' in gate) return unknownObject(gate.object, [...path, 'object']);
    if ('sharing' in gate) return unknownObject(gate.sharing, [...path, 'sharing']);
    if ('always' in gate) return [];
    const [key, parts] =
        'allOf' in gate ? (['allOf', gate.allOf] as const) : (['anyOf', gate.anyOf] as const);
    if (!parts.length)
        return [
            { path: [...path, key], text: `${key} is empty; name what opens the gate, or write always.` }
        ];
    return parts.flatMap((part, i) => gateProblems(part, [...path, key, i]));
}

/** Whether the gate stays shut without the right. Reading is asked of data alone: setup objects have rules of their own. */
function asksFor(gate: Gate, object: string, right: ObjectRight): boolean {
    if (right === 'read' && !OWN_OBJECT.test(object) && describe.facts(object)?.data !== true) return true;
    if ('right' in gate) return gate.object === object && gate.right === right;
    if ('allOf' in gate) return gate.allOf.some((part) => asksFor(part, object, right));
    if ('anyOf' in gate) return gate.anyOf.every((part) => asksFor(part, object, right));
    return false;
}

function handOverProblems({ label, value, fixed }: HandOverField, path: Path): InputProblem[] {
    if (fixed === undefined)
        return value === 'fixed' ? [{ path, text: `${label} is fixed; add its value as fixed.` }] : [];
    const isSecret = SECRETS.includes(value) || /secret|token|password/i.test(label);
    if (value === 'fixed' && !isSecret) return [];
    const text = isSecret
        ? `${label} is a secret, which no contract holds; remove fixed, and renew the secret if it is a real one.`
        : `${label} differs from org to org; remove fixed.`;
    return [{ path: [...path, 'fixed'], text }];
}

function factProblems({ source }: Fact, path: Path): InputProblem[] {
    return source.trim() === ''
        ? [{ path: [...path, 'source'], text: 'The source is empty; say where this is known from.' }]
        : [];
}

function permission(name: string, path: Path): InputProblem[] {
    if (known.has(name) || findPermission(name)) return [];
    const hint = didYouMean(name, PERMISSIONS);
    return [{ path, text: `There is no permission ${name}; write its API name.${hint}` }];
}

function unknownObject(object: string, path: Path): InputProblem[] {
    if (OWN_OBJECT.test(object) || describe.object(object) === object) return [];
    const hint = didYouMean(object, Object.keys(base.objects));
    return [
        { path, text: `The standard describe has no object ${object}; a custom one ends with __c.${hint}` }
    ];
}

function unknownField(object: string, field: string, path: Path): InputProblem[] {
    if (OWN_FIELD.test(field)) return [];
    const isOwn = OWN_OBJECT.test(object);
    // Of an object that is not known no field can be, and saying so once is enough.
    if (!isOwn && describe.object(object) !== object) return [];
    const names = isOwn ? FIELDS_OF_EVERY_OBJECT : describe.fields(object).map(({ name }) => name);
    if (names.includes(field)) return [];
    const hint = didYouMean(field, names);
    return [{ path, text: `${object} has no field ${field}; a custom one ends with __c.${hint}` }];
}
