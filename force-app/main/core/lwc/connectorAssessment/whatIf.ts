import {
    effectiveAccess,
    findPermissionSet,
    grantsAsXml,
    permissionLabel,
    withHolding,
    type EffectiveAccess,
    type PermissionSetFact
} from 'c/connectorAccess';
import { judgeCapabilities } from 'c/connectorCapabilities';
import type { CapabilityRow, Contract, Evidence, Grant } from 'c/connectorTypes';

/** What the connector would read if its user held one set and nothing else, and what would have to change for it. */
export interface WhatIf {
    capabilities: CapabilityRow[];
    /** Permission-set elements of what the user lacks today, or is not known to have; empty where it has all of it. */
    add: string;
    /** Permission-set elements of the user permissions that it has today and the set does not hold. */
    drop: string;
    /** Why it may come out worse in the org, one sentence each. */
    caveats: string[];
}

/**
 * Judges the same evidence anew with the user's grants replaced by those of a shipped set. The user itself stays: one that
 * is inactive, external or not there reads no more with another set. Undefined for a set that this project does not ship.
 *
 * @param name API name of the set
 * @param asOf ISO time that assignments are judged at
 */
export function whatIf(
    evidence: Evidence,
    contract: Contract,
    name: string,
    asOf: string
): WhatIf | undefined {
    const shipped = findPermissionSet(name);
    if (!shipped) return undefined;
    const beyond = beyondLicence(evidence, shipped);
    const set = { ...shipped, permissions: shipped.permissions.filter((each) => !beyond.includes(each)) };
    const imagined = forUser(withHolding(evidence, set));
    const today = effectiveAccess(evidence, asOf);
    return {
        capabilities: judgeCapabilities({
            contract,
            access: effectiveAccess(imagined, asOf),
            evidence: imagined
        }),
        add: grantsAsXml(lacking(set, today)),
        drop: grantsAsXml(superfluous(evidence, shipped, today)),
        caveats: [
            ...(evidence.subject.status === 'read'
                ? []
                : [`Who the user is was not shown: ${evidence.subject.reason.text}`]),
            ...ceiling(evidence, beyond),
            ...(evidence.userPermissions.status === 'read' && evidence.assignments.status === 'read'
                ? []
                : ['What the user has today was not shown, so the difference may hold what it has already.'])
        ]
    };
}

/** A user who was not shown may be inactive, or not be there at all: no set proves that it reads anything. */
function forUser(evidence: Evidence): Evidence {
    return evidence.subject.status === 'read' ? evidence : { ...evidence, assignments: evidence.subject };
}

/** Permissions that an integration licence is known not to hold: Salesforce refuses the assignment. */
function beyondLicence(
    { userLicense, permissionSetLicenses }: Evidence,
    { permissions }: PermissionSetFact
): string[] {
    if (userLicense.status !== 'read' || userLicense.value.kind !== 'integration') return [];
    if (permissionSetLicenses.status !== 'read') return [];
    const { known, assigned } = permissionSetLicenses.value;
    if (!assigned.length) return [...permissions];
    const allowed = new Set(assigned.flatMap(({ allows }) => allows));
    return permissions.filter((name) => known.includes(name) && !allowed.has(name));
}

function ceiling({ userLicense }: Evidence, beyond: readonly string[]): string[] {
    if (userLicense.status !== 'read')
        return [`Whether the user’s licence can hold the set is not known: ${userLicense.reason.text}`];
    const { name, kind } = userLicense.value;
    if (kind === 'full') return [];
    const rest = `What else the user licence ${name} can hold is not known.`;
    if (!beyond.length) return [`Whether the user licence ${name} can hold the set is not known.`];
    return [
        `The user licence ${name} can’t hold ${beyond.map(permissionLabel).join(', ')}: left out here.`,
        rest
    ];
}

function lacking({ permissions, objects, fields }: PermissionSetFact, access: EffectiveAccess): Grant[] {
    return [
        ...permissions
            // What the org does not have can't be granted there.
            .filter((permission) => !['granted', 'notInOrg'].includes(access.permission(permission).state))
            .map((permission) => ({ permission })),
        ...objects.flatMap(({ object, rights }) =>
            rights
                .filter((right) => access.object(object, right).state !== 'granted')
                .map((right) => ({ object, right }))
        ),
        ...fields.filter((field) => !isSeen(field, access)).map((field) => ({ field }))
    ];
}

function isSeen(name: string, access: EffectiveAccess): boolean {
    const [object = '', field = ''] = name.split('.');
    return access.field(object, field).state === 'granted';
}

function superfluous(
    { userPermissions }: Evidence,
    { permissions }: PermissionSetFact,
    access: EffectiveAccess
): Grant[] {
    if (userPermissions.status !== 'read') return [];
    return userPermissions.value.known
        .filter((name) => !permissions.includes(name) && access.permission(name).state === 'granted')
        .map((permission) => ({ permission }));
}
