import type {
    CapabilityRow,
    Finding,
    ObjectRow,
    PermissionRow,
    Report
} from '../../force-app/main/core/lwc/connectorTypes/connectorTypes';

/** A passed finding; what a test is about is overridden. */
export function finding(id: string, changes: Partial<Finding> = {}): Finding {
    return {
        id,
        group: 'user',
        outcome: 'pass',
        severity: 'blocker',
        title: `Title of ${id}`,
        why: `Why ${id}`,
        evidence: [],
        ...changes
    };
}

/** A readable object of a capability; what a test is about is overridden. */
export function objectRow(object: string, changes: Partial<ObjectRow> = {}): ObjectRow {
    return {
        object,
        need: 'core',
        verdict: 'readable',
        reason: 'All rows and all key fields.',
        sources: [],
        fields: [],
        confidence: 'documented',
        ...changes
    };
}

/** A readable, required capability; what a test is about is overridden. */
export function capability(id: string, changes: Partial<CapabilityRow> = {}): CapabilityRow {
    return {
        id,
        label: `Label of ${id}`,
        required: true,
        verdict: 'readable',
        why: `Why ${id}.`,
        objects: [],
        reasons: [],
        ...changes
    };
}

/** A granted permission; what a test is about is overridden. */
export function permission(name: string, changes: Partial<PermissionRow> = {}): PermissionRow {
    return {
        name,
        label: `Label of ${name}`,
        outcome: 'granted',
        sources: [],
        neededFor: [],
        power: 'read',
        ...changes
    };
}

/** A report that says ready and nothing else; what a test is about is overridden. */
export function report(changes: Partial<Report> = {}): Report {
    return {
        formatVersion: 1,
        connector: { id: 'certero', label: 'Certero' },
        verdict: 'ready',
        headline: 'Ready',
        scope: 'org',
        subject: { name: 'Licence Connector' },
        viewer: { name: 'Admin' },
        org: { id: '00D000000000001AAA', name: 'Acme', isSandbox: false },
        asOf: '2026-11-23T12:00:00.000Z',
        source: { kind: 'org', name: 'console' },
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
