import { XMLBuilder } from 'fast-xml-parser';
import { harmless, renderCsv, renderMarkdown, renderText } from 'c/connectorReport';
import type { Finding, Report } from 'c/connectorTypes';

/** Formats of a report, by the name that `--format` takes. */
export const FORMATS = {
    text: renderText,
    json: (report: Report): string => `${JSON.stringify(report, null, 2)}\n`,
    md: renderMarkdown,
    csv: renderCsv,
    junit: renderJunit,
    sarif: renderSarif
} as const;

export type Format = keyof typeof FORMATS;

/**
 * JUnit XML: one test case for each finding and each capability. What fails or is blocked is a failure; what is unknown is
 * an error, never a skipped or passed case; what a person confirms is skipped.
 */
function renderJunit(report: Report): string {
    const cases = [
        ...report.findings.map((finding) => ({
            name: finding.title,
            classname: `${report.connector.id}.set-up.${finding.group}`,
            ...stateOf(finding)
        })),
        ...report.capabilities.map(({ id, label, verdict, reasons }) => ({
            name: label,
            classname: `${report.connector.id}.capabilities.${id}`,
            ...(verdict === 'blocked' && { failure: told(reasons, 'blocked') }),
            ...(verdict === 'unknown' && { error: told(reasons, 'unknown') }),
            ...(verdict === 'notApplicable' && { skipped: told(reasons, 'not in this org') }),
            ...(verdict === 'partial' && { 'system-out': reasons.join(' ') })
        }))
    ].map(({ name, classname, ...state }) => ({
        '@name': harmless(name),
        '@classname': classname,
        ...state
    }));
    const count = (part: string): number => cases.filter((each) => part in each).length;
    const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
    return `${String(
        builder.build({
            '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
            testsuites: {
                testsuite: {
                    '@name': harmless(`${report.connector.label}: ${report.headline}`),
                    '@tests': cases.length,
                    '@failures': count('failure'),
                    '@errors': count('error'),
                    '@skipped': count('skipped'),
                    '@timestamp': report.asOf,
                    testcase: cases
                }
            }
        })
    )}`;
}

function stateOf({ outcome, severity, evidence }: Finding): object {
    // A warning does not fail a build; its words stand beside the passed case.
    if (outcome === 'fail' && severity !== 'blocker')
        return { 'system-out': harmless(`${severity}: ${evidence.join(' ')}`) };
    if (outcome === 'fail') return { failure: told(evidence, severity) };
    if (outcome === 'unknown') return { error: told(evidence, 'unknown') };
    if (outcome === 'manual') return { skipped: told(evidence, 'to confirm') };
    return outcome === 'notApplicable' ? { skipped: told(evidence, 'not applicable') } : {};
}

function told(reasons: readonly string[], kind: string): object {
    return { '@message': harmless(reasons.join(' ') || kind), '@type': kind };
}

const LEVELS = { blocker: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0: one result for each failed finding, blocked capability, and each blocker or capability that is unknown. */
function renderSarif(report: Report): string {
    const results = [
        ...report.findings
            .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
            .map(({ id, outcome, severity, title, evidence, remediation }) => ({
                ruleId: id.split(':')[0] ?? id,
                kind: outcome === 'fail' ? 'fail' : 'open',
                level: outcome === 'fail' ? LEVELS[severity] : 'none',
                message: { text: sentence(title, evidence, remediation?.text) },
                partialFingerprints: { finding: id }
            })),
        ...report.capabilities
            .filter(({ verdict }) => verdict === 'blocked' || verdict === 'unknown')
            .map(({ id, label, verdict, required, reasons, fix }) => ({
                ruleId: `capability-${id}`,
                kind: verdict === 'blocked' ? 'fail' : 'open',
                level: verdict === 'unknown' ? 'none' : required ? 'error' : 'warning',
                message: { text: sentence(`${label}: ${verdict}`, reasons, fix?.text) },
                partialFingerprints: { capability: id }
            }))
    ].map((result) => ({
        ...result,
        locations: [
            { logicalLocations: [{ name: report.subject.username ?? report.subject.name, kind: 'user' }] }
        ]
    }));
    const rules = [...new Set(results.map(({ ruleId }) => ruleId))].map((id) => ({ id }));
    const run = {
        tool: { driver: { name: 'connector', rules } },
        properties: {
            verdict: report.verdict,
            headline: report.headline,
            asOf: report.asOf,
            scope: report.scope
        },
        results
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, null, 2)}\n`;
}

function sentence(title: string, evidence: readonly string[], fix: string | undefined): string {
    return harmless([`${title}.`, ...evidence, ...(fix === undefined ? [] : [fix])].join(' '));
}
