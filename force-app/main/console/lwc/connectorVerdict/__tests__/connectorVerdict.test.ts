import ConnectorVerdict from 'c/connectorVerdict';
import type { Report } from 'c/connectorTypes';
import { child, read, show, shows, text, the, type Shown } from '../../../../../../tests/support/component';
import { capability, finding, report } from '../../../../../../tests/support/report';

interface Icon {
    iconName: string;
    variant: string;
    alternativeText: string;
}

describe('the verdict', () => {
    it.each([
        ['ready', 'utility:success', 'success', 'Ready'],
        ['notReady', 'utility:error', 'error', 'Not ready'],
        ['cannotTell', 'utility:question', '', 'Cannot tell']
    ] as const)('%s has an icon, a colour and a word of its own', async (verdict, icon, variant, word) => {
        const element = await showVerdict({ verdict });

        const shown = child<Icon>(element, 'lightning-icon');
        expect([shown.iconName, shown.variant, shown.alternativeText]).toEqual([icon, variant, word]);
        expect(the(element, 'verdict').className).toBe(`verdict ${verdict}`);
        await expect(element).toBeAccessible();
    });

    it('says the headline of the report', async () => {
        expect(text(await showVerdict({ headline: 'Ready, 1 warning' }), 'headline')).toBe(
            'Ready, 1 warning'
        );
    });

    it('says from when on the verdict falls by itself, and why', async () => {
        const element = await showVerdict({
            outlook: {
                at: '2026-12-31T00:00:00.000Z',
                verdict: 'notReady',
                headline: '',
                because: ['The assignment of Reader ends.']
            }
        });

        expect(text(element, 'outlook')).toBe('From 2026-12-31: Not ready. The assignment of Reader ends.');
        await expect(element).toBeAccessible();
    });

    it('says nothing of the future where nothing ends', async () => {
        expect(shows(await showVerdict({}), 'outlook')).toBe(false);
    });

    it('counts what the connector can read, by verdict', async () => {
        const element = await showVerdict({
            capabilities: [capability('a', { verdict: 'unknown' }), capability('b'), capability('c')]
        });

        const statuses = [
            ...the(element, 'coverage').querySelectorAll<Shown<{ status: { word: string } }>>(
                'c-connector-status'
            )
        ];
        expect(statuses.map(({ status }) => status.word)).toEqual(['Readable: 2', 'No answer: 1']);
        await expect(element).toBeAccessible();
    });
});

describe('whom and what the verdict is about', () => {
    it('is the connector’s user, by name and username, and not the one who looks', async () => {
        const element = await showVerdict({
            subject: { name: 'Licence Connector', username: 'c@acme.example' },
            viewer: { name: 'Admin' }
        });

        expect(text(element, 'subject')).toBe('Licence Connector (c@acme.example)');
        expect(text(element, 'viewer')).toBe('Admin');
    });

    it('is a user of whom only the username is known, once', async () => {
        const subject = { name: 'c@acme.example', username: 'c@acme.example' };
        expect(text(await showVerdict({ subject }), 'subject')).toBe('c@acme.example');
    });

    it('is an org, marked where it is a sandbox', async () => {
        const org = { id: '00D000000000001AAA', name: 'Acme', isSandbox: true };
        expect(text(await showVerdict({ org }), 'org')).toBe('Acme (sandbox)');
        expect(text(await showVerdict({ org: { ...org, isSandbox: false } }), 'org')).toBe('Acme');
    });

    it('is an unknown org where it could not be read', async () => {
        const { org: _, ...withoutOrg } = report();
        expect(text(await show(ConnectorVerdict, { report: withoutOrg }), 'org')).toBe('Unknown');
    });

    it('is a moment in the org', async () => {
        const element = await showVerdict({ asOf: '2026-11-23T12:00:00.000Z' });

        expect(the<{ value: string }>(element, 'time').value).toBe('2026-11-23T12:00:00.000Z');
    });

    it('is an unknown moment where the org gave no time, and not the year 1970', async () => {
        const element = await showVerdict({ asOf: '1970-01-01T00:00:00.000Z' });

        expect(text(element, 'as-of')).toBe('Unknown');
        expect(shows(element, 'time')).toBe(false);
        await expect(element).toBeAccessible();
    });
});

describe('what the verdict leads to', () => {
    it('is the first step, with its link', async () => {
        const link = '/lightning/setup/PermSets/home';
        const element = await showVerdict({
            verdict: 'notReady',
            findings: [finding('a', { outcome: 'fail', remediation: { text: 'Assign it.', link } })]
        });

        expect(read(the(element, 'first-step'))).toBe('First thing to doTitle of a.Assign it.');
        expect(
            the(element, 'first-step').querySelector<Shown<{ path: string }>>('c-connector-setup-link')?.path
        ).toBe(link);
        await expect(element).toBeAccessible();
    });

    it('is nothing where nothing is left to do', async () => {
        expect(shows(await showVerdict({}), 'first-step')).toBe(false);
    });
});

function showVerdict(changes: Partial<Report>): Promise<Shown<ConnectorVerdict>> {
    return show(ConnectorVerdict, { report: report(changes) });
}
