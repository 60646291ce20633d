import { renderCsv, renderMarkdown } from 'c/connectorReport';
import { capability, finding, reportOf } from './sampleReport';

const csvLines = (changes: Parameters<typeof reportOf>[0]): string[] =>
    renderCsv(reportOf(changes)).split('\r\n');

describe('the report as CSV', () => {
    it('begins with a byte order mark and the names of its columns', () =>
        expect(csvLines({})[0]).toBe('\uFEFFkind,id,label,state,severity,why,fix,link'));
    it('has a row for each finding', () =>
        expect(csvLines({ findings: [finding()] })).toContain(
            'finding,api-enabled,API Enabled is not granted,fail,blocker,Nothing grants it.,Assign it.,'
        ));
    it('has a row for each capability, object and field', () => {
        const objects = [
            {
                object: 'LoginHistory',
                need: 'core' as const,
                verdict: 'partial' as const,
                reason: 'Own rows.',
                sources: [],
                fields: [{ field: 'UserId', verdict: 'readable' as const }],
                confidence: 'documented' as const
            }
        ];
        expect(csvLines({ capabilities: [capability({ objects })] }).slice(2, 5)).toEqual([
            'capability,logins,Logins,readable,,,,',
            'object,logins.LoginHistory,LoginHistory,partial,,Own rows.,,',
            'field,logins.LoginHistory.UserId,LoginHistory.UserId,readable,,,,'
        ]);
    });
    it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', ' =1', '\u200b=1', '%0A'])(
        'keeps a spreadsheet from taking %j for a formula',
        (title) => {
            const [, , row = ''] = csvLines({ findings: [finding({ title })] });
            expect(row.startsWith(`finding,api-enabled,"'${title.replace(/"/g, '""')}"`)).toBe(true);
        }
    );
    it('quotes what holds a quote, a comma or a line break', () =>
        expect(renderCsv(reportOf({ findings: [finding({ title: 'a "b", c\nd' })] }))).toContain(
            '"a ""b"", c\nd"'
        ));
});

describe('the report as Markdown', () => {
    it('begins with connector and headline', () =>
        expect(renderMarkdown(reportOf()).split('\n')[0]).toBe('# Small: Not ready'));
    it('makes a task of each failure', () =>
        expect(renderMarkdown(reportOf({ findings: [finding()] }))).toContain(
            '## To do\n\n- [ ] **blocker** API Enabled is not granted. Nothing grants it. Assign it.'
        ));
    it('says why a capability is not readable', () =>
        expect(
            renderMarkdown(
                reportOf({ capabilities: [capability({ verdict: 'unknown', reasons: ['Hidden.'] })] })
            )
        ).toContain('| Logins | _unknown_ | Hidden. |'));
    it('lists what got no answer', () =>
        expect(
            renderMarkdown(reportOf({ findings: [finding({ outcome: 'unknown', title: 'It is so' })] }))
        ).toContain('## Not answered\n\n- It is so: Nothing grants it.'));
    it('lets no label of the org become markup', () =>
        expect(renderMarkdown(reportOf({ subject: { name: '<img src=x> [a](b) | `c` **d**' } }))).toContain(
            'user: &lt;img src=x&gt; \\[a\\](b) \\| \\`c\\` \\*\\*d\\*\\*'
        ));
});
