import type { CapabilityRow, CapabilityVerdict, Finding, Report } from 'c/connectorTypes';
import { harmless } from './renderText';

const VERDICTS: Readonly<Record<CapabilityVerdict, string>> = {
    readable: 'readable',
    partial: '**in part**',
    blocked: '**blocked**',
    unknown: '_unknown_',
    notApplicable: 'not in this org'
};

/** The report as Markdown for a ticket: the headline, what keeps it from being ready, what is read, what was not seen. */
export function renderMarkdown(report: Report): string {
    const { connector, subject, viewer, org, asOf, power, outlook } = report;
    const sections = [
        [`# ${safe(connector.label)}: ${safe(report.headline)}`],
        outlook
            ? [
                  `From ${outlook.at.slice(0, 10)}: ${safe(outlook.headline)}. ${safe(outlook.because.join(' '))}`
              ]
            : [],
        [
            `- Connector's user: ${safe(subject.username ?? subject.name)}`,
            ...(org ? [`- Org: ${safe(org.name)} (${org.isSandbox ? 'sandbox' : 'production'})`] : []),
            `- Seen by: ${safe(viewer.username ?? viewer.name)}, as of ${asOf}`
        ],
        list('## To do', report.findings.filter(({ outcome }) => outcome === 'fail').map(failure)),
        list(
            '## To confirm',
            report.findings
                .filter(({ outcome }) => outcome === 'manual')
                .map(({ title }) => `- [ ] ${safe(title)}`)
        ),
        [
            '## What the connector will read',
            '',
            '| | | why |',
            '| --- | --- | --- |',
            ...report.capabilities.map(row),
            ...(report.apiCost ? ['', safe(report.apiCost.line)] : [])
        ],
        power.line === '' ? [] : ['## Need against power', '', safe(power.line)],
        list(
            '## Not answered',
            report.findings
                .filter(({ outcome }) => outcome === 'unknown')
                .map(({ title, evidence }) => `- ${safe(title)}: ${safe(evidence.join(' '))}`)
        ),
        list(
            '## Not covered by source files',
            report.notCovered.map(({ title }) => `- ${safe(title)}`)
        )
    ];
    return `${sections
        .filter((lines) => lines.length)
        .map((lines) => lines.join('\n'))
        .join('\n\n')}\n`;
}

function list(head: string, items: readonly string[]): string[] {
    return items.length ? [head, '', ...items] : [];
}

function failure({ severity, title, evidence, remediation }: Finding): string {
    const fix = remediation ? ` ${safe(remediation.text)}` : '';
    return `- [ ] **${severity}** ${safe([`${title}.`, ...evidence].join(' '))}${fix}`;
}

function row({ label, verdict, reasons, fix }: CapabilityRow): string {
    const why = verdict === 'readable' ? '' : [...reasons, ...(fix ? [fix.text] : [])].join(' ');
    return `| ${safe(label)} | ${VERDICTS[verdict]} | ${safe(why)} |`;
}

/** Text of the org with everything escaped that Markdown or HTML would obey. */
function safe(text: string): string {
    return harmless(text).replace(/[\\`*_{}[\]<>#|~!&]/g, (character) =>
        character === '<'
            ? '&lt;'
            : character === '>'
              ? '&gt;'
              : character === '&'
                ? '&amp;'
                : `\\${character}`
    );
}
