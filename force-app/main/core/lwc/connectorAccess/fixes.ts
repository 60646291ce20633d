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
    const way = weakestWay(gates, access);
    return way && complete(way, access);
}

/** The same as {@link smallestFix}, as the gates name it: without what the grants depend on. */
export function weakestWay(gates: readonly Gate[], access: EffectiveAccess): readonly Grant[] | undefined {
    const shut = gates.filter((gate) => evaluateGate(gate, access).state !== 'open');
    const different = new Map(shut.map((gate) => [JSON.stringify(gate), gate]));
    let ways: readonly Way[] = [{ grants: [], cost: 0 }];
    for (const gate of different.values()) {
        const more = waysToOpen(gate, access);
        ways = cheapest(ways.flatMap((way) => more.map((grants) => both(way, grants, access))));
    }
    return ways[0]?.grants;
}

/** One way to open some gates, and what it costs. */
interface Way {
    grants: readonly Grant[];
    cost: number;
}

/** Most ways that are followed; beyond this many the dearer ones are let go, or a large contract would take for ever. */
const MOST_WAYS = 64;

function both(way: Way, more: readonly Grant[], access: EffectiveAccess): Way {
    const known = new Set(way.grants.map((grant) => JSON.stringify(grant)));
    const grants = [...way.grants, ...more.filter((grant) => !known.has(JSON.stringify(grant)))];
    return { grants, cost: cost(complete(grants, access)) };
}

/** Each set of grants once, the cheapest first; of equal ones the first named. */
function cheapest(ways: readonly Way[]): readonly Way[] {
    const unique = new Map<string, Way>();
    for (const way of ways) {
        const key = way.grants
            .map((grant) => JSON.stringify(grant))
            .sort()
            .join();
        if (!unique.has(key)) unique.set(key, way);
    }
    return [...unique.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS);
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
    // What the org lacks, nothing there depends on.
    const granted = (grant: Grant): boolean =>
        'permission' in grant
            ? ['granted', 'notInOrg'].includes(access.permission(grant.permission).state)
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
    if ('field' in grant) return `${grant.editable ? 'Edit' : 'Read'} on field ${grant.field}`;
    return rightLabel(grant.object, grant.right);
}

/** The grants as elements of permission set metadata, in the order that a retrieve writes them. */
export function grantsAsXml(grants: readonly Grant[]): string {
    const fields = grants.flatMap((grant) => ('field' in grant ? [grant] : []));
    const permissions = grants.flatMap((grant) => ('permission' in grant ? [grant.permission] : []));
    const rights = new Map<string, string[]>();
    for (const grant of grants)
        if ('right' in grant) rights.set(grant.object, [...(rights.get(grant.object) ?? []), grant.right]);
    return [
        ...fields
            .sort((a, b) => (a.field < b.field ? -1 : 1))
            .map(({ field, editable = false }) =>
                element('fieldPermissions', { editable: String(editable), field, readable: 'true' })
            ),
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
