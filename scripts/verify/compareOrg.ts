import { catalogue } from 'c/connectorQueries';
import { base, Describe } from '../../sample-orgs/engine/describe';
import { errorsOf, OrgUnreachable, type OrgClient } from '../rest/orgClient';
import { describeDifferences, type Comparison, type Expected, type OrgField } from './describeDifferences';
import { namedFields } from './namedFields';

/** Describes that are under way at once. */
const AT_ONCE = 5;

/** What the schema data says of each object that the catalogue's queries touch, in order of name. */
export function expectedObjects(): Expected[] {
    const describe = new Describe(base);
    return [...namedFields()]
        .map(([object, named]) => ({
            object,
            fields: describe.fields(object),
            named,
            families: familiesOf(object)
        }))
        .sort((a, b) => (a.object < b.object ? -1 : 1));
}

/**
 * Compares an org's describe with the schema data.
 *
 * @throws OrgUnreachable where the org gives no answer, or refuses the sign-in
 */
export async function compareOrg(client: OrgClient): Promise<Comparison> {
    const expected = expectedObjects();
    const found: Comparison[] = [];
    for (let start = 0; start < expected.length; start += AT_ONCE)
        found.push(
            ...(await Promise.all(
                expected
                    .slice(start, start + AT_ONCE)
                    .map(async (each) => describeDifferences(each, await fieldsOf(client, each.object)))
            ))
        );
    return {
        differences: found.flatMap(({ differences }) => differences),
        notes: found.flatMap(({ notes }) => notes)
    };
}

async function fieldsOf(client: OrgClient, object: string): Promise<readonly OrgField[] | undefined> {
    const answer = await client.get(`/services/data/v${base.apiVersion}/sobjects/${object}/describe`);
    const { fields } = (answer.body ?? {}) as { fields?: unknown };
    if (answer.status === 200 && Array.isArray(fields)) return fields as OrgField[];
    if (answer.status === 404) return undefined;
    const [error] = errorsOf(answer);
    throw new OrgUnreachable(
        `The org does not describe ${object}: ${error ? `${error.errorCode}: ${error.message}` : `HTTP status ${answer.status}`}.`
    );
}

function familiesOf(object: string): string[] {
    const columns = catalogue
        .filter((query) => query.object === object)
        .flatMap((query) => query.columns ?? []);
    return [
        ...new Set(columns.filter((column) => column.endsWith('*')).map((column) => column.slice(0, -1)))
    ];
}
