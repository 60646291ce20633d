import {
    effectiveAccess,
    findPermission,
    findPermissionSet,
    isWritePower,
    withHolding,
    type PermissionSetFact
} from 'c/connectorAccess';
import { judgeCapabilities } from 'c/connectorCapabilities';
import type {
    CapabilityRow,
    CapabilityVerdict,
    Contract,
    Evidence,
    PowerLedger,
    PowerRow
} from 'c/connectorTypes';

/**
 * Need against power: what each set that this project ships would open in this org, what it gives up against the best of
 * them, and what somebody who steals the connector's token could do with it.
 */
export function powerLedger(evidence: Evidence, contract: Contract, asOf: string): PowerLedger {
    const { vendorListed, readOnly } = contract.permissionSets;
    const shipped = [findPermissionSet(vendorListed), findPermissionSet(readOnly)].flatMap(
        (set) => set ?? []
    );
    const judged = shipped.map((set) => ({ set, capabilities: withSet(evidence, set, contract, asOf) }));
    const rows = judged.map(({ set, capabilities }): PowerRow => {
        const powers = set.permissions.filter(isWritePower);
        return {
            name: set.name,
            label: set.label,
            permissions: [...set.permissions],
            canChange: powers,
            misuse: powers.flatMap((name) => findPermission(name)?.misuse ?? []),
            givesUp: judged.flatMap((other) =>
                other.set === set ? [] : lost(other.capabilities, capabilities)
            )
        };
    });
    return { line: line(rows), sets: rows };
}

function withSet(
    evidence: Evidence,
    set: PermissionSetFact,
    contract: Contract,
    asOf: string
): CapabilityRow[] {
    const imagined = withHolding(evidence, set);
    return judgeCapabilities({
        contract,
        access: effectiveAccess(imagined, asOf),
        evidence: {
            descriptions: imagined.descriptions,
            // Whether today's user is active says nothing of the set.
            subject: { status: 'unavailable', reason: { code: 'notCovered', text: 'No user is meant.' } }
        }
    });
}

const RANK: Readonly<Record<CapabilityVerdict, number>> = {
    notApplicable: 0,
    blocked: 0,
    unknown: 1,
    partial: 2,
    readable: 3
};

/** Objects that the first reads better than the second, each once. */
function lost(better: readonly CapabilityRow[], worse: readonly CapabilityRow[]): string[] {
    const verdicts = new Map(
        worse.flatMap(({ id, objects }) =>
            objects.map(({ object, verdict }) => [`${id} ${object}`, verdict] as const)
        )
    );
    const names = better.flatMap(({ id, objects }) =>
        objects.flatMap(({ object, verdict }) => {
            const other = verdicts.get(`${id} ${object}`) ?? verdict;
            if (RANK[other] >= RANK[verdict]) return [];
            return [other === 'partial' ? `${object} of others` : object];
        })
    );
    return [...new Set(names)];
}

function line(rows: readonly PowerRow[]): string {
    return rows
        .map(({ label, permissions, canChange, givesUp }) => {
            const change =
                canChange.length === 0
                    ? 'none of them can change the org'
                    : `${canChange.length} of them can change the org`;
            const price = givesUp.length ? `; it gives up ${givesUp.join(', ')}` : '';
            return `${label}: ${permissions.length} permissions, ${change}${price}.`;
        })
        .join(' ');
}
