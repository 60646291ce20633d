import { Option, type Command } from 'commander';
import { contracts, findContract } from 'c/connectorContracts';
import type { Contract } from 'c/connectorTypes';
import { readContract } from '../input/readContract';
import { UsageError } from './usageError';

/** How a command was told which contract it is about. */
export interface ContractOptions {
    connector?: string;
    contract?: string;
}

const shipped = contracts.map(({ id }) => id).join(', ');

/** Adds `--connector` and `--contract`. */
export function addContractOptions(command: Command): Command {
    return command
        .option('--connector <id>', `shipped contract: ${shipped}`)
        .addOption(
            new Option(
                '--contract <file>',
                'contract of your own as JSON (schemas/contract.schema.json)'
            ).conflicts('connector')
        );
}

/**
 * The contract that the options name.
 *
 * @throws UsageError where they name none, InputError where the file can't be used
 */
export async function contractOf({ connector, contract: file }: ContractOptions): Promise<Contract> {
    if (file !== undefined) return readContract(file);
    if (connector === undefined)
        throw new UsageError(`Name the contract: --connector <id> (${shipped}), or --contract <file>.`);
    const contract = findContract(connector);
    if (!contract) throw new UsageError(`There is no connector ${connector}; there are: ${shipped}.`);
    return contract;
}
