import { longId, type Contract } from 'c/connectorTypes';
import { base } from '../../sample-orgs/engine/describe';
import type { OrgFile, OrgRecord } from '../../sample-orgs/engine/orgFile';
import { Tables } from '../../sample-orgs/engine/tables';

/** Somebody who holds every permission, and so sees every row. */
export const ALL_SEEING = longId('005000ALLSEEING');
const PROFILE = longId('00e000ALLSEEING');
const PROFILE_SET = longId('0PS000ALLSEEING');
/** Fields that hold the user whose row it is. */
const OWNERS = ['UserId', 'UsersId', 'OwnerId'];
/** Names that gatherers expect to be there. */
const NAMES = ['Name', 'DeveloperName', 'MasterLabel', 'AppName'];

/**
 * The org with somebody who sees everything, and with rows in every object that the contract reads: where rows belong to
 * a user, one of the connector's and one of somebody else, so that hidden rows show in a count.
 */
export function populated(file: OrgFile, contract: Contract, user: string): OrgFile {
    const tables = new Tables(file);
    const sobjects: Record<string, OrgRecord[]> = { ...file.sobjects };
    const add = (object: string, ...records: OrgRecord[]): void => {
        const key =
            Object.keys(sobjects).find((name) => name.toLowerCase() === object.toLowerCase()) ?? object;
        sobjects[key] = [...(sobjects[key] ?? []), ...records];
    };
    const objects = new Set(
        contract.capabilities.flatMap((each) => each.objects.map(({ object }) => object))
    );
    for (const object of objects) {
        if (tables.describe.object(object) === undefined) continue;
        const has = (field: string): boolean => tables.describe.field(object, field) !== undefined;
        const owner = OWNERS.find(has);
        const owners =
            owner === undefined ? (tables.all(object).length ? [] : [undefined]) : [user, ALL_SEEING];
        add(object, ...owners.map((holder, position) => row(object, has, position, owner, holder)));
    }
    add('Profile', { Id: PROFILE, Name: 'All-seeing' });
    add('PermissionSet', {
        Id: PROFILE_SET,
        Name: 'X00eAllSeeing',
        Label: 'All-seeing',
        Type: 'Profile',
        IsOwnedByProfile: true,
        ProfileId: PROFILE,
        ...everyPermission()
    });
    add('User', {
        Id: ALL_SEEING,
        Name: 'All-seeing',
        Username: 'all@acme.example',
        IsActive: true,
        UserType: 'Standard',
        ProfileId: PROFILE
    });
    return { ...file, sobjects };
}

function row(
    object: string,
    has: (field: string) => boolean,
    position: number,
    owner: string | undefined,
    holder: string | undefined
): OrgRecord {
    const letters = object.replace(/\W/g, '').slice(0, 8).padEnd(8, 'x');
    return {
        Id: longId(`zzz${letters}000${position}`),
        ...Object.fromEntries(NAMES.filter(has).map((name) => [name, `Other ${position}`])),
        ...(object === 'EntityDefinition' && { QualifiedApiName: 'User', DurableId: 'User' }),
        ...(owner !== undefined && holder !== undefined && { [owner]: holder })
    };
}

function everyPermission(): OrgRecord {
    return Object.fromEntries(base.permissions.map((name) => [`Permissions${name}`, true]));
}
