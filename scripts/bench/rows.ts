import type { CapabilityRow, CapabilityVerdict } from 'c/connectorTypes';

const VERDICTS: readonly CapabilityVerdict[] = ['readable', 'partial', 'blocked', 'unknown', 'notApplicable'];
const FIELDS_EACH = 5;

/** Capabilities of one object with five fields each, all verdicts in turn. */
export function manyCapabilities(count: number): CapabilityRow[] {
    return Array.from({ length: count }, (_, number): CapabilityRow => {
        const verdict = VERDICTS[number % VERDICTS.length] ?? 'unknown';
        const object = `Object${number}__c`;
        const fields = Array.from({ length: FIELDS_EACH }, (__, field) => ({
            field: `Field${field}__c`,
            verdict
        }));
        return {
            id: `capability${number}`,
            label: `Capability ${number}`,
            required: false,
            verdict,
            why: 'Because the connector asks for it.',
            reasons: [`Permission ${number} is not granted.`],
            objects: [
                {
                    object,
                    need: 'core',
                    verdict,
                    reason: `Permission ${number} is not granted.`,
                    sources: [],
                    fields,
                    confidence: 'documented'
                }
            ]
        };
    });
}
