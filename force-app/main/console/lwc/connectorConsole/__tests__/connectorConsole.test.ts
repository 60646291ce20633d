import { apexError, FakeOrg, holderRow, userRow } from '../../../../../../tests/support/apex';
import type { PageReference } from 'lightning/navigation';
import type { Step } from 'c/connectorProgress';
import type { Contract, Report } from 'c/connectorTypes';
import { read, unavailable } from 'c/connectorTypes';
import type { Candidates } from 'c/connectorUserPicker';
import ConnectorConsole from 'c/connectorConsole';
import {
    child,
    press,
    send,
    settled,
    show,
    shows,
    text,
    the,
    type Shown
} from '../../../../../../tests/support/component';
import { NOW } from '../../../../../../tests/support/evidence';
import { forgetAddress, goTo, visits } from '../../../../../../tests/support/stubs/navigation';

jest.mock('c/connectorContracts', () => {
    const { SMALL_CONTRACT } = jest.requireActual<{ SMALL_CONTRACT: Contract }>(
        '../../../../../../tests/support/contract'
    );
    const other = {
        ...SMALL_CONTRACT,
        id: 'other',
        label: 'Other',
        permissionSets: { vendorListed: 'Other_Set' }
    };
    const contracts = [SMALL_CONTRACT, other];
    return { contracts, findContract: (id: string) => contracts.find((contract) => contract.id === id) };
});

const ANNA = '005000000000002AAA';
const BERT = '005000000000003AAA';
const PAGE = { type: 'standard__navItemPage', attributes: { apiName: 'Connector_Console' } };
const NO_VIEW = [{ PermissionsViewSetup: false, PermissionsManageUsers: false }];

afterEach(forgetAddress);

