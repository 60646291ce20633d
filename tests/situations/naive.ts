import { sameId, type CapabilityVerdict, type Contract, type Gate, type ObjectNeed } from 'c/connectorTypes';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { Tables, type Cell } from '../../sample-orgs/engine/tables';
import { Visibility } from '../../sample-orgs/engine/visibility';
import type { Expected } from './situation';

type Row = (field: string) => Cell;

/**
 * Judges an org as public tools do: adds the members of groups to what is granted, looks at no muting, expiry, session
 * activation or group status, takes View All Data for a key to everything, and what the viewer can't see for absent.
 */
export function naive(file: OrgFile, contract: Contract, user: string): Expected {
    const tables = new Tables(file);
    const visibility = new Visibility(tables, file.viewer);
    const rows = (object: string): Row[] =>
        tables.describe.object(object) !== undefined && visibility.sees(object)
            ? visibility.rows(object).map((row) => (field) => tables.value(object, row, field))
            : [];
    const who = rows('User').find((row) => is(row('Id'), user) || same(row('Username'), user));
    const containers = who ? containersOf(who, rows) : [];
    const has = (name: string): boolean => containers.some((row) => row(`Permissions${name}`) === true);
    const held = (object: string, key: string, of: string, right: string): boolean =>
        rows(object).some(
            (row) =>
                same(row(key), of) &&
                row(`Permissions${right}`) === true &&
                containers.some((set) => is(set('Id'), row('ParentId')))
        );
    const allData = has('ViewAllData') || has('ModifyAllData');
    const open = (gate: Gate): boolean => {
        if ('always' in gate) return true;
        if ('permission' in gate) return has(gate.permission);
        if ('right' in gate)
            return allData || held('ObjectPermissions', 'SobjectType', gate.object, capitalized(gate.right));
        if ('allOf' in gate) return gate.allOf.every(open);
        if ('anyOf' in gate) return gate.anyOf.some(open);
        const models = rows('EntityDefinition').filter((row) => same(row('QualifiedApiName'), gate.sharing));
        return !models.some((row) => row('InternalSharingModel') === 'Private');
    };
    const shows = (object: string, field: string): boolean =>
        tables.describe.field(object, field)?.fact.permissionable !== true ||
        held('FieldPermissions', 'Field', `${object}.${field}`, 'Read');
    const judge = ({ object, gate, allRows, fields }: ObjectNeed): CapabilityVerdict => {
        if (tables.describe.object(object) === undefined) return 'notApplicable';
        if (!open(contract.gate) || !(allData || open(gate))) return 'blocked';
        const whole = allData || allRows === undefined || open(allRows);
        const visible = fields.every((each) => typeof each !== 'string' || shows(object, each));
        return whole && visible ? 'readable' : 'partial';
    };
    const needs = contract.capabilities.flatMap(({ objects }) => objects);
    const field = (need: ObjectNeed, name: string): CapabilityVerdict =>
        judge(need) !== 'blocked' && shows(need.object, name) ? 'readable' : 'blocked';
    return {
        permissions: named(contract.listedPermissions, ({ name }) => [
            name,
            has(name) ? 'granted' : 'missing'
        ]),
        capabilities: named(contract.capabilities, ({ id, objects }) => [id, summed(objects, judge)]),
        objects: named(needs, (need) => [need.object, judge(need)]),
        fields: Object.assign(
            {},
            ...needs.map((need) =>
                named(need.fields, (each) => {
                    const name = typeof each === 'string' ? each : each.name;
                    return [`${need.object}.${name}`, field(need, name)];
                })
            )
        ) as Record<string, CapabilityVerdict>,
        findings: { 'connector-user': who ? 'pass' : 'fail' }
    };
}

function containersOf(user: Row, rows: (object: string) => Row[]): Row[] {
    const assigned = rows('PermissionSetAssignment').filter((row) => is(row('AssigneeId'), user('Id')));
    const members = rows('PermissionSetGroupComponent').filter((member) =>
        assigned.some((row) => is(row('PermissionSetGroupId'), member('PermissionSetGroupId')))
    );
    const ids = [...assigned, ...members].map((row) => row('PermissionSetId'));
    return rows('PermissionSet').filter(
        (row) => is(row('ProfileId'), user('ProfileId')) || ids.some((id) => is(id, row('Id')))
    );
}

function summed(
    objects: readonly ObjectNeed[],
    judge: (need: ObjectNeed) => CapabilityVerdict
): CapabilityVerdict {
    const present = objects.filter((need) => judge(need) !== 'notApplicable');
    const core = present.filter(({ need }) => need === 'core');
    if (!core.length) return 'notApplicable';
    if (core.some((need) => judge(need) === 'blocked')) return 'blocked';
    return present.every((need) => judge(need) === 'readable') ? 'readable' : 'partial';
}

function named<T, V>(all: readonly T[], entry: (each: T) => [string, V]): Record<string, V> {
    return Object.fromEntries(all.map(entry));
}

function is(a: Cell, b: Cell): boolean {
    return typeof a === 'string' && typeof b === 'string' && sameId(a, b);
}

function same(a: Cell, b: string): boolean {
    return typeof a === 'string' && a.toLowerCase() === b.toLowerCase();
}

function capitalized(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
