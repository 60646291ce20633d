import { assignmentState, closure, orgShapeDependencies, type PermissionSetFact } from 'c/connectorAccess';
import { gather } from 'c/connectorEvidence';
import type { Contract, Evidence } from 'c/connectorTypes';
import type { OrgInput } from '../connector/orgOption';
import { demandsOf, type Demands } from './demands';
import { namesOf, type PermissionNames } from './permissionNames';

/** What decides how a permission set has to look in one org, for one user. */
export interface OrgShape {
    /** Undefined where the org does not show which permissions it has. */
    names: PermissionNames | undefined;
    /** What depends on what, by the org's own word; or why it did not say. */
    demands: Demands;
    evidence: Pick<
        Evidence,
        'userLicense' | 'permissionSetLicenses' | 'descriptions' | 'organization' | 'subject'
    >;
}

/**
 * Reads what decides how the set has to look.
 *
 * @throws OrgUnreachable where the org gives no answer
 */
export async function shapeOf(
    org: OrgInput,
    { contract, set, user }: { contract: Contract; set: PermissionSetFact; user: string }
): Promise<OrgShape> {
    const names = await namesOf(org);
    const start = closure([...set.permissions, ...orgShapeDependencies.map(({ requires }) => requires)]);
    const demands = await demandsOf(org, start, names);
    const demanded = 'refused' in demands ? [] : [...demands.byPermission.values()].flat();
    const evidence = await gather(org.gateway, {
        contract,
        user,
        permissions: [...new Set([...start, ...demanded])].sort(),
        counts: (assignment, at) => assignmentState(assignment, at).counts
    });
    return { names, demands, evidence };
}
