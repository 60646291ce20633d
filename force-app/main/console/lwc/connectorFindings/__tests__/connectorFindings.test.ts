import ConnectorFindings from 'c/connectorFindings';
import type { Finding } from 'c/connectorTypes';
import { all, show, text, the } from '../../../../../../tests/support/component';
import { finding } from '../../../../../../tests/support/report';

interface Group {
    label: string;
    findings: Finding[];
}

describe('the findings', () => {
    it('come in the order in which a connector is set up, whatever their own', async () => {
        const findings = (['handOver', 'policies', 'permissions', 'user', 'identity'] as const).map((group) =>
            finding(group, { group })
        );
        const element = await show(ConnectorFindings, { findings });

        expect(all<Group>(element, 'group').map(({ label }) => label)).toEqual([
            'Identity app',
            'Connector’s user',
            'Permissions',
            'Policies and network',
            'Hand-over'
        ]);
        await expect(element).toBeAccessible();
    });

    it('stand each in its own group, in the order of the report', async () => {
        const findings = [
            finding('b', { group: 'user' }),
            finding('c', { group: 'identity' }),
            finding('a', { group: 'user' })
        ];
        const element = await show(ConnectorFindings, { findings });

        expect(all<Group>(element, 'group').map((group) => group.findings.map(({ id }) => id))).toEqual([
            ['c'],
            ['b', 'a']
        ]);
    });

    it('say how far all of them are, with what the person has confirmed apart', async () => {
        const findings = [
            finding('a'),
            finding('b', { outcome: 'manual' }),
            finding('c', { outcome: 'fail' })
        ];
        const element = await show(ConnectorFindings, { findings, confirmed: ['b'] });

        expect(text(element, 'progress')).toBe('1 of 3 in order, 1 confirmed by you');
        expect(the<{ value: number }>(element, 'bar').value).toBe(66);
        await expect(element).toBeAccessible();
    });

    it('have no group without one of them', async () => {
        const element = await show(ConnectorFindings, { findings: [] });

        expect(all(element, 'group')).toEqual([]);
        await expect(element).toBeAccessible();
    });
});
