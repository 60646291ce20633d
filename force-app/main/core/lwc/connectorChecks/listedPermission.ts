import { missedBy, permissionLabel } from 'c/connectorAccess';
import { assignSet } from './assignSet';
import { defineCheck, SETUP } from './check';
import { fromAccess } from './fromAccess';

export const listedPermission = defineCheck({
    id: 'listed-permission',
    group: 'permissions',
    severity: 'warning',
    title: { pass: '{item} is granted', fail: '{item} is not granted' },
    why: 'It is listed for this connector.',
    remediation: {
        text: 'Grant it to follow the list to the letter, or stay with less power.',
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
            ? {
                  ...result,
                  severity: 'blocker',
                  evidence,
                  remediation: assignSet(contract, { permission: id })
              }
            : { ...result, evidence: [...evidence, 'Nothing that the connector has to read needs it.'] };
    }
});
