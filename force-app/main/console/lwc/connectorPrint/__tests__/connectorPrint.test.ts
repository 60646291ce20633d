import ConnectorPrint from 'c/connectorPrint';
import type { Report } from 'c/connectorTypes';
import { all, heard, read, show, text, the, type Shown } from '../../../../../../tests/support/component';
import { capability, finding, objectRow, report } from '../../../../../../tests/support/report';

describe('the report on paper', () => {
    const print = jest.fn();
    beforeEach(() => {
        print.mockReset();
        window.print = print;
    });

    it('prints as soon as it is there, once, and says when it was printed', async () => {
        const element = await showPaper();
        const printed = heard(element, 'printed');
        expect(print).toHaveBeenCalledTimes(1);

        element.confirmed = ['a'];
        await Promise.resolve();
        window.dispatchEvent(new CustomEvent('afterprint'));

        expect(print).toHaveBeenCalledTimes(1);
        expect(printed).toHaveLength(1);
    });

    it('says whom and which org it is about', async () => {
        const element = await showPaper({
            headline: 'Ready, 1 warning',
            subject: { name: 'Connector', username: 'connector@acme.example' },
            org: { id: '00D', name: 'Acme', isSandbox: true }
        });

        expect(text(element, 'heading')).toBe('Certero: Ready, 1 warning');
        expect(text(element, 'subject')).toBe('Connector (connector@acme.example)');
        expect(text(element, 'org')).toBe('Acme (sandbox)');
        await expect(element).toBeAccessible();
    });

    it('holds what failed and what has no answer, each with what to do', async () => {
        const element = await showPaper({
            findings: [
                finding('a'),
                finding('w', { outcome: 'fail', severity: 'warning' }),
                finding('b', { outcome: 'fail', evidence: ['Seen.'], remediation: { text: 'Grant it.' } }),
                finding('c', { outcome: 'unknown', evidence: ['Hidden.'] })
            ]
        });

        expect(lines(element, 'todo')).toEqual([
            'Blocker: Title of b. Seen. Grant it.',
            'No answer: Title of c. Hidden.',
            'Warning: Title of w.'
        ]);
    });

    it('tells what a person confirmed from what is left to confirm', async () => {
        const findings = ['a', 'b'].map((id) => finding(id, { outcome: 'manual' }));
        const element = await show(ConnectorPrint, { report: report({ findings }), confirmed: ['b'] });

        expect(lines(element, 'to-confirm')).toEqual([
            'To confirm: Title of a.',
            'Confirmed by you: Title of b.'
        ]);
    });

    it('holds every object of every capability, closed on the screen or not', async () => {
        const objects = Array.from({ length: 30 }, (_, position) => objectRow(`Object${position}`));
        const element = await showPaper({ capabilities: [capability('a', { objects })] });

        expect(all(element, 'object')).toHaveLength(30);
        expect(read(all(element, 'object')[0]!)).toBe('Object0ReadableAll rows and all key fields.');
    });

    it('says what a sync costs, where that is known', async () => {
        const line = 'One sync makes about 1 API call.';
        const apiCost = { calls: 1, rows: 1, uncounted: [], capabilities: [], line };

        expect(text(await showPaper({ apiCost }), 'api-cost')).toBe(line);
        expect(all(await showPaper(), 'api-cost')).toHaveLength(0);
    });

    it('says that a list is empty, so that it does not look cut off', async () => {
        const element = await showPaper();

        expect(['todo', 'to-confirm', 'spots'].map((id) => lines(element, id))).toEqual([
            ['Nothing'],
            ['Nothing'],
            ['Nothing']
        ]);
    });

    it('has no time where the org’s own was not known', async () => {
        expect(text(await showPaper({ asOf: '1970-01-01T00:00:00.000Z' }), 'as-of')).toBe('Unknown');
    });
});

function showPaper(changes: Partial<Report> = {}): Promise<Shown<ConnectorPrint>> {
    return show(ConnectorPrint, { report: report(changes) });
}

function lines(element: Element, id: string): string[] {
    return [...the(element, id).children].map(read);
}
