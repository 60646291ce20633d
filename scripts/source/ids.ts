import { longId } from 'c/connectorTypes';

/**
 * Key prefixes of records as orgs have them (0QM: jetstreamapp/jetstream, pull request 1998). That of
 * PermissionSetGroupComponent is a guess, and nothing rests on it.
 */
const PREFIXES = {
    FieldPermissions: '01k',
    MutingPermissionSet: '0QM',
    ObjectPermissions: '110',
    PermissionSet: '0PS',
    PermissionSetAssignment: '0Pa',
    PermissionSetGroup: '0PG',
    PermissionSetGroupComponent: '0PM',
    Profile: '00e',
    User: '005'
} as const;

/** Objects that records are made of. */
export type MadeObject = keyof typeof PREFIXES;

/** Hands out Ids that look like Salesforce's, the same ones in the same order every time. */
export class Ids {
    private readonly last = new Map<MadeObject, number>();

    next(object: MadeObject): string {
        const number = (this.last.get(object) ?? 0) + 1;
        this.last.set(object, number);
        return longId(PREFIXES[object] + String(number).padStart(12, '0'));
    }
}
