import { findPermission, findPermissionSet, permissionLabel } from 'c/connectorAccess';
import type { Contract } from 'c/connectorTypes';
import { defineCheck, SETUP } from './check';

export const licenceCeiling = defineCheck({
    id: 'licence-ceiling',
    group: 'permissions',
    severity: 'warning',
    title: {
        pass: 'The licence of the connector’s user can hold what the guide lists',
        fail: 'The licence of the connector’s user can’t hold what the guide lists'
    },
    why: 'Salesforce refuses an assignment beyond the licence: “The user license doesn’t allow the permission”.',
    remediation: {
        text: 'Assign the permission set licence first, or take a user with the licence Salesforce.',
        link: SETUP.users
    },
    requires: ['userLicense', 'permissionSetLicenses'],
    permissions: wanted,
    evaluate({ userLicense: { name, kind }, permissionSetLicenses }, { access, contract }) {
        if (kind === 'full') return { outcome: 'pass', evidence: [`User licence ${name}.`] };
        if (kind === 'other')
            return { outcome: 'unknown', evidence: [`What the user licence ${name} can hold is not known.`] };
        const { known, assigned } = permissionSetLicenses;
        if (!assigned.length)
            return {
                outcome: 'fail',
                evidence: [
                    `The user licence ${name} holds nothing by itself: assign Salesforce API Integration before any permission set.`
                ]
            };
        const allowed = new Set(assigned.flatMap(({ allows }) => allows));
        const open = wanted(contract).filter(
            (permission) => access.permission(permission).state !== 'granted'
        );
        const beyond = open.filter((permission) => known.includes(permission) && !allowed.has(permission));
        const silent = open.filter((permission) => !known.includes(permission));
        const labels = assigned.map(({ label }) => label).join(', ');
        const evidence = [
            ...(beyond.length ? [`Beyond ${labels}: ${listed(beyond)}.`] : []),
            ...(silent.length ? [`Not told by ${labels}: ${listed(silent)}.`] : [])
        ];
        if (beyond.length) return { outcome: 'fail', evidence };
        if (silent.length) return { outcome: 'unknown', evidence };
        return { outcome: 'pass', evidence: [`${name} with ${labels}.`] };
    }
});

/** What the guide lists and what the sets of this project hold, without what no query shows anywhere. */
function wanted({ listedPermissions, permissionSets }: Contract): string[] {
    const sets = [permissionSets.readOnly, permissionSets.vendorListed].map(findPermissionSet);
    const names = [
        ...listedPermissions.map(({ name }) => name),
        ...sets.flatMap((set) => set?.permissions ?? [])
    ];
    return [...new Set(names)].filter((name) => findPermission(name)?.unobservable === undefined).sort();
}

function listed(names: readonly string[]): string {
    return names.map(permissionLabel).join(', ');
}
