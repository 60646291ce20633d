import type {
    BlindSpot,
    CapabilityRow,
    Finding,
    HandOver,
    NotCovered,
    PermissionRow,
    Person,
    PowerLedger,
    Report,
    Scope
} from 'c/connectorTypes';
import { decideVerdict, headline } from './verdict';

/** What a report is made of. */
export interface ReportParts {
    connector: { id: string; label: string };
    scope: Scope;
    subject: Person;
    viewer: Person;
    org?: Report['org'];
    asOf: string;
    source: Report['source'];
    findings: Finding[];
    permissions: PermissionRow[];
    capabilities: CapabilityRow[];
    notCovered: NotCovered[];
    blindSpots: BlindSpot[];
    power: PowerLedger;
    handOver: HandOver;
    apiCost?: Report['apiCost'];
}

/** The finished report, format version 1; its bytes depend on the parts alone. */
export function buildReport(parts: ReportParts): Report {
    const { findings, capabilities, scope, org } = parts;
    const verdict = decideVerdict(findings, capabilities);
    return {
        formatVersion: 1,
        connector: parts.connector,
        verdict,
        headline: headline(verdict, scope, findings, capabilities),
        scope,
        subject: parts.subject,
        viewer: parts.viewer,
        ...(org && { org }),
        asOf: parts.asOf,
        source: parts.source,
        findings,
        permissions: parts.permissions,
        capabilities,
        notCovered: parts.notCovered,
        blindSpots: parts.blindSpots,
        power: parts.power,
        handOver: parts.handOver,
        ...(parts.apiCost && { apiCost: parts.apiCost })
    };
}
