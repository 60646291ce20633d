import {
    findPermission,
    orgShapeDependencies,
    permissionDependencies,
    permissionLabel,
    type PermissionSetFact
} from 'c/connectorAccess';
import type { OrgShape } from './orgShape';

/** One thing that differs from the shipped set, or that has to be known about it. */
export interface ClosingStep {
    /** `unproven`: it stays in the set, and whether the org takes it could not be told. */
    change: 'added' | 'dropped' | 'first' | 'unproven';
    /** API name of a permission, `Object.Field`, or what is not about one of them. */
    what: string;
    /** One sentence. */
    because: string;
}

/** The set as the org takes it, and what was done to it. */
export interface ClosedSet {
    set: PermissionSetFact;
    steps: ClosingStep[];
}

/** The shipped set, without what the org or the user's licence lacks and with all that it demands. */
export function closeSet(shipped: PermissionSetFact, shape: OrgShape): ClosedSet {
    const steps: ClosingStep[] = [];
    const requires = dependenciesIn(shape);
    const held = new Set<string>();
    for (const name of shipped.permissions) {
        const needed = [...closureOf(name, requires)].sort();
        const obstacle = needed
            .map((each) => ({ each, why: obstacleTo(each, shape) }))
            .find(({ why }) => why !== undefined);
        if (obstacle) {
            const { each, why = '' } = obstacle;
            const through = each === name ? '' : `It depends on ${permissionLabel(each)}: `;
            steps.push({ change: 'dropped', what: name, because: through + why });
        } else for (const each of needed) held.add(each);
    }
    for (const name of [...held].filter((each) => !shipped.permissions.includes(each)).sort())
        steps.push({ change: 'added', what: name, because: demandedBy(name, held, requires) });
    const { objects, fields } = whatExists(shipped, shape, steps);
    steps.push(...doubts([...held].sort(), shape));
    return { set: { ...shipped, permissions: [...held].sort(), objects, fields }, steps };
}

type Dependencies = (permission: string) => readonly { requires: string; source: string }[];

/** By the org's own word; where it gave none, by what is known of every org and of the features that this one has. */
function dependenciesIn({ demands, names }: OrgShape): Dependencies {
    if (!('refused' in demands))
        return (permission) =>
            (demands.byPermission.get(permission) ?? []).map((requires) => ({
                requires,
                source: 'the org says so'
            }));
    const isThere = (name: string): boolean => names?.has(name) !== 'no';
    return (permission) => [
        ...permissionDependencies
            .filter((each) => each.permission === permission)
            .flatMap(({ requires, source }) => requires.map((each) => ({ requires: each, source })))
            // What the org does not know, nothing can depend on there.
            .filter((each) => isThere(each.requires)),
        ...orgShapeDependencies
            .filter((each) => each.permission === permission && names?.has(each.requires) === 'yes')
            .map(({ requires, feature, source }) => ({ requires, source: `${feature}; ${source}` }))
    ];
}

function closureOf(name: string, requires: Dependencies): Set<string> {
    const closed = new Set<string>();
    const waiting = [name];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (closed.has(next)) continue;
        closed.add(next);
        waiting.push(...requires(next).map((each) => each.requires));
    }
    return closed;
}

/** Why the org refuses a permission, or undefined where nothing known stands against it. */
function obstacleTo(name: string, { names, evidence }: OrgShape): string | undefined {
    if (names?.has(name) === 'no') return 'The org has no such permission.';
    const { userLicense, permissionSetLicenses } = evidence;
    if (userLicense.status !== 'read' || userLicense.value.kind !== 'integration') return undefined;
    if (permissionSetLicenses.status !== 'read' || !permissionSetLicenses.value.assigned.length)
        return undefined;
    const { known, assigned } = permissionSetLicenses.value;
    if (!known.includes(name) || assigned.some(({ allows }) => allows.includes(name))) return undefined;
    return `The user’s licences can’t hold it (${assigned.map(({ label }) => label).join(', ')}).`;
}

function demandedBy(name: string, held: ReadonlySet<string>, requires: Dependencies): string {
    for (const each of [...held].sort()) {
        const found = requires(each).find((dependency) => dependency.requires === name);
        if (found) return `${permissionLabel(each)} depends on it (${found.source}).`;
    }
    return 'Another permission depends on it.';
}

function whatExists(
    { objects, fields }: PermissionSetFact,
    { evidence: { descriptions } }: OrgShape,
    steps: ClosingStep[]
): Pick<PermissionSetFact, 'objects' | 'fields'> {
    const described = descriptions.status === 'read' ? descriptions.value : undefined;
    const keeps = (what: string, exists: boolean | undefined, obstacle?: string): boolean => {
        const because = exists === false ? 'The org has no such thing.' : obstacle;
        if (because !== undefined) steps.push({ change: 'dropped', what, because });
        else if (exists === undefined)
            steps.push({ change: 'unproven', what, because: 'Whether the org has it was not shown.' });
        return because === undefined;
    };
    const keptObjects = objects.filter(({ object }) => keeps(object, described?.get(object)?.exists));
    return {
        objects: keptObjects,
        fields: fields.filter((name) => {
            const [object = '', field = ''] = name.split('.');
            const fact = described?.get(object)?.fields.get(field);
            if (!keptObjects.some((each) => each.object === object)) return false;
            const isFree = fact?.permissionable === false;
            return keeps(name, fact?.exists, isFree ? 'Field-level security can’t hide it here.' : undefined);
        })
    };
}

/** What could not be told, so that nobody takes the set for proven. */
function doubts(held: readonly string[], { names, demands, evidence }: OrgShape): ClosingStep[] {
    const { userLicense, permissionSetLicenses } = evidence;
    const steps: ClosingStep[] = [];
    const unproven = (what: string, because: string): void => {
        steps.push({ change: 'unproven', what, because });
    };
    for (const name of held)
        if (names?.has(name) === 'unknown')
            unproven(name, findPermission(name)?.unobservable ?? 'Whether the org has it was not asked.');
    if ('refused' in demands)
        unproven(
            'dependencies',
            `The org’s own dependencies were not read: ${demands.refused.replace(/\.$/, '')}. Known ones were taken.`
        );
    else for (const text of demands.unnamed) unproven('dependencies', text);
    if (userLicense.status !== 'read') unproven('licence', userLicense.reason.text);
    else if (userLicense.value.kind === 'other')
        unproven('licence', `What the user licence ${userLicense.value.name} can hold is not known.`);
    else if (userLicense.value.kind === 'integration') {
        if (permissionSetLicenses.status !== 'read') unproven('licence', permissionSetLicenses.reason.text);
        else if (!permissionSetLicenses.value.assigned.length)
            steps.push({
                change: 'first',
                what: 'licence',
                because: `The user licence ${userLicense.value.name} holds nothing by itself: assign the permission set licence Salesforce API Integration, then write the set again.`
            });
        else {
            const { known } = permissionSetLicenses.value;
            const silent = held.filter((name) => !known.includes(name));
            if (silent.length) unproven('licence', `Whether it can hold ${silent.join(', ')} was not shown.`);
        }
    }
    return steps;
}
