import readInOrg from '@salesforce/apex/ConnectorGateway.read';
import type { Answer, Row } from '../../force-app/main/core/lwc/connectorGateway/connectorGateway';
import type { Request } from '../../force-app/main/core/lwc/connectorQueries/connectorQueries';
import { read, type Reading } from '../../force-app/main/core/lwc/connectorTypes/connectorTypes';
import { NOW } from './evidence';

jest.mock('@salesforce/apex/ConnectorGateway.read', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

/** The Apex method that stands behind the page. Import this file before the component. */
export const apexMethod = jest.mocked(readInOrg);

type Given = readonly Row[] | Reading<Answer> | ((request: Request) => Reading<Answer>);

/** A viewer who sees everything, and an org of which nothing else is known. */
const PLAIN: Readonly<Record<string, Given>> = {
    viewerPermissions: [
        { PermissionsViewSetup: true, PermissionsManageUsers: true, PermissionsViewAllUsers: true }
    ],
    session: [{ userId: '005000000000001AAA', username: null, name: 'Admin', host: null, now: NOW }],
    organization: [{ Id: '00D000000000001AAA', Name: 'Acme', IsSandbox: false }],
    userById: ({ binds }) => read({ rows: [userRow(String(binds['userId']))] })
};

/** An active user, called after the Id. */
export function userRow(id: string): Row {
    return { Id: id, Username: `${id}@acme.example`, Name: `Name of ${id}`, IsActive: true };
}

/** That a user holds the permission set `Reader`. */
export function holderRow(id: string): Row {
    const { Username, Name } = userRow(id);
    return {
        AssigneeId: id,
        Assignee: { Username: Username ?? null, Name: Name ?? null },
        PermissionSet: { Name: 'Reader' }
    };
}

/** An org behind the Apex method: answers by the name of the request, waits while it is held, fails when told so. */
export class FakeOrg {
    /** What was asked, one list for each round trip. */
    readonly trips: Request[][] = [];
    /** What Apex says that each round trip has used. */
    limits: object = {};
    private readonly given: Record<string, Given>;
    private readonly waiting: (() => void)[] = [];
    private isHeld = false;
    private failure: unknown;

    constructor(given: Readonly<Record<string, Given>> = {}) {
        this.given = { ...PLAIN, ...given };
        apexMethod.mockReset();
        apexMethod.mockImplementation((parameters) => this.answer(parameters));
    }

    /** Everything that is asked from now on waits. */
    hold(): void {
        this.isHeld = true;
    }

    /** Answers the round trips that wait, the given number of them or all; what comes after them waits still. */
    async letGo(count = this.waiting.length): Promise<void> {
        for (const go of this.waiting.splice(0, count)) go();
        await new Promise((resolve) => {
            setTimeout(resolve, 0);
        });
    }

    /** Answers everything, now and from now on. */
    async release(): Promise<void> {
        this.isHeld = false;
        await this.letGo();
    }

    /** Every round trip from now on fails like this; `undefined` makes them succeed again. */
    fail(failure: unknown): void {
        this.failure = failure;
    }

    /** What is asked from now on is answered with this. */
    give(given: Readonly<Record<string, Given>>): void {
        Object.assign(this.given, given);
    }

    private async answer({ requestsJson }: { requestsJson: string }): Promise<string> {
        const requests = JSON.parse(requestsJson) as Request[];
        const { failure } = this;
        this.trips.push(requests);
        if (this.isHeld)
            await new Promise<void>((resolve) => {
                this.waiting.push(resolve);
            });
        // Apex rejects with a plain object, not with an Error.
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        if (failure !== undefined) throw failure;
        const answers = requests.map((request) => this.reading(request));
        return JSON.stringify({ answers, limits: this.limits });
    }

    private reading(request: Request): Reading<Answer> {
        const given = this.given[request.name] ?? [];
        if (typeof given === 'function') return given(request);
        if ('status' in given) return given;
        return read({ rows: given, ...(request.columns && { columns: request.columns }) });
    }
}

/** What Apex throws where it means to be read: AuraHandledException. */
export function apexError(message: string): object {
    return { body: { message, exceptionType: 'System.AuraHandledException' }, status: 500 };
}
