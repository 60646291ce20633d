import { harmless, renderText } from 'c/connectorReport';
import type { Report } from 'c/connectorTypes';
import { capability, finding, reportOf } from './sampleReport';

const FINDING = finding();
const CAPABILITY = capability();

const linesOf = (changes: Partial<Report>): string[] => renderText(reportOf(changes)).split('\n');

describe('the report as text', () => {
    it('begins with the headline', () => expect(linesOf({})[0]).toBe('Not ready'));
    it('names the connector’s user and the person looking', () =>
        expect(renderText(reportOf())).toMatch(
            /User {7}Licence Connector \(connector@acme\.example\)\n[\s\S]*Seen by {4}Ada\n/
        ));
    it('tells a failure with what was seen and the fix', () =>
        expect(linesOf({ findings: [FINDING] })).toEqual(
            expect.arrayContaining([
                '  BLOCKER  API Enabled is not granted',
                '           Nothing grants it.',
                '           Fix: Assign it.'
            ])
        ));
    it('counts what passed instead of listing it', () =>
        expect(renderText(reportOf({ findings: [{ ...FINDING, outcome: 'pass' }] }))).toMatch(
            /Set-up: 1 passed, 0 to look at\n(?!.*API Enabled)/
        ));
    it('puts blockers before warnings', () => {
        const findings = [{ ...FINDING, severity: 'warning' as const, title: 'Later' }, FINDING];
        const text = renderText(reportOf({ findings }));
        expect(text.indexOf('API Enabled')).toBeLessThan(text.indexOf('Later'));
    });
    it('tells many findings of one check in one place', () => {
        const findings = ['A', 'B', 'C', 'D'].map((name) => ({
            ...FINDING,
            id: `listed-permission:${name}`,
            severity: 'warning' as const
        }));
        expect(linesOf({ findings })).toEqual(
            expect.arrayContaining(['  warning  4 of the guide’s list: not granted', '           A, B, C, D'])
        );
    });
    it('tells why a capability is not readable', () =>
        expect(
            linesOf({
                capabilities: [{ ...CAPABILITY, verdict: 'unknown', reasons: ['LoginHistory: hidden.'] }]
            })
        ).toEqual(expect.arrayContaining(['  Logins  unknown', '    LoginHistory: hidden.'])));
    it('lists what source files cannot show', () =>
        expect(
            renderText(reportOf({ notCovered: [{ id: 'x', title: 'The app exists', why: '' }] }))
        ).toContain('What source files cannot show (check the org itself)\n  The app exists'));
    it('names the permission that shows a blind spot', () =>
        expect(
            renderText(reportOf({ blindSpots: [{ what: 'Apps', text: 'Hidden.', missing: ['ViewSetup'] }] }))
        ).toContain('Any one of these shows it: ViewSetup'));
    it('says from when on the verdict falls, and why', () =>
        expect(
            linesOf({
                outlook: {
                    at: '2026-12-31T00:00:00.000Z',
                    verdict: 'notReady',
                    headline: 'Not ready, 3 blockers',
                    because: ['The assignment of Reader ends.']
                }
            })[1]
        ).toBe('From 2026-12-31: Not ready, 3 blockers. The assignment of Reader ends.'));
    it('breaks lines at 100 characters', () => {
        const reasons = [`${'word '.repeat(60)}end`];
        const longest = Math.max(
            ...linesOf({ capabilities: [{ ...CAPABILITY, verdict: 'partial', reasons }] }).map(
                (line) => line.length
            )
        );
        expect(longest).toBeLessThanOrEqual(100);
    });
    it('shows control characters of a label instead of obeying them', () =>
        expect(renderText(reportOf({ subject: { name: '\u001b[2J\u202Eevil' } }))).toContain(
            '\uFFFD[2J\uFFFDevil'
        ));
});

it('a harmless text keeps letters of every script', () =>
    expect(harmless('Zoë 株式会社 🚀')).toBe('Zoë 株式会社 🚀'));
