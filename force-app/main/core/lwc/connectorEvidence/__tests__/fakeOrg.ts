import { contracts } from 'c/connectorContracts';
import type { Answer, Gateway, Row } from 'c/connectorGateway';
import type { Request } from 'c/connectorQueries';
import { read, type Reading } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { NOW } from '../../../../../../tests/support/evidence';

export const ID = '005000000000002AAA';
export const USER: Row = {
    Id: ID,
    Username: 'c@acme.example',
    Name: 'C',
    IsActive: true,
    ProfileId: '00e000000000001AAA'
};
export const ALL_SEEING: Row = {
    PermissionsViewSetup: true,
    PermissionsManageUsers: true,
    PermissionsViewAllUsers: true
};
export const SESSION: Row = {
    userId: '005000000000001AAA',
    username: null,
    name: null,
    host: null,
    now: NOW
};
export const PROFILE: Row = {
    Id: '0PS000000000001AAA',
    Name: 'X',
    Label: 'X',
    IsOwnedByProfile: true,
    Profile: { Name: 'Standard' }
};

export const PROFILE_ASSIGNMENT: Row = { PermissionSetId: '0PS000000000001AAA', PermissionSet: PROFILE };

/** An org that answers by name of the request; what is not given has no rows. */
export class FakeOrg implements Gateway {
    readonly trips: (readonly Request[])[] = [];
    private readonly rows: Readonly<Record<string, readonly Row[]>>;

    constructor(rows: Readonly<Record<string, readonly Row[]>> = {}) {
        this.rows = {
            session: [SESSION],
            viewerPermissions: [ALL_SEEING],
            userById: [USER],
            profileContainer: [PROFILE],
            ...rows
        };
    }

    read(requests: readonly Request[]): Promise<readonly Reading<Answer>[]> {
        this.trips.push(requests);
        return Promise.resolve(requests.map((request) => this.answer(request)));
    }

    protected answer({ name, columns }: Request): Reading<Answer> {
        return read({ rows: this.rows[name] ?? [], ...(columns && { columns }) });
    }
}

export const context = {
    contract: contracts[0] ?? SMALL_CONTRACT,
    user: ID,
    permissions: ['ApiEnabled'],
    counts: (): 'yes' => 'yes'
};