describe('the console, before a user is chosen', () => {
    it('looks for holders of the connector’s permission sets, and says so', async () => {
        const org = new FakeOrg();
        org.hold();
        const element = await show(ConnectorConsole);

        expect(picker(element).suggested).toBeUndefined();
        expect(org.trips.map(names)).toEqual([
            ['usersByPermissionSet', 'viewerPermissions', 'externalClientApps']
        ]);
        await expect(element).toBeAccessible();
    });

    it('suggests them where there are several, and reads nothing', async () => {
        const org = new FakeOrg({ usersByPermissionSet: [holderRow(ANNA), holderRow(BERT)] });
        const element = await show(ConnectorConsole);

        expect(picker(element).suggested?.users.map(({ user }) => user)).toEqual([ANNA, BERT]);
        expect(picker(element).canCancel).toBe(false);
        expect(text(element, 'user')).toBe('Not chosen yet');
        expect(the<{ disabled: boolean }>(element, 'read-again').disabled).toBe(true);
        expect(isReportShown(element)).toBe(false);
        expect(org.trips).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('takes a single holder as the connector’s user', async () => {
        const element = await openWith(new FakeOrg({ usersByPermissionSet: [holderRow(ANNA)] }));

        expect(reportOf(element).subject.id).toBe(ANNA);
        expect(hasPicker(element)).toBe(false);
    });

    it('takes no single holder where others may be hidden from the viewer, and says so', async () => {
        const element = await openWith(
            new FakeOrg({ usersByPermissionSet: [holderRow(ANNA)], viewerPermissions: NO_VIEW })
        );

        expect(isReportShown(element)).toBe(false);
        expect(picker(element).suggested?.users).toHaveLength(1);
        expect(picker(element).suggested?.reason).toMatch(/^No answer\..*ViewSetup/);
    });

    it('does not say that nobody holds them where holders are hidden from the viewer', async () => {
        const element = await openWith(new FakeOrg({ viewerPermissions: NO_VIEW }));

        expect(picker(element).suggested?.users).toEqual([]);
        expect(picker(element).suggested?.reason).toMatch(/^No answer\./);
    });

    it('takes no single holder of a list that was cut', async () => {
        const cut = read({ rows: [holderRow(ANNA)] }, true);
        const element = await openWith(new FakeOrg({ usersByPermissionSet: cut }));

        expect(isReportShown(element)).toBe(false);
    });

    it('says why holders could not be read', async () => {
        const refused = unavailable('noAccess', 'No access to assignments.');
        const element = await openWith(new FakeOrg({ usersByPermissionSet: refused }));

        expect(picker(element).suggested?.reason).toBe('No access to assignments.');
    });

    it('shows that the org could not be asked, and asks again when told to', async () => {
        const org = new FakeOrg({ usersByPermissionSet: [holderRow(ANNA), holderRow(BERT)] });
        org.fail(apexError('The class is not enabled.'));
        const element = await show(ConnectorConsole);
        expect(problemOf(element)).toBe('The class is not enabled.');
        expect(picker(element).suggested?.reason).toBe('The class is not enabled.');
        await expect(element).toBeAccessible();

        org.fail(undefined);
        await retry(element);

        expect(hasProblem(element)).toBe(false);
        expect(picker(element).suggested?.users).toHaveLength(2);
    });
});

describe('the console, reading', () => {
    it('shows how far it is instead of a report', async () => {
        const org = new FakeOrg();
        org.hold();
        const element = await openFor(ANNA);

        expect(child<{ step: Step }>(element, 'c-connector-progress').step).toEqual({
            round: 1,
            answered: 0
        });
        expect(text(element, 'announcement')).toBe('Reading the org');
        expect(isReportShown(element)).toBe(false);
        await expect(element).toBeAccessible();

        const answered = org.trips[0]?.length;
        await org.letGo();

        expect(child<{ step: Step }>(element, 'c-connector-progress').step).toEqual({ round: 2, answered });
    });

    it('shows the report when it has come', async () => {
        const element = await openWith(new FakeOrg(), ANNA);

        expect(reportOf(element).subject.name).toBe(`Name of ${ANNA}`);
        expect(text(element, 'user')).toBe(`${ANNA}@acme.example`);
        expect(has(element, 'c-connector-progress')).toBe(false);
        expect(text(element, 'announcement')).toBe(`The report has been read. ${reportOf(element).headline}`);
        await expect(element).toBeAccessible();
    });

    it('gives each part of the report its place', async () => {
        const element = await openWith(new FakeOrg(), ANNA);

        const { findings, capabilities, permissions, blindSpots } = reportOf(element);
        expect(child<Report>(element, 'c-connector-findings').findings).toEqual(findings);
        expect(child<Report>(element, 'c-connector-capability-table').capabilities).toEqual(capabilities);
        const compared = child<Report>(element, 'c-connector-permission-list').permissions;
        expect(compared.slice(0, permissions.length)).toMatchObject(permissions);
        expect(child<Report>(element, 'c-connector-permission-list').capabilities).toEqual(capabilities);
        expect(child<Report>(element, 'c-connector-blind-spots').blindSpots).toEqual(blindSpots);
        expect(child<{ report: Report }>(element, 'c-connector-what-if').report).toEqual(reportOf(element));
    });

    it('says under what is read what a sync costs', async () => {
        const org = new FakeOrg({ apiUsage: [{ limit: 100_000, used: 5 }] });
        expect(text(await openWith(org, ANNA), 'api-cost')).toContain('of the 100,000 a day');
    });

    it('counts on each tab what is wrong there', async () => {
        const element = await openWith(new FakeOrg(), ANNA);

        const { findings, capabilities, permissions, blindSpots } = reportOf(element);
        const failed = findings.filter(({ outcome }) => outcome === 'fail').length;
        const gaps = capabilities.filter(
            ({ verdict }) => verdict === 'blocked' || verdict === 'partial'
        ).length;
        const missing = permissions.filter(({ outcome }) => outcome === 'missing').length;
        expect(tabs(element)).toEqual([
            counted('Set-up', failed),
            counted('What it can read', gaps),
            counted('Permissions', missing),
            counted('What you can’t see', blindSpots.length),
            'Hand-over',
            'Paste an error',
            'Runs'
        ]);
        expect(failed + gaps + missing + blindSpots.length).toBeGreaterThan(0);
    });

    it('keeps for the visit what the person confirms, over a reading anew, and never in the verdict', async () => {
        const element = await openWith(new FakeOrg(), ANNA);
        const manual = reportOf(element).findings.find(({ outcome }) => outcome === 'manual');
        const before = reportOf(element).verdict;
        const findings = (): Shown<{ confirmed: string[] }> => child(element, 'c-connector-findings');

        await send(findings(), 'confirmfinding', { id: manual?.id, isConfirmed: true });
        expect(findings().confirmed).toEqual([manual?.id]);

        await press(element, 'read-again');
        expect(findings().confirmed).toEqual([manual?.id]);
        for (const name of ['c-connector-verdict', 'c-connector-runs'])
            expect(child<{ confirmed: string[] }>(element, name).confirmed).toEqual([manual?.id]);
        expect(reportOf(element).verdict).toBe(before);
    });

    it('hands what the person confirms to the runs, which keep it', async () => {
        const element = await openWith(new FakeOrg(), ANNA);
        const manual = reportOf(element).findings.find(({ outcome }) => outcome === 'manual');
        await send(child(element, 'c-connector-findings'), 'confirmfinding', {
            id: manual?.id,
            isConfirmed: true
        });
        const runs = child<{ confirmed: string[] }>(element, 'c-connector-runs');
        expect(runs.confirmed).toEqual([manual?.id]);
    });

    it('prints the whole report, and is the page again when that is done', async () => {
        window.print = jest.fn();
        const element = await openWith(new FakeOrg(), ANNA);
        const papers = (): number => element.shadowRoot!.querySelectorAll('c-connector-print').length;

        await send(child(element, 'c-connector-export'), 'print');
        expect(window.print).toHaveBeenCalledTimes(1);
        expect(papers()).toBe(1);

        window.dispatchEvent(new CustomEvent('afterprint'));
        await settled();
        expect(papers()).toBe(0);
    });

    it('shows what its round trips have used of the limits', async () => {
        const org = new FakeOrg();
        org.limits = { queries: { used: 3, limit: 100 } };
        const element = await openWith(org, ANNA);

        const { trips } = child<{ trips: unknown[] }>(element, 'c-connector-limits');
        expect(trips).toEqual(org.trips.map(() => org.limits));
    });

    it('keeps the last report in sight while it reads again, and says so', async () => {
        const org = new FakeOrg();
        const element = await openWith(org, ANNA);
        org.give({ organization: [{ Id: '00D000000000001AAA', Name: 'Renamed', IsSandbox: false }] });
        org.hold();

        await press(element, 'read-again');

        expect(reportOf(element).org?.name).toBe('Acme');
        expect(text(element, 'reading-again')).toBe('Asking the org…');
        expect(has(element, 'c-connector-progress')).toBe(false);
        await expect(element).toBeAccessible();

        await org.release();

        expect(reportOf(element).org?.name).toBe('Renamed');
        expect(shows(element, 'reading-again')).toBe(false);
    });

    it('shows what Apex threw, and reads again when told to', async () => {
        const org = new FakeOrg();
        org.fail(apexError('The class is not enabled.'));
        const element = await openFor(ANNA);

        expect(problemOf(element)).toBe('The class is not enabled.');
        expect(isReportShown(element)).toBe(false);
        expect(has(element, 'c-connector-progress')).toBe(false);
        await expect(element).toBeAccessible();

        org.fail(undefined);
        await retry(element);

        expect(hasProblem(element)).toBe(false);
        expect(reportOf(element).subject.id).toBe(ANNA);
    });

    it('withdraws the last report when reading again fails, so that it does not pass for today’s', async () => {
        const org = new FakeOrg();
        const element = await openWith(org, ANNA);
        org.fail(apexError('Timed out.'));

        await press(element, 'read-again');

        expect(problemOf(element)).toBe('Timed out.');
        expect(isReportShown(element)).toBe(false);
        expect(text(element, 'announcement')).toBe('');
    });

    it('gives up the reading that is under way when it is told to read again', async () => {
        const org = new FakeOrg();
        org.hold();
        const element = await openFor(ANNA);
        await press(element, 'read-again');

        await org.letGo(1);

        expect(org.trips).toHaveLength(2);
        expect(child<{ step: Step }>(element, 'c-connector-progress').step).toEqual({
            round: 1,
            answered: 0
        });

        await org.release();

        expect(reportOf(element).subject.id).toBe(ANNA);
    });

    it('asks nothing more once the person has left', async () => {
        const org = new FakeOrg();
        org.hold();
        const element = await openFor(ANNA);

        element.remove();
        await org.release();

        expect(org.trips).toHaveLength(1);
    });

    it('begins anew when the person comes back', async () => {
        const element = await openWith(new FakeOrg(), ANNA);
        element.remove();
        const org = new FakeOrg();

        document.body.appendChild(element);
        await settled();

        expect(org.trips.length).toBeGreaterThan(0);
        expect(reportOf(element).subject.id).toBe(ANNA);
    });
});

describe('the console, with another user', () => {
    it('offers holders beside the report, and goes back without losing it', async () => {
        const org = new FakeOrg({ usersByPermissionSet: [holderRow(BERT)] });
        const element = await openWith(org, ANNA);

        await press(element, 'change-user');

        expect(picker(element).suggested?.users.map(({ user }) => user)).toEqual([BERT]);
        expect(picker(element).canCancel).toBe(true);
        expect(shows(element, 'change-user')).toBe(false);
        expect(reportOf(element).subject.id).toBe(ANNA);
        await expect(element).toBeAccessible();

        await send(picker(element), 'cancel');

        expect(hasPicker(element)).toBe(false);
        expect(reportOf(element).subject.id).toBe(ANNA);
    });

    it('says in the list, not over the report, that holders could not be looked for', async () => {
        const org = new FakeOrg();
        const element = await openWith(org, ANNA);
        org.fail(apexError('Timed out.'));

        await press(element, 'change-user');

        expect(picker(element).suggested?.reason).toBe('Timed out.');
        expect(hasProblem(element)).toBe(false);
        expect(reportOf(element).subject.id).toBe(ANNA);
    });

    it('reads that user, calls it by its name, and shows nothing of the one before', async () => {
        const org = new FakeOrg({ usersByPermissionSet: [holderRow(BERT)] });
        const element = await openWith(org, ANNA);
        await press(element, 'change-user');
        org.hold();

        await send(picker(element), 'choose', BERT);

        expect(isReportShown(element)).toBe(false);
        expect(hasPicker(element)).toBe(false);
        expect(text(element, 'user')).toBe(`Name of ${BERT}`);

        await org.release();

        expect(reportOf(element).subject.id).toBe(BERT);
    });

    it('never shows answers about the one before, and asks no more about it', async () => {
        const org = new FakeOrg({
            userById: ({ binds }) => read({ rows: [userRow(String(binds.userId))] })
        });
        org.hold();
        const element = await openFor(ANNA);
        await press(element, 'change-user');
        await send(picker(element), 'choose', BERT);

        await org.release();

        expect(reportOf(element).subject.id).toBe(BERT);
        const asked = org.trips.flat().filter(({ name }) => name === 'userById');
        expect(asked.map(({ binds }) => binds.userId)).toEqual([ANNA, BERT]);
        expect(JSON.stringify(org.trips.slice(2))).not.toContain(ANNA);
    });

    it('shows no failure of a reading that was given up', async () => {
        const org = new FakeOrg();
        org.fail(apexError('Timed out.'));
        org.hold();
        const element = await openFor(ANNA);
        org.fail(undefined);
        await press(element, 'change-user');

        await send(picker(element), 'choose', BERT);
        await org.release();

        expect(hasProblem(element)).toBe(false);
        expect(reportOf(element).subject.id).toBe(BERT);
    });

    it('takes no single holder while the person chooses', async () => {
        const org = new FakeOrg({ usersByPermissionSet: [holderRow(BERT)] });
        const element = await openWith(org, ANNA);

        await press(element, 'change-user');

        expect(hasPicker(element)).toBe(true);
        expect(reportOf(element).subject.id).toBe(ANNA);
    });
});

describe('the console, searching for a user', () => {
    it('finds users by the text', async () => {
        const org = new FakeOrg({ usersByText: [userRow(BERT)] });
        const element = await show(ConnectorConsole);

        await send(picker(element), 'search', 'bert');

        expect(org.trips.at(-1)).toEqual([{ name: 'usersByText', binds: { pattern: '%bert%' } }]);
        expect(picker(element).found?.users.map(({ user }) => user)).toEqual([BERT]);
    });

    it('shows what was searched for last, whatever comes first', async () => {
        const org = new FakeOrg({
            usersByText: ({ binds }) => read({ rows: [userRow(binds.pattern === '%an%' ? ANNA : BERT)] })
        });
        const element = await show(ConnectorConsole);
        org.hold();
        await send(picker(element), 'search', 'an');
        await send(picker(element), 'search', 'bert');

        await org.letGo(1);
        expect(picker(element).found).toBeUndefined();

        await org.release();
        expect(picker(element).found?.users.map(({ user }) => user)).toEqual([BERT]);
    });

    it('says that the search failed, not that nobody was found', async () => {
        const org = new FakeOrg();
        const element = await show(ConnectorConsole);
        org.fail(apexError('Timed out.'));

        await send(picker(element), 'search', 'bert');

        expect(picker(element).found).toEqual({ users: [], cut: false, reason: 'Timed out.' });
        expect(hasProblem(element)).toBe(false);
    });

    it('asks nothing when the text is cleared, and drops what was found', async () => {
        const org = new FakeOrg({ usersByText: [userRow(BERT)] });
        const element = await show(ConnectorConsole);
        await send(picker(element), 'search', 'bert');
        const asked = org.trips.length;

        await send(picker(element), 'search', '');

        expect(picker(element).found).toBeUndefined();
        expect(org.trips).toHaveLength(asked);
    });
});

describe('the console’s address', () => {
    it('opens the connector, the user and the tab that it names', async () => {
        const org = new FakeOrg();
        goTo({ ...PAGE, state: { c__connector: 'other', c__user: ANNA, c__tab: 'permissions' } });
        const element = await show(ConnectorConsole);

        expect(connector(element)).toBe('other');
        expect(reportOf(element).connector.id).toBe('other');
        expect(reportOf(element).subject.id).toBe(ANNA);
        expect(activeTab(element)).toBe('permissions');
        expect(org.trips.flat().filter(({ name }) => name === 'userById')).toHaveLength(1);
    });

    it('shows the first tab and the first connector where it names what there is not', async () => {
        const org = new FakeOrg();
        const element = await openFor(ANNA, { c__connector: 'gone', c__tab: 'elsewhere' });

        expect(connector(element)).toBe('small');
        expect(activeTab(element)).toBe('setup');
        expect(org.trips.length).toBeGreaterThan(0);
    });

    it('gets the user that was chosen, in the place of the old one, and keeps what others put there', async () => {
        const org = new FakeOrg({ usersByPermissionSet: [holderRow(ANNA), holderRow(BERT)] });
        goTo({ ...PAGE, state: { other: 'x' } });
        const element = await show(ConnectorConsole);

        await send(picker(element), 'choose', BERT);

        expect(visits).toEqual([
            {
                target: { ...PAGE, state: { other: 'x', c__connector: 'small', c__user: BERT } },
                replaces: true
            }
        ]);
        expect(org.trips.flat().filter(({ name }) => name === 'userById')).toHaveLength(1);
    });

    it('gets the tab, and loses it on the first one, without reading again', async () => {
        const org = new FakeOrg();
        const element = await openFor(ANNA);
        const asked = org.trips.length;

        await openTab(element, 'blindSpots');
        expect(visits.at(-1)?.target.state).toEqual({
            c__connector: 'small',
            c__user: ANNA,
            c__tab: 'blindSpots'
        });
        expect(activeTab(element)).toBe('blindSpots');

        await openTab(element, 'setup');
        expect(visits.at(-1)?.target.state).toEqual({ c__connector: 'small', c__user: ANNA });
        expect(org.trips).toHaveLength(asked);
    });

    it('names the day that assignments are judged at, and the report is judged at its end', async () => {
        const element = await openFor(ANNA, { c__asOf: '2026-12-31' });

        expect(reportOf(element).asOf).toBe('2026-12-31T23:59:59.999Z');
        expect(the<{ value: string }>(element, 'as-of').value).toBe('2026-12-31');
    });

    it('gets the day that was chosen, and loses it when it is cleared', async () => {
        const element = await openFor(ANNA);

        await send(the(element, 'as-of'), 'change', { value: '2027-01-01' });
        expect(visits.at(-1)?.target.state).toMatchObject({ c__asOf: '2027-01-01' });
        expect(reportOf(element).asOf).toBe('2027-01-01T23:59:59.999Z');

        await send(the(element, 'as-of'), 'change', { value: null });
        expect(visits.at(-1)?.target.state).toEqual({ c__connector: 'small', c__user: ANNA });
        expect(reportOf(element).asOf).toBe(NOW);
    });

    it('may name a day that is none, which counts for nothing', async () => {
        const element = await openFor(ANNA, { c__asOf: 'tomorrow' });

        expect(reportOf(element).asOf).toBe(NOW);
    });

    it('is left alone by the tab that is open already', async () => {
        const element = await openWith(new FakeOrg(), ANNA);

        await openTab(element, 'setup');

        expect(visits).toEqual([]);
    });

    it('loses the user with another connector, whose own one is looked for', async () => {
        const org = new FakeOrg();
        const element = await openFor(ANNA);

        await send(child(element, 'c-connector-picker'), 'choose', 'other');

        expect(visits.at(-1)?.target.state).toEqual({ c__connector: 'other' });
        expect(org.trips.at(-1)?.[0]?.binds.permissionSets).toEqual(['Other_Set', 'Connector_App_Access']);
        expect(isReportShown(element)).toBe(false);
        expect(text(element, 'user')).toBe('Not chosen yet');
    });

    it('is followed when it changes under the page', async () => {
        const element = await openWith(new FakeOrg(), ANNA);

        goTo({ ...PAGE, state: { c__connector: 'small', c__user: BERT } });
        await settled();

        expect(reportOf(element).subject.id).toBe(BERT);
    });

    it('is not needed: the page works where there is none', async () => {
        const org = new FakeOrg({ usersByPermissionSet: [holderRow(ANNA), holderRow(BERT)] });
        const element = await show(ConnectorConsole);

        await send(picker(element), 'choose', BERT);

        expect(reportOf(element).subject.id).toBe(BERT);
        expect(visits).toEqual([]);
        expect(org.trips.length).toBeGreaterThan(1);
    });
});

type Console = Awaited<ReturnType<typeof show<ConnectorConsole>>>;

interface Picker {
    suggested?: Candidates;
    found?: Candidates;
    canCancel: boolean;
}

/** The console on an address that names the user. */
function openFor(user: string, state: PageReference['state'] = {}): Promise<Console> {
    goTo({ ...PAGE, state: { c__user: user, ...state } });
    return show(ConnectorConsole);
}

/** The console over an org that has answered everything. */
async function openWith(_: FakeOrg, user?: string): Promise<Console> {
    const element = await (user === undefined ? show(ConnectorConsole) : openFor(user));
    await settled();
    return element;
}

function names(requests: readonly { name: string }[]): string[] {
    return requests.map(({ name }) => name);
}

function has(element: Console, name: string): boolean {
    return element.shadowRoot?.querySelector(name) !== null;
}

function picker(element: Console): HTMLElement & Picker {
    return child<Picker>(element, 'c-connector-user-picker');
}

function hasPicker(element: Console): boolean {
    return has(element, 'c-connector-user-picker');
}

function isReportShown(element: Console): boolean {
    return has(element, 'c-connector-verdict') || has(element, 'lightning-tabset');
}

function reportOf(element: Console): Report {
    return child<{ report: Report }>(element, 'c-connector-verdict').report;
}

function hasProblem(element: Console): boolean {
    return has(element, 'c-connector-error-panel');
}

function problemOf(element: Console): string {
    return child<{ problem: { text: string } }>(element, 'c-connector-error-panel').problem.text;
}

function retry(element: Console): Promise<void> {
    return send(child(element, 'c-connector-error-panel'), 'retry');
}

function connector(element: Console): string {
    return child<{ value: string }>(element, 'c-connector-picker').value;
}

function activeTab(element: Console): string {
    return child<{ activeTabValue: string }>(element, 'lightning-tabset').activeTabValue;
}

function tabs(element: Console): string[] {
    return [...element.shadowRoot!.querySelectorAll<HTMLElement & { label: string }>('lightning-tab')].map(
        ({ label }) => label
    );
}

function openTab(element: Console, value: string): Promise<void> {
    return send(child(element, `lightning-tab[data-tab="${value}"]`), 'active');
}

function counted(label: string, count: number): string {
    return count ? `${label} (${count})` : label;
}
