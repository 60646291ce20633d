import {
    orgShapeDependencies,
    permissionDependencies as dependencies,
    permissionLabel
} from 'c/connectorAccess';
import type { Container, UserPermissions } from 'c/connectorTypes';
import { defineCheck, SETUP } from './check';

export const permissionDependencies = defineCheck({
    id: 'permission-dependencies',
    group: 'permissions',
    severity: 'warning',
    title: {
        pass: 'Each permission set holds what its permissions depend on',
        fail: 'A permission set lacks what its permissions depend on'
    },
    why: 'Salesforce refuses to deploy or save such a set: “Permission … depends on permission(s): …”.',
    remediation: {
        text: 'Grant the missing permissions in the same set, or take the one that needs them away.',
        link: SETUP.permissionSets
    },
    requires: ['assignments', 'userPermissions'],
    permissions: () => dependencies.flatMap(({ permission, requires }) => [permission, ...requires]),
    evaluate({ assignments, userPermissions }, { access, contract }) {
        const sets = assignments
            .map(({ container }) => container)
            .filter(({ kind }) => kind === 'permissionSet');
        const gaps = sets
            .flatMap((set) => gapsOf(set, userPermissions))
            .sort((a, b) => (a.text < b.text ? -1 : 1));
        const evidence = [...new Set(gaps.map(({ text }) => text))];
        const isMeant = ({ permission }: { permission: string }): boolean =>
            contract.listedPermissions.some(({ name }) => name === permission) ||
            access.permission(permission).state === 'granted';
        // Where the org has said itself what depends on what, nothing is left to surmise.
        const shape = (userPermissions.dependencies ? [] : orgShapeDependencies)
            .filter(isMeant)
            .map(
                ({ permission, requires, feature, source }) =>
                    `Where ${feature} is on, ${permissionLabel(permission)} also needs ${permissionLabel(requires)} (${source}).`
            );
        if (gaps.length)
            return {
                outcome: 'fail',
                severity: gaps.some(({ sure }) => sure) ? 'warning' : 'info',
                evidence: [...evidence, ...shape]
            };
        const unasked = unaskedOf(sets, userPermissions);
        if (unasked.length)
            return {
                outcome: 'unknown',
                evidence: [`Whether ${unasked.join(', ')} is granted, which others depend on, was not asked.`]
            };
        const unread = sets.find(({ id }) => !userPermissions.granted.has(id));
        if (unread) return { outcome: 'unknown', evidence: [`What ${unread.label} grants was not shown.`] };
        return { outcome: 'pass', evidence: shape };
    }
});

interface Gap {
    text: string;
    /** Salesforce itself has named the dependency. */
    sure: boolean;
}

function gapsOf({ id, label }: Container, { known, granted, dependencies: own }: UserPermissions): Gap[] {
    const held = granted.get(id) ?? [];
    return (own ? ownDependencies(own) : dependencies).flatMap(
        ({ permission, requires, confidence }): Gap[] => {
            if (!held.includes(permission)) return [];
            // What the org does not know, nothing can depend on there.
            const missing = requires.filter((name) => known.includes(name) && !held.includes(name));
            if (!missing.length) return [];
            const sure = confidence === 'documented';
            const what = missing.map(permissionLabel).join(', ');
            const doubt = sure ? '' : ` (${confidence})`;
            return [
                { sure, text: `${label} grants ${permissionLabel(permission)} without ${what}${doubt}.` }
            ];
        }
    );
}

type Dependency = Pick<(typeof dependencies)[number], 'permission' | 'requires' | 'confidence'>;

function ownDependencies(own: NonNullable<UserPermissions['dependencies']>): Dependency[] {
    return [...own].map(([permission, requires]) => ({ permission, requires, confidence: 'documented' }));
}

/** What the org says that a granted permission depends on, and that nobody asked for. */
function unaskedOf(
    sets: readonly Container[],
    { known, granted, dependencies: own }: UserPermissions
): string[] {
    const held = new Set(sets.flatMap(({ id }) => granted.get(id) ?? []));
    const demanded = [...(own ?? [])].flatMap(([name, requires]) => (held.has(name) ? requires : []));
    return [...new Set(demanded)].filter((name) => !known.includes(name)).sort();
}
