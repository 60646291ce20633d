import { XMLParser, XMLValidator } from 'fast-xml-parser';
import {
    capability,
    finding,
    reportOf
} from '../../../force-app/main/core/lwc/connectorReport/__tests__/sampleReport';
import { FORMATS } from '../formats';

interface Suites {
    testsuites: { testsuite: { tests: string; failures: string; errors: string; testcase: object[] } };
}
interface Log {
    runs: { results: { ruleId: string; kind: string; level: string }[] }[];
}

function suiteOf(changes: Parameters<typeof reportOf>[0]): Suites['testsuites']['testsuite'] {
    const xml = FORMATS.junit(reportOf(changes));
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '',
        isArray: (name) => name === 'testcase'
    });
    return (parser.parse(xml) as Suites).testsuites.testsuite;
}
const resultsOf = (changes: Parameters<typeof reportOf>[0]): Log['runs'][number]['results'] =>
    (JSON.parse(FORMATS.sarif(reportOf(changes))) as Log).runs[0]?.results ?? [];

describe('the report as JUnit XML', () => {
    it('fails on a blocker', () =>
        expect(suiteOf({ findings: [finding()] })).toMatchObject({ tests: '1', failures: '1', errors: '0' }));
    it('fails on a blocked capability', () =>
        expect(suiteOf({ capabilities: [capability({ verdict: 'blocked' })] })).toMatchObject({
            failures: '1'
        }));
    it('has an error, and no passed case, where something is unknown', () =>
        expect(suiteOf({ findings: [finding({ outcome: 'unknown' })] })).toMatchObject({
            errors: '1',
            failures: '0'
        }));
    it('fails on no warning', () =>
        expect(suiteOf({ findings: [finding({ severity: 'warning' })] })).toMatchObject({ failures: '0' }));
    it('stays XML whatever a label holds', () =>
        expect(suiteOf({ findings: [finding({ title: '<a b="c">&\u0000' })] }).testcase).toHaveLength(1));
});

describe('the report as SARIF', () => {
    it('has an error for a blocker', () =>
        expect(resultsOf({ findings: [finding()] })).toMatchObject([
            { ruleId: 'api-enabled', kind: 'fail', level: 'error' }
        ]));
    it('leaves open what is unknown', () =>
        expect(resultsOf({ capabilities: [capability({ verdict: 'unknown' })] })).toMatchObject([
            { ruleId: 'capability-logins', kind: 'open', level: 'none' }
        ]));
    it('has nothing for what passed', () =>
        expect(resultsOf({ findings: [finding({ outcome: 'pass' })], capabilities: [capability()] })).toEqual(
            []
        ));
});
