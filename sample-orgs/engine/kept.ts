import type { Answer, Row } from 'c/connectorGateway';
import type { Request } from 'c/connectorQueries';
import { longId, read, unavailable, type Reading } from 'c/connectorTypes';
import type { KeptReading, OrgFile } from './orgFile';

/**
 * Why a file that was read from an org does not answer a request: the org did not either, or it was not asked. Undefined
 * where the file's tables answer it, and for every file that a person wrote.
 */
export function notKept(
    { kept }: OrgFile,
    { name, binds, columns = [] }: Request
): Reading<never> | undefined {
    if (!kept) return undefined;
    const reason = kept.unread[name];
    if (reason) return { status: 'unavailable', reason };
    const question = kept.asked[name];
    const isAsked =
        question !== undefined &&
        columns.every((column) => question.columns?.includes(column)) &&
        Object.entries(binds).every(([bind, value]) => {
            const values = new Set(question.binds[bind]?.map(comparable));
            return [value].flat().every((each) => values.has(comparable(each)));
        });
    return isAsked
        ? undefined
        : unavailable('notRead', `This was not asked when the org was saved (${name}): save it again.`);
}

/** What the org described, of the names asked for. */
export function keptDescribe({ described }: KeptReading, { binds }: Request): Reading<Answer> {
    const names = (bind: string): readonly string[] => [binds[bind] ?? []].flat();
    const objects = names('objects').map((object): Row => ({
        object,
        exists: object in described ? true : null
    }));
    const fields = names('fields').map((name): Row => {
        const dot = name.indexOf('.');
        return {
            object: name.slice(0, dot),
            field: name.slice(dot + 1),
            exists: name in described ? true : null,
            permissionable: described[name] ?? null
        };
    });
    return read({ rows: [...objects, ...fields] });
}

/** Ids come in two lengths, and Salesforce compares names without regard to case. */
function comparable(value: string): string {
    return longId(value).toLowerCase();
}
