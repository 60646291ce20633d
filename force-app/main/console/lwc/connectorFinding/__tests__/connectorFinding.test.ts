import ConnectorFinding from 'c/connectorFinding';
import type { Finding } from 'c/connectorTypes';
import { child, read, show, shows, text, the, type Shown } from '../../../../../../tests/support/component';
import { finding } from '../../../../../../tests/support/report';

const FAILED: Partial<Finding> = {
    outcome: 'fail',
    title: 'API Enabled is not granted',
    why: 'Every call is refused.',
    evidence: ['First seen.', 'Then seen.'],
    remediation: { text: 'Assign the set.', link: '/lightning/setup/PermSets/home' }
};

describe('a finding', () => {
    it.each(['fail', 'unknown', 'manual'] as const)(
        'that needs a person (%s) says why, what was seen and what to do',
        async (outcome) => {
            const element = await showFinding({ ...FAILED, outcome });

            expect(text(element, 'why')).toBe('Every call is refused.');
            expect([...the(element, 'evidence').children].map(read)).toEqual(['First seen.', 'Then seen.']);
            expect(text(element, 'fix')).toBe('Assign the set.');
            await expect(element).toBeAccessible();
        }
    );

    it.each(['pass', 'notApplicable'] as const)(
        'that is settled (%s) says what was seen and nothing to do',
        async (outcome) => {
            const element = await showFinding({ ...FAILED, outcome });

            expect(shows(element, 'evidence')).toBe(true);
            expect(shows(element, 'why')).toBe(false);
            expect(shows(element, 'fix')).toBe(false);
            await expect(element).toBeAccessible();
        }
    );

    it('leaves out what it does not have', async () => {
        const element = await showFinding({ outcome: 'fail' });

        expect(shows(element, 'evidence')).toBe(false);
        expect(shows(element, 'fix')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('links to the place in Setup', async () => {
        const element = await showFinding(FAILED);

        const link = child<{ path: string; purpose: string }>(element, 'c-connector-setup-link');
        expect(link.path).toBe('/lightning/setup/PermSets/home');
        expect(link.purpose).toBe('API Enabled is not granted');
    });

    it('keeps its title to itself where something around it shows it', async () => {
        const element = await showFinding(FAILED);

        expect(shows(element, 'title')).toBe(false);
    });

    it('has its outcome in words beside its title', async () => {
        const element = await show(ConnectorFinding, {
            finding: finding('a', { outcome: 'unknown', title: 'API Enabled is granted' }),
            showTitle: true
        });

        expect(text(element, 'title')).toBe('API Enabled is granted');
        expect(child<{ alternativeText: string }>(element, 'lightning-icon').alternativeText).toBe(
            'No answer'
        );
        await expect(element).toBeAccessible();
    });
});

function showFinding(changes: Partial<Finding>): Promise<Shown<ConnectorFinding>> {
    return show(ConnectorFinding, { finding: finding('a', changes) });
}
