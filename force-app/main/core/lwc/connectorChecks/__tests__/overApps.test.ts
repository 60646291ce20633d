import type { App } from 'c/connectorTypes';
import type { CheckResult } from '../check';
import { overApps } from '../overApps';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const judged = (...results: CheckResult[]): CheckResult => {
    const found = results.map((_, position) => ({ ...app, id: String(position) }));
    return overApps({ found, blind: [] }, ({ id }) => results[Number(id)] ?? { outcome: 'unknown' });
};
const stop: CheckResult = { outcome: 'fail', severity: 'blocker', evidence: ['Off.'] };

describe('what is said of several apps', () => {
    it('is the worst that is said of one, with what was seen of all', () =>
        expect(
            judged({ outcome: 'pass', evidence: ['On.'] }, { outcome: 'unknown', evidence: ['Hidden.'] })
        ).toEqual({
            outcome: 'unknown',
            evidence: ['On.', 'Hidden.']
        }));
    it('is a blocker where it stops every one of them', () =>
        expect(judged(stop, { outcome: 'fail', severity: 'info' })).toMatchObject({ severity: 'blocker' }));
    it.each(['pass', 'manual', 'unknown'] as const)('is no blocker where another app is %s', (outcome) =>
        expect(judged(stop, { outcome })).toMatchObject({ outcome: 'fail', severity: 'warning' })
    );
    it('does not apply where there is none', () => expect(judged()).toEqual({ outcome: 'notApplicable' }));
});
