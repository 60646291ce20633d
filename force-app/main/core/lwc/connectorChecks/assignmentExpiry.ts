import { assignmentState } from 'c/connectorAccess';
import { defineCheck, SETUP } from './check';

export const assignmentExpiry = defineCheck({
    id: 'assignment-expiry',
    group: 'user',
    severity: 'warning',
    title: {
        pass: 'No assignment that counts today ends by itself',
        fail: 'Assignments that count today end by themselves'
    },
    why: 'On that day the connector loses what the assignment grants, without a word.',
    remediation: {
        text: 'Assign the permission set again without an expiry date.',
        link: SETUP.permissionSets
    },
    requires: ['subject', 'assignments'],
    evaluate({ assignments }, { access, asOf }) {
        const ending = assignments
            .flatMap((assignment) => {
                const { container, expires } = assignment;
                if (expires === undefined || assignmentState(assignment, asOf).counts === 'no') return [];
                return [`${expires.slice(0, 10)}: ${container.label}`];
            })
            .sort();
        const idle = access.idle.filter(({ counts }) => counts === 'no').map(({ reason }) => reason);
        return { outcome: ending.length ? 'fail' : 'pass', evidence: [...ending, ...idle] };
    }
});
