import { isWritePower, missedBy, permissionLabel } from 'c/connectorAccess';
import type { Remediation } from 'c/connectorTypes';
import { defineCheck, SETUP } from './check';
import { fromAccess } from './fromAccess';

export const listedPermission = defineCheck({
    id: 'listed-permission',
    group: 'permissions',
    severity: 'warning',
    title: { pass: '{item} is granted', fail: '{item} is not granted' },
    why: 'The vendor’s guide lists this permission.',
    remediation: {
        text: 'Assign Connector Vendor Listed to follow the guide to the letter, or stay with less power.',
        link: SETUP.permissionSets
    },
    requires: [],
    items: ({ listedPermissions }) =>
        listedPermissions.map(({ name, guideLabel }) => ({
            id: name,
            label: guideLabel ?? permissionLabel(name)
        })),
    evaluate(_, { access, contract }, { id }) {
        const result = fromAccess(access.permission(id));
        if (result.outcome !== 'fail') return result;
        const missed = missedBy(contract, { permission: id }, access).filter(({ unsure }) => !unsure);
        const evidence = [
            ...(result.evidence ?? []),
            ...missed.map(({ capability }) => `Needed for ${capability.label}.`)
        ];
        return missed.length
            ? { ...result, severity: 'blocker', evidence, remediation: assign(id) }
            : { ...result, evidence: [...evidence, 'Nothing that the connector has to read needs it.'] };
    }
});

/** The set with the least power that grants it. */
function assign(permission: string): Remediation {
    const set = isWritePower(permission) ? 'Connector Vendor Listed' : 'Connector Read Only';
    return {
        text: `Assign the permission set ${set} to the connector’s user.`,
        link: SETUP.permissionSets
    };
}
