import { createHmac, randomBytes } from 'node:crypto';
import type { KeptReading, OrgFile, OrgRecord } from '../../sample-orgs/engine/orgFile';

/** Fields that name a person, by object. A run-as user is kept by Id or by username: no source says which. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
    User: ['Username', 'Name', 'Email'],
    ExtlClntAppOauthPlcyCnfg: ['ClientCredentialsFlowUser']
};

/**
 * The file with names and e-mail addresses of users hashed. The same name has the same hash throughout the file; the key
 * is kept nowhere, so that no list of names can be tried against it.
 */
export function hashNames(file: OrgFile): OrgFile {
    const key = randomBytes(32);
    const hashed = (object: string, record: OrgRecord): OrgRecord => {
        const changed = { ...record };
        for (const field of NAMING[object] ?? []) {
            const value = record[field];
            if (typeof value === 'string' && !isId(value)) changed[field] = hashOf(value, key);
        }
        return changed;
    };
    const sobjects = Object.fromEntries(
        Object.entries(file.sobjects).map(([object, records]) => [
            object,
            records.map((record) => hashed(object, record))
        ])
    );
    return { ...file, sobjects, ...(file.kept && { kept: withoutUsernames(file.kept) }) };
}

/** What a user was asked by is a name too; the user is found by Id then. */
function withoutUsernames({ asked, ...kept }: KeptReading): KeptReading {
    const { userByUsername: _, ...others } = asked;
    return { ...kept, asked: others, hashed: true };
}

function isId(value: string): boolean {
    return /^005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/.test(value);
}

/** An address keeps its form, and the ending that a sandbox gives it, which a check looks at. */
function hashOf(value: string, key: Buffer): string {
    const hash = createHmac('sha256', key).update(value.toLowerCase()).digest('hex').slice(0, 16);
    if (!value.includes('@')) return `user ${hash}`;
    return `${hash}@hashed.example${/\.invalid$/i.test(value) ? '.invalid' : ''}`;
}
