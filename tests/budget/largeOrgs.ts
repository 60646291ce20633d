import type { Capability, Contract, ObjectNeed } from 'c/connectorTypes';
import ready from '../../sample-orgs/orgs/ready.json';
import type { OrgFile, OrgRecord, OwnField } from '../../sample-orgs/engine/orgFile';
import { SMALL_CONTRACT } from '../support/contract';

const READY = ready as unknown as OrgFile;
const PROFILE = '00e000000000002AAA';
const INTEGRATION_LICENSE = '100000000000002AAA';
const CONNECTOR = '005000000000002AAA';
const READ_ONLY_SET = '0PS000000000004GAA';

/** The connector's user in each of these orgs. */
export const CONNECTOR_USER = 'connector@acme.example';

/** The ready org with so many users; a thousandth of them also hold the connector's permission set. */
export function orgOfUsers(count: number): OrgFile {
    const more = numbers(count).map((number): OrgRecord => ({
        Id: idOf('005', number),
        Name: `User ${number}`,
        Username: `user${number}@acme.example`,
        IsActive: true,
        ProfileId: PROFILE
    }));
    const held = numbers(Math.ceil(count / 1000)).map((number): OrgRecord => ({
        Id: idOf('0Pa', number),
        AssigneeId: idOf('005', number),
        PermissionSetId: READ_ONLY_SET,
        IsActive: true
    }));
    return withRecords(READY, { User: more, PermissionSetAssignment: held });
}

/** The ready org, in which the connector has signed in so often within the last days. */
export function orgOfSignIns(count: number): OrgFile {
    const signIns = numbers(count).map((number): OrgRecord => ({
        Id: idOf('0Ya', number),
        UserId: CONNECTOR,
        LoginTime: new Date(Date.parse(READY.asOf) - number * 60_000).toISOString(),
        Status: 'Success'
    }));
    return withRecords(READY, { LoginHistory: signIns });
}

/** How the widest user and the widest contract are made: 60 objects of 10 fields each. */
const OBJECTS = 60;
const FIELDS_EACH = 10;

/** The ready org, whose connector holds so many permission sets, each with rights on every object of the wide contract. */
export function orgOfContainers(count: number): OrgFile {
    const sets = numbers(count).map((number): OrgRecord => ({
        Id: idOf('0PS', number),
        Name: `Set_${number}`,
        Label: `Set ${number}`
    }));
    const setIds = sets.map(({ Id }) => String(Id));
    const grants = setIds.flatMap((set, s) =>
        numbers(OBJECTS).map((o): OrgRecord => ({
            Id: idOf('110', s * OBJECTS + o),
            ParentId: set,
            SobjectType: objectName(o),
            PermissionsRead: true,
            PermissionsViewAllRecords: true
        }))
    );
    // Every field is granted by some sets; all by all would be six times as many records and the same answer.
    const fieldGrants = setIds.flatMap((set, s) =>
        numbers(OBJECTS * FIELDS_EACH)
            .filter((f) => f % 20 === s % 20)
            .map((f): OrgRecord => {
                const object = objectName(Math.floor(f / FIELDS_EACH));
                return {
                    Id: idOf('01k', s * OBJECTS * FIELDS_EACH + f),
                    ParentId: set,
                    SobjectType: object,
                    Field: `${object}.${fieldName(f % FIELDS_EACH)}`,
                    PermissionsRead: true,
                    PermissionsEdit: true
                };
            })
    );
    const assignments = setIds.map((set, s): OrgRecord => ({
        Id: idOf('0Pa', s),
        AssigneeId: CONNECTOR,
        PermissionSetId: set,
        IsActive: true
    }));
    const fields = Object.fromEntries(
        numbers(FIELDS_EACH).map((f): [string, OwnField] => [fieldName(f), { type: 'string' }])
    );
    return {
        ...withRecords(READY, {
            PermissionSet: sets,
            PermissionSetAssignment: assignments,
            ObjectPermissions: grants,
            FieldPermissions: fieldGrants
        }),
        describe: Object.fromEntries(numbers(OBJECTS).map((o) => [objectName(o), fields]))
    };
}

/** The org, whose connector's user has the Salesforce Integration licence, which takes a question more. */
export function withIntegrationLicense(file: OrgFile): OrgFile {
    const profiles = (file.sobjects['Profile'] ?? []).map((profile) =>
        profile['Id'] === PROFILE ? { ...profile, UserLicenseId: INTEGRATION_LICENSE } : profile
    );
    return { ...file, sobjects: { ...file.sobjects, Profile: profiles } };
}

/** A contract about 600 fields of 60 objects, and about these rights on each. */
export function wideContract(rights: ObjectNeed['rights']): Contract {
    const capabilities = numbers(OBJECTS / 4).map((capability): Capability => ({
        id: `capability-${capability}`,
        label: `Capability ${capability}`,
        required: true,
        why: '',
        objects: numbers(4).map((number): ObjectNeed => {
            const object = objectName(capability * 4 + number);
            return {
                object,
                need: 'core',
                rights,
                fields: numbers(FIELDS_EACH).map(fieldName),
                gate: { object, right: 'read' },
                allRows: { anyOf: [{ object, right: 'viewAllRecords' }, { sharing: object }] },
                fact: { source: 'test', confidence: 'documented' }
            };
        })
    }));
    return { ...SMALL_CONTRACT, id: 'wide', label: 'Wide', capabilities };
}

/** An Id of 18 characters; one without capital letters ends in AAA. */
function idOf(prefix: string, number: number): string {
    return `${prefix}${String(number + 1_000_000).padStart(12, '0')}${SUFFIXES[prefix] ?? 'AAA'}`;
}

const SUFFIXES: Readonly<Record<string, string>> = { '0PS': 'GAA', '0Pa': 'CAA', '0Ya': 'CAA' };

const objectName = (number: number): string => `Wide${number}__c`;
const fieldName = (number: number): string => `Field${number}__c`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

function withRecords(file: OrgFile, more: Readonly<Record<string, readonly OrgRecord[]>>): OrgFile {
    const sobjects = { ...file.sobjects };
    for (const [object, records] of Object.entries(more))
        sobjects[object] = [...(sobjects[object] ?? []), ...records];
    return { ...file, sobjects };
}
