import path from 'node:path';
import { contracts, findContract } from 'c/connectorContracts';
import { readJson, type InputProblem, type JsonKind } from './jsonWithPlaces';

/** One org of a list, and whose access to it is judged. */
export interface ListedOrg {
    /** How sf knows it; or a saved org as a file, from the list's own folder. One of both. */
    targetOrg?: string;
    orgFile?: string;
    /** The connector's user, Id or username. */
    user: string;
    /** Shipped contract; the command's own where it is left out. */
    connector?: string;
}

/** Orgs that are judged together. */
export interface OrgList {
    orgs: ListedOrg[];
}

const text = { type: 'string', minLength: 1 } as const;
const ORG_LIST: JsonKind = {
    noun: 'a list of orgs',
    option: '--target-orgs',
    schema: {
        type: 'object',
        required: ['orgs'],
        additionalProperties: false,
        properties: {
            orgs: {
                type: 'array',
                minItems: 1,
                items: {
                    type: 'object',
                    required: ['user'],
                    additionalProperties: false,
                    properties: { targetOrg: text, orgFile: text, user: text, connector: text }
                }
            }
        }
    }
};

/**
 * Reads a list of orgs; paths of org files become absolute.
 *
 * @throws InputError with the place as `file:line:column`; nothing is judged then
 */
export async function readOrgList(file: string): Promise<OrgList> {
    const { orgs } = await readJson<OrgList>(file, ORG_LIST, problemsOf);
    const folder = path.dirname(path.resolve(file));
    return {
        orgs: orgs.map(({ orgFile, ...org }) =>
            orgFile === undefined ? org : { ...org, orgFile: path.resolve(folder, orgFile) }
        )
    };
}

function problemsOf({ orgs }: OrgList): InputProblem[] {
    const shipped = contracts.map(({ id }) => id).join(', ');
    const seen = new Set<string>();
    return orgs.flatMap((org, position): InputProblem[] => {
        const { targetOrg, orgFile, connector } = org;
        const at = (field: string, problem: string): InputProblem => ({
            path: ['orgs', position, field],
            text: problem
        });
        if ((targetOrg === undefined) === (orgFile === undefined))
            return [at('targetOrg', 'Name the org by targetOrg or by orgFile, one of both.')];
        if (connector !== undefined && !findContract(connector))
            return [at('connector', `There is no connector ${connector}; there are: ${shipped}.`)];
        const key = nameOf(org).toLowerCase();
        const isTwice = seen.has(key);
        seen.add(key);
        return isTwice ? [at('user', 'This org, user and connector stand here twice; keep one.')] : [];
    });
}

/** What an entry is called, which is unlike the others of its list. */
export function nameOf({ targetOrg, orgFile, user, connector }: ListedOrg): string {
    const org = targetOrg ?? path.basename(orgFile ?? '', '.json');
    return [org, connector ?? '', user].filter(Boolean).join(' ');
}
