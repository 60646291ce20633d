import { flag, text } from 'c/connectorGateway';
import { mapReading, read, unavailable, type ObjectDescription } from 'c/connectorTypes';
import type { Contract } from 'c/connectorTypes';
import { rowsOf, type Gatherer } from './gatherer';

/** Permissions whose holder sees more: asked of the viewer besides those of the contract. */
const VIEWER_PERMISSIONS = [
    'AssignPermissionSets',
    'CustomizeApplication',
    'ExternalClientAppAdmin',
    'ExternalClientAppViewer',
    'ManageProfilesPermissionsets',
    'ManageSessionPermissionSets',
    'ManageUsers',
    'ModifyAllData',
    'MonitorLoginHistory',
    'ViewAllData',
    'ViewAllUsers',
    'ViewSetup'
];

/** Who is looking, from which host, at what time. */
export const session: Gatherer<'session'> = {
    key: 'session',
    needs: [],
    requests: () => [{ name: 'session', binds: {} }],
    evaluate(answers) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const [row] = reading.value;
        const id = row && text(row, 'userId');
        const now = row && text(row, 'now');
        if (!row || id === undefined || now === undefined)
            return unavailable('other', 'The org did not say who is looking.');
        const username = text(row, 'username');
        const name = text(row, 'name');
        const host = text(row, 'host');
        return read({
            viewer: { id, ...(username !== undefined && { username }), ...(name !== undefined && { name }) },
            ...(host !== undefined && { host }),
            now
        });
    }
};

/** What the viewer may see. Everything that Salesforce hides without a word is judged by this. */
export const viewerPermissions: Gatherer<'viewerPermissions'> = {
    key: 'viewerPermissions',
    needs: [],
    requests: () => [
        {
            name: 'viewerPermissions',
            binds: {},
            columns: VIEWER_PERMISSIONS.map((name) => `Permissions${name}`)
        }
    ],
    evaluate(answers) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const [row] = reading.value;
        if (!row) return unavailable('other', 'The org did not say what the person looking may see.');
        return read(VIEWER_PERMISSIONS.filter((name) => flag(row, `Permissions${name}`) === true));
    }
};

/** The org's name, edition and kind. */
export const organization: Gatherer<'organization'> = {
    key: 'organization',
    needs: [],
    requests: () => [{ name: 'organization', binds: {} }],
    evaluate(answers) {
        const reading = rowsOf(answers);
        if (reading.status === 'unavailable') return reading;
        const [row] = reading.value;
        if (!row) return unavailable('other', 'The org did not show its own record.');
        const edition = text(row, 'OrganizationType');
        const instance = text(row, 'InstanceName');
        const trialExpires = text(row, 'TrialExpirationDate');
        return read({
            id: text(row, 'Id') ?? '',
            name: text(row, 'Name') ?? '',
            isSandbox: flag(row, 'IsSandbox') === true,
            ...(edition !== undefined && { edition }),
            ...(instance !== undefined && { instance }),
            ...(trialExpires !== undefined && { trialExpires })
        });
    }
};

/** Host name of the org's My Domain. */
export const myDomain: Gatherer<'myDomain'> = {
    key: 'myDomain',
    needs: ['session'],
    requests: () => [],
    evaluate(_, __, gathered) {
        const host = gathered.session?.status === 'read' ? gathered.session.value.host : undefined;
        return host === undefined
            ? unavailable('notRead', "The host of the org's My Domain was not shown.")
            : read(host);
    }
};

/** Org-wide defaults of the contract's objects. */
export const sharing: Gatherer<'sharing'> = {
    key: 'sharing',
    needs: [],
    requests: ({ contract }) => [{ name: 'sharing', binds: { objects: objectsOf(contract) } }],
    evaluate(answers, { contract }) {
        const spelling = bySpelling(objectsOf(contract));
        return mapReading(rowsOf(answers), (rows) => {
            const models = new Map<string, string>();
            for (const row of rows) {
                const object = spelling.get((text(row, 'QualifiedApiName') ?? '').toLowerCase());
                const model = text(row, 'InternalSharingModel');
                if (object !== undefined && model !== undefined) models.set(object, model);
            }
            return models;
        });
    }
};

/** Whether the contract's objects and fields exist, and which fields field-level security can hide. */
export const descriptions: Gatherer<'descriptions'> = {
    key: 'descriptions',
    needs: [],
    requests: ({ contract }) => {
        const unseen = notInApex(contract);
        const objects = objectsOf(contract).filter((object) => !unseen.has(object));
        const fields = fieldsOf(contract)
            .filter(([object]) => !unseen.has(object))
            .map(([object, field]) => `${object}.${field}`);
        return [{ name: 'describe', binds: { objects, fields } }];
    },
    evaluate(answers, { contract }) {
        const asked = new Map(objectsOf(contract).map((object) => [object.toLowerCase(), object]));
        return mapReading(rowsOf(answers), (rows) => {
            const exists = new Map<string, boolean | undefined>();
            for (const row of rows) {
                const object = asked.get((text(row, 'object') ?? '').toLowerCase());
                if (object === undefined) continue;
                const field = text(row, 'field');
                exists.set(key(object, field), flag(row, 'exists'));
                if (field !== undefined)
                    exists.set(`${key(object, field)} secured`, flag(row, 'permissionable'));
            }
            const pairs = fieldsOf(contract);
            const unseen = notInApex(contract);
            const described = new Map<string, ObjectDescription>();
            for (const object of asked.values()) {
                const fields = pairs
                    .filter(([owner]) => owner === object)
                    // Objects without an Apex type are setup objects, which have no field-level security.
                    .map(([, field]) =>
                        unseen.has(object)
                            ? ([field, { permissionable: false }] as const)
                            : ([
                                  field,
                                  present({
                                      exists: exists.get(key(object, field)),
                                      permissionable: exists.get(`${key(object, field)} secured`)
                                  })
                              ] as const)
                    );
                described.set(object, {
                    ...present({ exists: exists.get(key(object, undefined)) }),
                    fields: new Map(fields)
                });
            }
            return described;
        });
    }
};

/** API names of the objects that a contract works on, each once. */
export function objectsOf(contract: Contract): string[] {
    const needs = contract.capabilities.flatMap(({ objects }) => objects.map(({ object }) => object));
    return [...new Set([...needs, ...contract.listedObjects.map(({ object }) => object)])].sort();
}

/** Object and field names that a contract works on, each pair once. */
export function fieldsOf(contract: Contract): [object: string, field: string][] {
    const pairs = contract.capabilities.flatMap(({ objects }) =>
        objects.flatMap(({ object, fields }) =>
            fields.map((field) => `${object}.${typeof field === 'string' ? field : field.name}`)
        )
    );
    return [...new Set(pairs)].sort().map((pair) => {
        const dot = pair.indexOf('.');
        return [pair.slice(0, dot), pair.slice(dot + 1)];
    });
}

function notInApex(contract: Contract): ReadonlySet<string> {
    const needs = contract.capabilities.flatMap(({ objects }) => objects);
    return new Set(needs.filter((need) => need.notInApex === true).map(({ object }) => object));
}

function bySpelling(names: readonly string[]): ReadonlyMap<string, string> {
    return new Map(names.map((name) => [name.toLowerCase(), name]));
}

function key(object: string, field: string | undefined): string {
    return `${object}.${field ?? ''}`.toLowerCase();
}

function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
        [K in keyof T]?: Exclude<T[K], undefined>;
    };
}
