/** The external connectors that the product knows, as data. */
import type { Contract } from 'c/connectorTypes';
import { certero } from './certero';

/** Every shipped contract, in the order of the picker. */
export const contracts: readonly Contract[] = [certero];

/** The contract of that id, or undefined. */
export function findContract(id: string): Contract | undefined {
    return contracts.find((contract) => contract.id === id);
}
