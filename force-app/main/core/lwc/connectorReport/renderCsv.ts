import type { Report } from 'c/connectorTypes';

const HEAD = ['kind', 'id', 'label', 'state', 'severity', 'why', 'fix', 'link'] as const;

/** A spreadsheet takes a cell that begins like this for a formula, or drops what stands before it. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@|%]/;

/**
 * The report as CSV, one row for each finding, permission, capability, object and field; UTF-8 with a byte order mark and
 * CRLF, so that Excel opens it. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function renderCsv(report: Report): string {
    const rows: string[][] = [
        [...HEAD],
        ['report', report.connector.id, report.connector.label, report.verdict, '', report.headline, '', ''],
        ...report.findings.map(({ id, title, outcome, severity, evidence, remediation }) => [
            'finding',
            id,
            title,
            outcome,
            severity,
            evidence.join(' '),
            remediation?.text ?? '',
            remediation?.link ?? ''
        ]),
        ...report.permissions.map(({ name, label, outcome, reason, sources }) => [
            'permission',
            name,
            label,
            outcome,
            '',
            reason ?? sources.map((source) => source.label).join(', '),
            '',
            ''
        ]),
        ...report.capabilities.flatMap(({ id, label, verdict, reasons, fix, objects }) => [
            ['capability', id, label, verdict, '', reasons.join(' '), fix?.text ?? '', fix?.link ?? ''],
            ...objects.flatMap(({ object, verdict: each, reason, fields }) => [
                ['object', `${id}.${object}`, object, each, '', reason, '', ''],
                ...fields.map((field) => [
                    'field',
                    `${id}.${object}.${field.field}`,
                    `${object}.${field.field}`,
                    field.verdict,
                    '',
                    field.reason ?? '',
                    '',
                    ''
                ])
            ])
        ])
    ];
    return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    // eslint-disable-next-line no-control-regex -- control characters have no place in a cell
    const plain = safe.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\uFFFD');
    return /[",\r\n;\t]|^\s|\s$|^'/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}
