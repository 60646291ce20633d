import { compareReports, type ReportChange } from 'c/connectorReport';
import type { Report } from 'c/connectorTypes';
import { capability, finding, reportOf } from './sampleReport';

const changesOf = (before: Partial<Report>, after: Partial<Report>): ReportChange[] =>
    compareReports(reportOf(before), reportOf(after)).changes;
const hasFallen = (before: Partial<Report>, after: Partial<Report>): boolean =>
    compareReports(reportOf(before), reportOf(after)).hasFallen;
const READABLE = { capabilities: [capability()] };
const PARTIAL = { capabilities: [capability({ verdict: 'partial', reasons: ['Only its own logins.'] })] };

describe('two reports', () => {
    it('that are alike have no changes', () => expect(changesOf(READABLE, READABLE)).toEqual([]));
    it('tell what a capability was, what it is and why', () =>
        expect(changesOf(READABLE, PARTIAL)).toEqual([
            {
                kind: 'capability',
                id: 'logins',
                label: 'Logins',
                before: 'readable',
                after: 'partial',
                direction: 'fall',
                because: ['Only its own logins.']
            }
        ]));
    it('fall with a capability', () => expect(hasFallen(READABLE, PARTIAL)).toBe(true));
    it('rise with a capability', () => expect(hasFallen(PARTIAL, READABLE)).toBe(false));
    it('fall where a capability is no longer known', () =>
        expect(hasFallen(PARTIAL, { capabilities: [capability({ verdict: 'unknown' })] })).toBe(true));
    it('fall where a capability is gone from the report', () =>
        expect(changesOf(READABLE, {})).toMatchObject([{ after: 'not in the report', direction: 'fall' }]));
    it('do not fall where a capability is new', () => expect(hasFallen({}, PARTIAL)).toBe(false));
    it('fall with the verdict', () =>
        expect(hasFallen({ verdict: 'ready' }, { verdict: 'cannotTell' })).toBe(true));
    it('fall where a blocker fails that had passed', () =>
        expect(hasFallen({ findings: [finding({ outcome: 'pass' })] }, { findings: [finding()] })).toBe(
            true
        ));
    it('fall where a warning becomes a blocker', () =>
        expect(hasFallen({ findings: [finding({ severity: 'warning' })] }, { findings: [finding()] })).toBe(
            true
        ));
    it('do not fall with a warning, which is told all the same', () => {
        const after = { findings: [finding({ severity: 'warning' })] };
        const before = { findings: [finding({ severity: 'warning', outcome: 'pass' })] };
        expect([hasFallen(before, after), changesOf(before, after)[0]?.direction]).toEqual([false, 'fall']);
    });
});
