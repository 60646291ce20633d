import type { Capability, Contract, Gate, Grant, ObjectNeed, ObjectRight } from 'c/connectorTypes';
import type { EffectiveAccess } from './effectiveAccess';
import { smallestFix, weakestWay } from './fixes';
import { evaluateGate, permissionsOf } from './gates';

/** What may be named by a gate: a user permission, or a right on an object. */
export type Named = { permission: string } | { object: string; right: ObjectRight };

/** A required capability that lacks a grant, or may lack it. */
export interface MissedCapability {
    capability: Capability;
    unsure: boolean;
}

/** The gates that stand before an object of a capability, the contract's own first. */
export function gatesOf(contract: Contract, need: ObjectNeed): Gate[] {
    const fieldGates = need.fields.flatMap((field) =>
        typeof field === 'string' || field.gate === undefined ? [] : [field.gate]
    );
    return [contract.gate, need.gate, ...(need.allRows ? [need.allRows] : []), ...fieldGates];
}

/** Somebody who holds nothing, in an org whose defaults open nothing. */
const NOTHING: EffectiveAccess = {
    permission: () => ({ state: 'missing', sources: [] }),
    object: () => ({ state: 'missing', sources: [] }),
    field: () => ({ state: 'missing', sources: [] }),
    sharing: () => ({ state: 'shut', reason: '' }),
    idle: [],
    external: undefined
};

/**
 * Capabilities that need a grant to be read, in the contract's order: of several ways to open a gate only the one with
 * the least power counts, so that no power seems needed because it would do as well.
 */
export function neededFor(contract: Contract, named: Named): Capability[] {
    return contract.capabilities.filter((capability) =>
        capability.objects.some((need) => {
            const gates = gatesOf(contract, need);
            if (!gates.some((gate) => names(gate, named))) return false;
            return weakestWay(gates, NOTHING)?.some((grant) => isGrant(grant, named)) === true;
        })
    );
}

/**
 * Required capabilities whose core needs the grant now: it belongs to the smallest set of grants that opens the core, so
 * that an alternative with more power is not asked for beside it. `unsure` where whether the core is open is not known.
 */
export function missedBy(contract: Contract, named: Named, access: EffectiveAccess): MissedCapability[] {
    return contract.capabilities
        .filter(({ required }) => required)
        .flatMap((capability): MissedCapability[] => {
            const { gates, fix } = coreFix(contract, capability, access);
            if (!fix.some((grant) => isGrant(grant, named))) return [];
            const unsure = gates
                .filter((gate) => names(gate, named))
                .every((gate) => evaluateGate(gate, access).state !== 'shut');
            return [{ capability, unsure }];
        });
}

interface CoreFix {
    gates: readonly Gate[];
    fix: readonly Grant[];
}

/** Worked out once for each access: every listed permission asks for it. */
const coreFixes = new WeakMap<EffectiveAccess, Map<Capability, CoreFix>>();

function coreFix(contract: Contract, capability: Capability, access: EffectiveAccess): CoreFix {
    const known = coreFixes.get(access) ?? new Map<Capability, CoreFix>();
    coreFixes.set(access, known);
    const found = known.get(capability);
    if (found) return found;
    const gates = capability.objects
        .filter(({ need }) => need === 'core')
        .flatMap((need) => gatesOf(contract, need));
    const made = { gates, fix: smallestFix(gates, access) ?? [] };
    known.set(capability, made);
    return made;
}

/** Every user permission that a verdict on this contract has to know, sorted. */
export function permissionsOfContract(contract: Contract): string[] {
    const gates = contract.capabilities.flatMap(({ objects }) =>
        objects.flatMap((need) => gatesOf(contract, need))
    );
    const listed = contract.listedPermissions.map(({ name }) => name);
    return [...new Set([...listed, ...gates.flatMap(permissionsOf)])].sort();
}

function isGrant(grant: Grant, named: Named): boolean {
    if ('permission' in named) return 'permission' in grant && grant.permission === named.permission;
    return 'right' in grant && grant.object === named.object && grant.right === named.right;
}

function names(gate: Gate, named: Named): boolean {
    if ('permission' in gate) return 'permission' in named && gate.permission === named.permission;
    if ('right' in gate)
        return 'object' in named && gate.object === named.object && gate.right === named.right;
    if ('allOf' in gate) return gate.allOf.some((part) => names(part, named));
    if ('anyOf' in gate) return gate.anyOf.some((part) => names(part, named));
    return false;
}
