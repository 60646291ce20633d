import { capability, objectRow } from '../../../../../../tests/support/report';
import { coverageBars, coverageKinds } from '../coverage';

describe('the coverage', () => {
    it('counts capabilities, objects and fields of each verdict', () => {
        const fields = [
            { field: 'Id', verdict: 'readable' as const },
            { field: 'Type', verdict: 'blocked' as const }
        ];
        const rows = [
            capability('a', {
                verdict: 'partial',
                objects: [objectRow('User', { verdict: 'partial', fields })]
            }),
            capability('b', { objects: [objectRow('Login', { verdict: 'unknown' })], verdict: 'unknown' })
        ];
        expect(coverageKinds.map(({ status }) => status.word)).toEqual([
            'Readable',
            'In part',
            'Blocked',
            'No answer',
            'Not applicable'
        ]);
        expect(coverageBars(rows)).toEqual([
            { label: 'Capabilities', counts: [0, 1, 0, 1, 0] },
            { label: 'Objects', counts: [0, 1, 0, 1, 0] },
            { label: 'Fields', counts: [1, 0, 1, 0, 0] }
        ]);
    });

    it('has no bar of what there is none of', () => {
        expect(coverageBars([capability('a')]).map(({ label }) => label)).toEqual(['Capabilities']);
    });
});
