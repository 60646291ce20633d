import { effectiveAccess } from 'c/connectorAccess';
import { runChecks, type Check } from 'c/connectorChecks';
import type { Contract, Evidence, Finding } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf, NOW } from '../../../../../../tests/support/evidence';

/** What a check finds on evidence that was read whole, but for the changes; on the small contract. */
export function findingsOf(
    check: Check,
    changes: Partial<Evidence> = {},
    contract: Contract = SMALL_CONTRACT
): Finding[] {
    const evidence = { ...evidenceOf(), ...changes };
    return runChecks(evidence, { contract, access: effectiveAccess(evidence, NOW), asOf: NOW }, [check])
        .findings;
}

/** The outcome of the only finding. */
export function outcomeOf(check: Check, changes: Partial<Evidence> = {}, contract?: Contract): string {
    const [finding] = findingsOf(check, changes, contract);
    return finding?.outcome ?? 'no finding';
}
