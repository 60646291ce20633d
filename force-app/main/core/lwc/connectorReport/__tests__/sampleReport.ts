import type { CapabilityRow, Finding, Report } from 'c/connectorTypes';

/** A failed blocker; what a test is about is overridden. */
export function finding(changes: Partial<Finding> = {}): Finding {
    return {
        id: 'api-enabled',
        group: 'permissions',
        outcome: 'fail',
        severity: 'blocker',
        title: 'API Enabled is not granted',
        why: '',
        evidence: ['Nothing grants it.'],
        remediation: { text: 'Assign it.' },
        ...changes
    };
}

/** A readable capability; what a test is about is overridden. */
export function capability(changes: Partial<CapabilityRow> = {}): CapabilityRow {
    return {
        id: 'logins',
        label: 'Logins',
        required: true,
        verdict: 'readable',
        why: '',
        objects: [],
        reasons: [],
        ...changes
    };
}

/** A report of nothing; what a test is about is overridden. */
export function reportOf(changes: Partial<Report> = {}): Report {
    return {
        formatVersion: 1,
        connector: { id: 'small', label: 'Small' },
        verdict: 'notReady',
        headline: 'Not ready',
        scope: 'org',
        subject: { name: 'Licence Connector', username: 'connector@acme.example' },
        viewer: { name: 'Ada' },
        org: { id: '00D000000000001EAA', name: 'Acme', isSandbox: false },
        asOf: '2026-11-20T09:00:00.000Z',
        source: { kind: 'org', name: 'Acme' },
        findings: [],
        permissions: [],
        capabilities: [],
        notCovered: [],
        blindSpots: [],
        power: { line: '', sets: [] },
        handOver: { fields: [], endpoints: [] },
        ...changes
    };
}
