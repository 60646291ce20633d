import { missedBy, rightLabel } from 'c/connectorAccess';
import type { ListedObject, ObjectRight } from 'c/connectorTypes';
import { defineCheck, SETUP } from './check';
import { assignSet } from './assignSet';
import { fromAccess } from './fromAccess';

export const listedObject = defineCheck({
    id: 'listed-object',
    group: 'permissions',
    severity: 'warning',
    title: { pass: '{item} is granted', fail: '{item} is not granted' },
    why: 'It is listed for this connector.',
    remediation: {
        text: 'Grant it to the connector’s user.',
        link: SETUP.permissionSets
    },
    requires: [],
    items: ({ listedObjects }) =>
        listedObjects.flatMap(({ object, rights }: ListedObject) =>
            rights.map((right) => ({ id: `${object}.${right}`, label: rightLabel(object, right) }))
        ),
    evaluate(_, { access, contract }, { id }) {
        const [object = '', right = ''] = id.split('.');
        const named = { object, right: right as ObjectRight };
        const result = fromAccess(access.object(named.object, named.right));
        if (result.outcome !== 'fail') return result;
        const missed = missedBy(contract, named, access).filter(({ unsure }) => !unsure);
        const remediation = assignSet(contract, named);
        if (!missed.length) return { ...result, remediation };
        const evidence = [
            ...(result.evidence ?? []),
            ...missed.map(({ capability }) => `Needed for ${capability.label}.`)
        ];
        return { ...result, severity: 'blocker', evidence, remediation };
    }
});
