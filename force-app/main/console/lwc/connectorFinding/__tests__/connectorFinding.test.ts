import ConnectorFinding from 'c/connectorFinding';
import type { Finding } from 'c/connectorTypes';
import {
    child,
    heard,
    read,
    send,
    show,
    shows,
    text,
    the,
    type Shown
} from '../../../../../../tests/support/component';
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
    it('that no API shows can be confirmed by the person, and the page is told', async () => {
        const element = await showFinding({ ...FAILED, outcome: 'manual' });
        // Past the component's own border, where the page listens.
        const told = heard(document.body, 'confirmfinding');

        await send(the(element, 'confirm'), 'change', { checked: true });

        expect(told).toEqual([{ id: 'a', isConfirmed: true }]);
    });

    it('that was confirmed says by whom, and does not look as if it had passed', async () => {
        const element = await show(ConnectorFinding, {
            finding: finding('a', { outcome: 'manual' }),
            confirmed: ['a'],
            showTitle: true
        });

        const icon = child<{ alternativeText: string; variant: string }>(element, 'lightning-icon');
        expect(icon.alternativeText).toBe('Confirmed by you');
        expect(icon.variant).not.toBe('success');
        expect(the<{ checked: boolean }>(element, 'confirm').checked).toBe(true);
        await expect(element).toBeAccessible();
    });

    it.each(['pass', 'fail', 'unknown', 'notApplicable'] as const)(
        'that a check has judged (%s) is not for a person to confirm',
        async (outcome) => {
            expect(shows(await showFinding({ outcome }), 'confirm')).toBe(false);
        }
    );
});

function showFinding(changes: Partial<Finding>): Promise<Shown<ConnectorFinding>> {
    return show(ConnectorFinding, { finding: finding('a', changes) });
}
