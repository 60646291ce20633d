import type { Gate, Grant } from 'c/connectorTypes';
import type { EffectiveAccess } from './effectiveAccess';
import { evaluateGate, rightLabel, waysToOpen } from './gates';
import { isWritePower, permissionLabel } from './permissionCatalogue';
import { closure } from './permissionDependencies';

/**
 * The smallest set of grants that opens all gates, dependencies included, read power preferred over write power; an
 * empty list where they are open, undefined where no grant opens them.
 */
export function smallestFix(gates: readonly Gate[], access: EffectiveAccess): Grant[] | undefined {
    const shut = gates.filter((gate) => evaluateGate(gate, access).state !== 'open');
    let ways: readonly (readonly Grant[])[] = [[]];
    for (const gate of shut) {
        const more = waysToOpen(gate, access);
        ways = ways.flatMap((way) => more.map((grants) => [...way, ...grants]));
    }
    const closed = ways.map((way) => complete(way, access));
    return closed.reduce<Grant[] | undefined>(
        (best, way) => (best === undefined || cost(way) < cost(best) ? way : best),
        undefined
    );
}

/** The grants with what they depend on and without what is granted already, permissions first, sorted. */
function complete(grants: readonly Grant[], access: EffectiveAccess): Grant[] {
    const permissions = closure(grants.flatMap((grant) => ('permission' in grant ? [grant.permission] : [])));
    const rights = new Map<string, Grant>();
    for (const grant of grants) {
        if ('permission' in grant) continue;
        if ('right' in grant && grant.right !== 'read')
            rights.set(`${grant.object} read`, { object: grant.object, right: 'read' });
        rights.set('field' in grant ? grant.field : `${grant.object} ${grant.right}`, grant);
    }
    const granted = (grant: Grant): boolean =>
        'permission' in grant
            ? access.permission(grant.permission).state === 'granted'
            : 'right' in grant && access.object(grant.object, grant.right).state === 'granted';
    return [
        ...permissions.map((permission) => ({ permission })),
        ...[...rights.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grant]) => grant)
    ].filter((grant) => !granted(grant));
}

/** Any write power costs more than every read power together. */
function cost(grants: readonly Grant[]): number {
    return grants.reduce(
        (sum, grant) => sum + ('permission' in grant && isWritePower(grant.permission) ? 1000 : 1),
        0
    );
}

/**
 * The grants in words: "Monitor Login History, Read on Account". What is there only because another permission depends
 * on it is counted, not listed: "Manage Users (and 12 that it depends on)".
 */
export function describeGrants(grants: readonly Grant[]): string {
    const permissions = grants.flatMap((grant) => ('permission' in grant ? [grant.permission] : []));
    const dragged = new Set(
        permissions.filter((name) =>
            permissions.some((other) => other !== name && closure([other]).includes(name))
        )
    );
    const wanted = grants.filter((grant) => !('permission' in grant && dragged.has(grant.permission)));
    const labels = wanted.map(grantLabel).join(', ');
    if (dragged.size <= MOST_LISTED) return [labels, ...[...dragged].map(permissionLabel)].join(', ');
    return `${labels} (and ${dragged.size} that it depends on)`;
}

/** More dependencies than this are counted instead of listed. */
const MOST_LISTED = 2;

/** The grants among these that let their holder do more than look. */
export function writePowers(grants: readonly Grant[]): string[] {
    return grants.flatMap((grant) =>
        'permission' in grant && isWritePower(grant.permission) ? [grant.permission] : []
    );
}

function grantLabel(grant: Grant): string {
    if ('permission' in grant) return permissionLabel(grant.permission);
    return 'field' in grant ? `Read on field ${grant.field}` : rightLabel(grant.object, grant.right);
}

/** The grants as elements of permission set metadata, in the order that a retrieve writes them. */
export function grantsAsXml(grants: readonly Grant[]): string {
    const fields = grants.flatMap((grant) => ('field' in grant ? [grant.field] : []));
    const permissions = grants.flatMap((grant) => ('permission' in grant ? [grant.permission] : []));
    const rights = new Map<string, string[]>();
    for (const grant of grants)
        if ('right' in grant) rights.set(grant.object, [...(rights.get(grant.object) ?? []), grant.right]);
    return [
        ...fields
            .sort()
            .map((field) => element('fieldPermissions', { editable: 'false', field, readable: 'true' })),
        ...[...rights].map(([object, granted]) =>
            element('objectPermissions', objectElement(object, granted))
        ),
        ...permissions.sort().map((name) => element('userPermissions', { enabled: 'true', name }))
    ].join('\n');
}

function objectElement(object: string, rights: readonly string[]): Record<string, string> {
    const has = (...any: string[]): string => String(any.some((right) => rights.includes(right)));
    return {
        allowCreate: has('create'),
        allowDelete: has('delete', 'modifyAllRecords'),
        allowEdit: has('edit', 'delete', 'modifyAllRecords'),
        allowRead: 'true',
        modifyAllRecords: has('modifyAllRecords'),
        object,
        viewAllFields: has('viewAllFields'),
        viewAllRecords: has('viewAllRecords', 'modifyAllRecords')
    };
}

function element(name: string, children: Readonly<Record<string, string>>): string {
    const lines = Object.entries(children).map(([key, value]) => `    <${key}>${value}</${key}>`);
    return [`<${name}>`, ...lines, `</${name}>`].join('\n');
}
