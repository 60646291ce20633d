import type { ObjectRight } from 'c/connectorTypes';
import type { OrgRecord } from '../../sample-orgs/engine/orgFile';
import type { ContainerFile } from './containerFile';
import { objectName, permissionName, unobservable } from './describeOwn';
import type { Grants } from './grants';
import type { HeldGroup } from './holding';
import { Ids, type MadeObject } from './ids';
import type { ObjectsRead } from './objects';

const OBJECT_COLUMNS: Readonly<Record<ObjectRight, string>> = {
    read: 'PermissionsRead',
    create: 'PermissionsCreate',
    edit: 'PermissionsEdit',
    delete: 'PermissionsDelete',
    viewAllRecords: 'PermissionsViewAllRecords',
    modifyAllRecords: 'PermissionsModifyAllRecords',
    viewAllFields: 'PermissionsViewAllFields'
};

/** Makes records as Salesforce would make them of metadata, with Ids that depend on their order alone. */
export class RecordMaker {
    readonly sobjects: Record<string, OrgRecord[]> = {};
    private readonly ids = new Ids();

    /** The Id of a new profile. */
    profile(name: string): string {
        return this.add('Profile', { Name: name });
    }

    /** A new user of that profile. */
    user(name: string, profileId: string): { userId: string; profileId: string } {
        const userId = this.add('User', {
            Name: name,
            Username: `${(this.sobjects['User'] ?? []).length ? 'holder' : 'viewer'}@source.invalid`,
            IsActive: true,
            UserType: 'Standard',
            ProfileId: profileId
        });
        return { userId, profileId };
    }

    /** The Id of the permission set that a profile owns. */
    ownSet(profileId: string, label: string, grants: Grants): string {
        return this.container(
            {
                Name: `X${profileId.slice(0, 15)}`,
                Label: label,
                Type: 'Profile',
                IsOwnedByProfile: true,
                ProfileId: profileId
            },
            grants
        );
    }

    /** The Id of a new permission set. */
    set({ name, label, sessionActivated, grants }: ContainerFile): string {
        return this.container(
            {
                Name: name,
                Label: label,
                Type: sessionActivated ? 'Session' : 'Regular',
                HasActivationRequired: sessionActivated
            },
            grants
        );
    }

    /** A group that the user holds: its aggregate, its members and what mutes it. `setIds` are those made so far. */
    group(
        userId: string,
        { file, aggregate, members, muting, status }: HeldGroup,
        setIds: Map<string, string>
    ): void {
        const { name, label, sessionActivated } = file;
        const groupId = this.add('PermissionSetGroup', {
            DeveloperName: name,
            MasterLabel: label,
            Status: status,
            HasActivationRequired: sessionActivated
        });
        const id = this.container(
            {
                Name: name,
                Label: label,
                Type: 'Group',
                PermissionSetGroupId: groupId,
                HasActivationRequired: sessionActivated
            },
            aggregate
        );
        this.assign(userId, id, groupId);
        for (const member of members) {
            const key = member.name.toLowerCase();
            const setId = setIds.get(key) ?? this.set(member);
            setIds.set(key, setId);
            this.add('PermissionSetGroupComponent', {
                PermissionSetGroupId: groupId,
                PermissionSetId: setId
            });
        }
        for (const { name: mute, label: muteLabel, grants } of muting) {
            const muteId = this.add('MutingPermissionSet', {
                DeveloperName: mute,
                MasterLabel: muteLabel,
                ...permissionColumns(grants)
            });
            this.add('PermissionSetGroupComponent', {
                PermissionSetGroupId: groupId,
                PermissionSetId: muteId
            });
        }
    }

    /** Gives the user a container. */
    assign(userId: string, setId: string, groupId?: string): void {
        this.add('PermissionSetAssignment', {
            AssigneeId: userId,
            PermissionSetId: setId,
            ...(groupId !== undefined && { PermissionSetGroupId: groupId }),
            IsActive: true
        });
    }

    /** The org-wide defaults. */
    sharing({ sharing }: ObjectsRead): void {
        const rows = [...sharing].map(([object, { internal, external }]) => ({
            DurableId: objectName(object),
            QualifiedApiName: objectName(object),
            InternalSharingModel: internal,
            ...(external !== undefined && { ExternalSharingModel: external })
        }));
        if (rows.length) this.sobjects['EntityDefinition'] = rows;
    }

    private container(row: OrgRecord, grants: Grants): string {
        const id = this.add('PermissionSet', { ...row, ...permissionColumns(grants) });
        for (const { name, rights } of grants.objects.values())
            this.add('ObjectPermissions', {
                ParentId: id,
                SobjectType: objectName(name),
                ...Object.fromEntries([...rights].map((right) => [OBJECT_COLUMNS[right], true]))
            });
        for (const { name, rights } of grants.fields.values()) {
            const [object = '', ...rest] = name.split('.');
            this.add('FieldPermissions', {
                ParentId: id,
                SobjectType: objectName(object),
                Field: [objectName(object), ...rest].join('.'),
                PermissionsRead: rights.has('read'),
                PermissionsEdit: rights.has('edit')
            });
        }
        return id;
    }

    private add(object: MadeObject, row: OrgRecord): string {
        const id = this.ids.next(object);
        (this.sobjects[object] ??= []).push({ Id: id, ...row });
        return id;
    }
}

function permissionColumns({ permissions }: Grants): OrgRecord {
    const on = [...permissions.values()].filter(
        ({ name, rights }) => rights.has('enabled') && unobservable(name) === undefined
    );
    return Object.fromEntries(on.map(({ name }) => [`Permissions${permissionName(name)}`, true]));
}
