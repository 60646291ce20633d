/** The external connectors that the product knows, as data. */
import type { Contract } from 'c/connectorTypes';
import { certero } from './certero';
import { m3terBills } from './bills';
import { saasLicenceReader } from './saasLicenceReader';

export { DEFAULT_BILL_TARGET, m3terBills, type BillTarget } from './bills';

/** Every shipped contract, in the order of the picker. */
export const contracts: readonly Contract[] = [certero, m3terBills(), saasLicenceReader];

/** The contract of that id, or undefined. */
export function findContract(id: string): Contract | undefined {
    return contracts.find((contract) => contract.id === id);
}
