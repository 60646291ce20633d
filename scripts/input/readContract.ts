import type { Contract } from 'c/connectorTypes';
import schema from '../../schemas/contract.schema.json';
import { contractProblems } from './contractProblems';
import { readJson, type JsonKind } from './jsonWithPlaces';

const CONTRACT: JsonKind = { noun: 'a contract', option: '--contract', schema };

/**
 * Reads a person's own contract and checks it whole: JSON, shape, names of permissions, objects and fields, sources,
 * gates, and that no secret is in it.
 *
 * @throws InputError with the place as `file:line:column`; nothing is judged then
 */
export function readContract(file: string): Promise<Contract> {
    return readJson(file, CONTRACT, contractProblems);
}
