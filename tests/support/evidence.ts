import type {
    Assignment,
    Container,
    Evidence,
    FieldGrant,
    ObjectDescription,
    ObjectGrant,
    Subject
} from '../../force-app/main/core/lwc/connectorTypes/connectorTypes';
import { read } from '../../force-app/main/core/lwc/connectorTypes/connectorTypes';

/** ISO time that the tests judge at. */
export const NOW = '2026-11-23T12:00:00.000Z';

/** A permission set; what a test is about is overridden. */
export function container(id: string, changes: Partial<Container> = {}): Container {
    return { id, kind: 'permissionSet', name: id, label: id, sessionActivated: false, ...changes };
}

/** An assignment of a permission set that counts; what a test is about is overridden. */
export function assignment(id: string, changes: Partial<Assignment> = {}): Assignment {
    return { container: container(id), isActive: true, ...changes };
}

/** An active user of that name. */
export const SUBJECT: Subject = {
    id: '005000000000002AAA',
    username: 'connector@acme.example',
    name: 'Licence Connector',
    isActive: true,
    profileName: 'Minimum Access'
};

/** What a user holds, in short: container id to the user permissions that it grants. */
export interface Holding {
    assignments?: readonly Assignment[];
    permissions?: Readonly<Record<string, readonly string[]>>;
    /** Permission names that the org's describe knows besides those granted. */
    known?: readonly string[];
    objects?: readonly ObjectGrant[];
    fields?: readonly FieldGrant[];
    sharing?: Readonly<Record<string, string>>;
    /** `Object.Field` to whether field-level security can hide it. */
    secured?: Readonly<Record<string, boolean>>;
}

/** Evidence that was read whole: one user who holds this and nothing else, in an org with one app for it. */
export function evidenceOf(holding: Holding = {}): Evidence {
    const permissions = holding.permissions ?? {};
    const assignments = holding.assignments ?? Object.keys(permissions).map((id) => assignment(id));
    const granted = new Map(assignments.map(({ container: { id } }) => [id, permissions[id] ?? []]));
    return {
        session: read({
            viewer: { id: '005000000000001AAA', name: 'Admin' },
            host: 'acme.my.salesforce.com',
            now: NOW
        }),
        organization: read({ id: '00D000000000001AAA', name: 'Acme', isSandbox: false }),
        myDomain: read('acme.my.salesforce.com'),
        viewerPermissions: read(['ViewSetup', 'ManageUsers']),
        subject: read(SUBJECT),
        loginState: read({ isFrozen: false, isPasswordLocked: false }),
        signIns: read({ kinds: [] }),
        userLicense: read({ name: 'Salesforce', kind: 'full' }),
        permissionSetLicenses: read({ known: [], assigned: [] }),
        shownAssignments: read(assignments),
        assignments: read(assignments),
        userPermissions: read({
            known: [...new Set([...Object.values(permissions).flat(), ...(holding.known ?? [])])],
            granted
        }),
        objectGrants: read(holding.objects ?? []),
        fieldGrants: read(holding.fields ?? []),
        sharing: read(new Map(Object.entries(holding.sharing ?? {}))),
        descriptions: read(describe(holding.secured ?? {})),
        externalClientApps: read({ found: [], blind: [] }),
        appRecords: read({ found: [], blind: [] }),
        appsByLabel: read([]),
        apps: read({ found: [], blind: [] }),
        tokens: read([]),
        preauthorizations: read({ byApp: new Map() }),
        apiUsage: read({ limit: 100_000, used: 0 }),
        recordCounts: read(new Map())
    };
}

function describe(secured: Readonly<Record<string, boolean>>): Map<string, ObjectDescription> {
    const objects = new Map<
        string,
        { exists: boolean; fields: Map<string, { exists: boolean; permissionable: boolean }> }
    >();
    for (const [name, permissionable] of Object.entries(secured)) {
        const [object = '', field = ''] = name.split('.');
        const described = objects.get(object) ?? { exists: true, fields: new Map() };
        described.fields.set(field, { exists: true, permissionable });
        objects.set(object, described);
    }
    return objects;
}
