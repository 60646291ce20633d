import type { Gate, Grant, GrantSource, Proof } from 'c/connectorTypes';
import type { AccessAnswer, EffectiveAccess } from './effectiveAccess';
import { permissionLabel } from './permissionCatalogue';

/** Whether a gate is open to the connector's user. */
export interface GateAnswer {
    state: 'open' | 'shut' | 'unknown';
    /** What opens it. */
    sources: readonly GrantSource[];
    /** The same, permission by permission; empty unless it is open. */
    proof: readonly Proof[];
    /** Why it is shut or unknown, or that no grant was needed; one sentence each. */
    reasons: readonly string[];
}

const ALWAYS_OPEN: GateAnswer = { state: 'open', sources: [], proof: [], reasons: [] };

/** Evaluates a gate in three-valued logic: an unknown part decides unless the other parts already do. */
export function evaluateGate(gate: Gate, access: EffectiveAccess): GateAnswer {
    if ('always' in gate) return access.external === undefined ? ALWAYS_OPEN : externalShut(access.external);
    if ('permission' in gate)
        return fromAccess(access.permission(gate.permission), permissionLabel(gate.permission));
    if ('right' in gate)
        return fromAccess(access.object(gate.object, gate.right), rightLabel(gate.object, gate.right));
    if ('sharing' in gate) {
        if (access.external !== undefined) return externalUnknown(gate.sharing);
        const { state, reason } = access.sharing(gate.sharing);
        const proof = state === 'open' ? [{ by: reason, sources: [] }] : [];
        return { state, sources: [], proof, reasons: [reason] };
    }
    if ('allOf' in gate) return allOf(gate.allOf.map((part) => evaluateGate(part, access)));
    return anyOf(gate.anyOf.map((part) => evaluateGate(part, access)));
}

function externalShut(userType: string): GateAnswer {
    const reason = `The user is an external one (${userType}); this is open to internal users.`;
    return { state: 'shut', sources: [], proof: [], reasons: [reason] };
}

function externalUnknown(object: string): GateAnswer {
    const reason = `For an external user the external org-wide default of ${object} counts, which was not read.`;
    return { state: 'unknown', sources: [], proof: [], reasons: [reason] };
}

/** "Read on Account", as the report says it. */
export function rightLabel(object: string, right: string): string {
    return `${RIGHT_LABELS[right] ?? right} on ${object}`;
}

const RIGHT_LABELS: Readonly<Record<string, string>> = {
    read: 'Read',
    create: 'Create',
    edit: 'Edit',
    delete: 'Delete',
    viewAllRecords: 'View All Records',
    modifyAllRecords: 'Modify All Records',
    viewAllFields: 'View All Fields'
};

function fromAccess(answer: AccessAnswer, label: string): GateAnswer {
    const { state, sources, reason } = answer;
    if (state === 'granted')
        return { state: 'open', sources, proof: [{ by: label, sources: [...sources] }], reasons: [] };
    if (state === 'unknown' || state === 'unobservable')
        return {
            state: 'unknown',
            sources: [],
            proof: [],
            reasons: [reason ?? `Whether ${label} is granted is not known.`]
        };
    const plain = `${label} is not granted.`;
    const reasons = [reason === undefined ? plain : `${plain} ${reason}`];
    return { state: 'shut', sources: [], proof: [], reasons };
}

function allOf(parts: readonly GateAnswer[]): GateAnswer {
    for (const state of ['shut', 'unknown'] as const) {
        const deciding = parts.filter((part) => part.state === state);
        if (deciding.length) return { state, sources: [], proof: [], reasons: reasonsOf(deciding) };
    }
    return {
        state: 'open',
        sources: parts.flatMap(({ sources }) => sources),
        proof: parts.flatMap(({ proof }) => proof),
        reasons: []
    };
}

function anyOf(parts: readonly GateAnswer[]): GateAnswer {
    const open = parts.find(({ state }) => state === 'open');
    if (open) return open;
    const unknown = parts.filter(({ state }) => state === 'unknown');
    return unknown.length
        ? { state: 'unknown', sources: [], proof: [], reasons: reasonsOf(unknown) }
        : { state: 'shut', sources: [], proof: [], reasons: reasonsOf(parts) };
}

function reasonsOf(parts: readonly GateAnswer[]): string[] {
    return [...new Set(parts.flatMap(({ reasons }) => reasons))];
}

/** Every way to open a gate, as sets of single grants; what is granted already is left out. */
export function waysToOpen(gate: Gate, access: EffectiveAccess): readonly (readonly Grant[])[] {
    if (evaluateGate(gate, access).state === 'open') return [[]];
    // What the org lacks can't be granted there.
    if ('permission' in gate)
        return access.permission(gate.permission).state === 'notInOrg'
            ? []
            : [[{ permission: gate.permission }]];
    if ('right' in gate) return [[{ object: gate.object, right: gate.right }]];
    // An org-wide default is no grant: it opens the rows to everybody, so it is never proposed.
    if ('sharing' in gate || 'always' in gate) return [];
    if ('anyOf' in gate) return gate.anyOf.flatMap((part) => waysToOpen(part, access));
    return gate.allOf.reduce<readonly (readonly Grant[])[]>(
        (ways, part) => ways.flatMap((way) => waysToOpen(part, access).map((more) => [...way, ...more])),
        [[]]
    );
}

/** The permissions that a gate names, each once. */
export function permissionsOf(gate: Gate): string[] {
    if ('permission' in gate) return [gate.permission];
    if ('allOf' in gate) return [...new Set(gate.allOf.flatMap(permissionsOf))];
    if ('anyOf' in gate) return [...new Set(gate.anyOf.flatMap(permissionsOf))];
    return [];
}
