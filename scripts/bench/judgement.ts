import { performance } from 'node:perf_hooks';
import { effectiveAccess, permissionCatalogue } from 'c/connectorAccess';
import { judgeCapabilities } from 'c/connectorCapabilities';
import { runChecks } from 'c/connectorChecks';
import {
    read,
    type Assignment,
    type Capability,
    type Contract,
    type Evidence,
    type FieldGrant,
    type ObjectDescription,
    type ObjectGrant,
    type ObjectNeed
} from 'c/connectorTypes';
import { evidenceOf } from '../../tests/support/evidence';
import { medianAnd95 } from './times';

const CAPABILITIES = 15;
const OBJECTS_EACH = 4;
const FIELDS_EACH = 10;
const CONTAINERS = 200;
const RUNS = 300;
const WARM_UP = 30;
const NOW = '2026-11-20T09:00:00.000Z';

/** Judges 15 capabilities over 60 objects and 600 fields for a user with 200 containers, and prints the times. */
export function benchJudgement(): void {
    const contract = largeContract();
    const times: number[] = [];
    for (let run = 0; run < RUNS + WARM_UP; run += 1) {
        // New evidence each time: nothing that was worked out for an earlier run may help.
        const evidence = largeEvidence(contract);
        const start = performance.now();
        const access = effectiveAccess(evidence, NOW);
        runChecks(evidence, { contract, access, asOf: NOW });
        judgeCapabilities({ contract, access, evidence });
        if (run >= WARM_UP) times.push(performance.now() - start);
    }
    console.log(
        `judging ${CAPABILITIES} capabilities, ${CAPABILITIES * OBJECTS_EACH} objects, ${CAPABILITIES * OBJECTS_EACH * FIELDS_EACH} fields for ${CONTAINERS} containers, ${RUNS} runs: ${medianAnd95(times)} (aim: 20 ms)`
    );
}

function largeContract(): Contract {
    const capabilities = numbers(CAPABILITIES).map((capability): Capability => ({
        id: `capability${capability}`,
        label: `Capability ${capability}`,
        required: capability % 2 === 0,
        why: '',
        objects: numbers(OBJECTS_EACH).map((number): ObjectNeed => {
            const object = `Object${capability}x${number}__c`;
            return {
                object,
                need: number === 0 ? 'core' : 'extra',
                rights: ['read'],
                fields: numbers(FIELDS_EACH).map((field) => `Field${field}__c`),
                gate: { object, right: 'read' },
                allRows: { anyOf: [{ object, right: 'viewAllRecords' }, { sharing: object }] },
                fact: { source: 'bench', confidence: 'documented' }
            };
        })
    }));
    return {
        id: 'bench',
        label: 'Bench',
        vendor: 'Bench',
        flow: 'webServer',
        identity: { apps: [], scopes: ['Api'], appAccessPermissionSet: 'Connector_App_Access' },
        permissionSets: { vendorListed: 'Connector_Vendor_Listed' },
        listedPermissions: permissionCatalogue.slice(0, 20).map(({ name }) => ({ name })),
        listedObjects: [],
        gate: { permission: 'ApiEnabled' },
        capabilities,
        handOver: [],
        endpoints: [],
        fact: { source: 'bench', confidence: 'documented' }
    };
}

function largeEvidence({ capabilities }: Contract): Evidence {
    const containers = numbers(CONTAINERS).map((number) => `0PS${String(number).padStart(12, '0')}`);
    const needs = capabilities.flatMap(({ objects }) => objects);
    const some = (index: number): string[] => containers.filter((_, position) => position % 7 === index % 7);
    const names = permissionCatalogue.map(({ name }) => name);
    return {
        ...evidenceOf(),
        assignments: read(
            containers.map((id): Assignment => ({
                container: { id, kind: 'permissionSet', name: id, label: id, sessionActivated: false },
                isActive: true
            }))
        ),
        userPermissions: read({
            known: names,
            granted: new Map(
                containers.map((id, index) => [id, names.filter((_, each) => (each + index) % 3 === 0)])
            )
        }),
        objectGrants: read(
            needs.flatMap(({ object }, index): ObjectGrant[] => [
                { object, right: 'read', containers: some(index) },
                ...(index % 3 ? [{ object, right: 'viewAllRecords' as const, containers: some(index) }] : [])
            ])
        ),
        fieldGrants: read(
            needs.flatMap(({ object, fields }) =>
                fields.slice(1).map((field): FieldGrant => ({
                    field: `${object}.${nameOf(field)}`,
                    right: 'read',
                    containers: []
                }))
            )
        ),
        sharing: read(new Map(needs.map(({ object }) => [object, 'Private']))),
        descriptions: read(
            new Map(
                needs.map(({ object, fields }): [string, ObjectDescription] => [
                    object,
                    {
                        exists: true,
                        fields: new Map(
                            fields.map((field) => [nameOf(field), { exists: true, permissionable: true }])
                        )
                    }
                ])
            )
        )
    };
}

function nameOf(field: ObjectNeed['fields'][number]): string {
    return typeof field === 'string' ? field : field.name;
}

function numbers(count: number): number[] {
    return Array.from({ length: count }, (_, index) => index);
}
