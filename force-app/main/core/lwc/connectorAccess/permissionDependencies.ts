import type { Confidence } from 'c/connectorTypes';

/** What a user permission drags in: a deploy or an insert without it fails with "Permission X depends on …". */
export interface PermissionDependency {
    permission: string;
    requires: readonly string[];
    source: string;
    confidence: Confidence;
}

/** A dependency that holds only in orgs where a feature is on; naming it elsewhere fails the deploy. */
export interface OrgShapeDependency {
    permission: string;
    requires: string;
    feature: string;
    source: string;
}

/** Dependencies that hold in every org. The org's own truth is Tooling `PermissionDependency`, which Apex can't see. */
export const permissionDependencies: readonly PermissionDependency[] = [
    {
        permission: 'ManageUsers',
        requires: [
            'AssignPermissionSets',
            'DelegatedTwoFactor',
            'FreezeUsers',
            'ManageInternalUsers',
            'ManageIpAddresses',
            'ManageLoginAccessPolicies',
            'ManagePasswordPolicies',
            'ManageProfilesPermissionsets',
            'ManageRoles',
            'ManageSharing',
            'MonitorLoginHistory',
            'ViewAllUsers'
        ],
        source: 'deploy errors of two independent projects, 2026: "Permission ManageUsers depends on permission(s): …"',
        confidence: 'documented'
    },
    {
        permission: 'ManageUsers',
        requires: ['ResetPasswords', 'ViewRoles', 'ViewSetup'],
        source: 'in every retrieved permission set that holds Manage Users; jsforce issue 749 names ViewRoles',
        confidence: 'likely'
    },
    {
        permission: 'ResetPasswords',
        requires: ['ViewRoles', 'ViewSetup'],
        source: 'deploy error of a published project, 2026',
        confidence: 'documented'
    },
    {
        permission: 'CustomizeApplication',
        requires: ['ManageCustomPermissions', 'ViewRoles', 'ViewSetup'],
        source: 'test of the Nonprofit Success Pack, comment "Dependent Permissions"',
        confidence: 'documented'
    },
    {
        permission: 'ManageTwoFactor',
        requires: ['ManageUsers'],
        source: "dependency table of Jetstream's permission export; not seen as a deploy error",
        confidence: 'likely'
    },
    {
        permission: 'ViewSetup',
        requires: ['ViewRoles'],
        source: 'always together in retrieved permission sets; not seen as a deploy error',
        confidence: 'likely'
    },
    {
        permission: 'AssignPermissionSets',
        requires: ['ViewSetup'],
        source: 'inferred from retrieved permission sets',
        confidence: 'likely'
    },
    {
        permission: 'ManageCustomPermissions',
        requires: ['ViewSetup'],
        source: 'inferred from retrieved permission sets',
        confidence: 'likely'
    }
];

/** Why no static permission set that grants Customize Application deploys everywhere. */
export const orgShapeDependencies: readonly OrgShapeDependency[] = [
    {
        permission: 'CustomizeApplication',
        requires: 'ManageTranslation',
        feature: 'Translation Workbench',
        source: 'Nonprofit Success Pack, pull request 3979'
    },
    {
        permission: 'CustomizeApplication',
        requires: 'ManageTerritories',
        feature: 'Territory Management',
        source: 'published deploy error; one source'
    }
];

/** The permissions together with everything that they drag in, sorted by name. */
export function closure(permissions: readonly string[]): string[] {
    const closed = new Set<string>();
    const waiting = [...permissions];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (closed.has(next)) continue;
        closed.add(next);
        for (const { permission, requires } of permissionDependencies)
            if (permission === next) waiting.push(...requires);
    }
    return [...closed].sort();
}
