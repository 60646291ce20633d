import ConnectorExport from 'c/connectorExport';
import { heard, send, show, the } from '../../../../../../tests/support/component';
import { report } from '../../../../../../tests/support/report';
import { exportFile } from '../exports';

describe('an export', () => {
    it.each([
        ['csv', 'certero_Acme_2026-11-23.csv', 'application/octet-stream', /^\uFEFFkind,/],
        ['markdown', 'certero_Acme_2026-11-23.md', 'text/markdown', /^# Certero/],
        ['json', 'certero_Acme_2026-11-23.json', 'application/json', /^\{/]
    ] as const)(
        'as %s has a name, a type that the platform lets pass, and the report',
        (format, name, type, text) => {
            expect(exportFile(format, report())).toEqual({
                name,
                type,
                text: expect.stringMatching(text) as string
            });
        }
    );

    it('keeps the org’s name from being a path', () => {
        const org = { id: '00D000000000001AAA', name: '../../etc/passwd', isSandbox: false };
        expect(exportFile('json', report({ org })).name).toBe('certero_etc-passwd_2026-11-23.json');
    });
});

describe('the export menu', () => {
    it('downloads what is chosen, and lets the file go again', async () => {
        const clicked: string[] = [];
        const created = jest.fn<string, [Blob]>(() => 'blob:report');
        const revoked = jest.fn<undefined, [string]>();
        Object.assign(URL, { createObjectURL: created, revokeObjectURL: revoked });
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
            this: HTMLAnchorElement
        ) {
            clicked.push(this.download);
        });
        const element = await show(ConnectorExport, { report: report() });

        await send(the(element, 'menu'), 'select', { value: 'csv' });

        expect(clicked).toEqual(['certero_Acme_2026-11-23.csv']);
        expect(created.mock.calls[0]?.[0].type).toBe('application/octet-stream');
        expect(revoked).toHaveBeenCalledWith('blob:report');
        await expect(element).toBeAccessible();
    });

    it('asks the page to print, and downloads nothing', async () => {
        const created = jest.fn<string, [Blob]>();
        Object.assign(URL, { createObjectURL: created });
        const element = await show(ConnectorExport, { report: report() });
        const asked = heard(element, 'print');

        await send(the(element, 'menu'), 'select', { value: 'print' });

        expect(asked).toHaveLength(1);
        expect(created).not.toHaveBeenCalled();
    });
});
