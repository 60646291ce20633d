import ConnectorCapabilityTable from 'c/connectorCapabilityTable';
import type { CapabilityRow, FieldRow } from 'c/connectorTypes';
import {
    all,
    child,
    press,
    read,
    send,
    show,
    shows,
    text,
    the,
    type Shown
} from '../../../../../../tests/support/component';
import { capability, objectRow } from '../../../../../../tests/support/report';

const SECTION = 'c-connector-capability';

describe('the capabilities', () => {
    it('say that the connector reads nothing', async () => {
        const element = await show(ConnectorCapabilityTable);

        expect(text(element, 'empty')).toBe('This connector reads nothing.');
        expect(shows(element, 'capabilities')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('come with the gaps first, unknown ones among them, the order of the report within', async () => {
        const element = await showTable(
            capability('a', { verdict: 'notApplicable' }),
            capability('b', { verdict: 'readable' }),
            capability('c', { verdict: 'unknown' }),
            capability('d', { verdict: 'partial' }),
            capability('e', { verdict: 'blocked' }),
            capability('f', { verdict: 'blocked' })
        );

        expect(ids(element)).toEqual(['e', 'f', 'd', 'c', 'b', 'a']);
        await expect(element).toBeAccessible();
    });

    it('each have their verdict in words', async () => {
        const element = await showTable(capability('a', { verdict: 'unknown' }), capability('b'));

        expect(
            all(element, 'capability').map(
                (row) =>
                    row.querySelector<Shown<{ status: { word: string } }>>('c-connector-status')?.status.word
            )
        ).toEqual(['No answer', 'Readable']);
    });

    it('give the first reason as a hint', async () => {
        const element = await showTable(
            capability('a', { verdict: 'blocked', reasons: ['User: hidden.', 'Other: hidden.'] })
        );

        expect(text(element, 'hint')).toBe('User: hidden.');
    });

    it('are closed until a person opens one', async () => {
        const element = await showTable(capability('a'), capability('b'));
        expect(element.shadowRoot?.querySelector(SECTION)).toBeNull();

        await open(element, ['b']);

        const [shown, ...others] =
            element.shadowRoot!.querySelectorAll<Shown<{ capability: CapabilityRow }>>(SECTION);
        expect(shown?.capability.id).toBe('b');
        expect(others).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('understand a single open one that comes as a text', async () => {
        const element = await showTable(capability('a'));

        await open(element, 'a');

        expect(element.shadowRoot?.querySelector(SECTION)).not.toBeNull();
    });

    it('close again', async () => {
        const element = await showTable(capability('a'));
        await open(element, ['a']);

        await open(element, []);

        expect(element.shadowRoot?.querySelector(SECTION)).toBeNull();
    });

    it('each say how much of them is read', async () => {
        const element = await showTable(
            capability('a', { objects: [objectRow('User', { fields: FIELDS }), objectRow('Role')] }),
            capability('b', { objects: [objectRow('Login')] }),
            capability('c')
        );

        expect(all(element, 'share').map(read)).toEqual([
            '2 of 2 objects in full, 1 of 2 fields',
            '1 of 1 objects in full',
            ''
        ]);
    });

    it('have a hint only where there is a reason', async () => {
        const element = await showTable(capability('a'));

        expect(read(the(element, 'hint'))).toBe('');
    });
});

describe('the filter of the capabilities', () => {
    it('offers the verdicts that there are, with their numbers', async () => {
        const element = await showMixed();

        expect(
            the<{ options: { label: string; value: string }[] }>(element, 'verdicts').options.map(
                ({ label, value }) => `${value}: ${label.replace(/\u00A0/g, ' ')}`
            )
        ).toEqual([
            'all: All (3)',
            'blocked: Blocked (1)',
            'unknown: No answer (1)',
            'readable: Readable (1)'
        ]);
        expect(text(element, 'shown')).toBe('3 of 3 capabilities shown');
        expect(shows(element, 'reset')).toBe(false);
    });

    it('leaves those of the verdict that is chosen', async () => {
        const element = await showMixed();

        await send(the(element, 'verdicts'), 'change', { value: 'unknown' });

        expect(ids(element)).toEqual(['unknown']);
        expect(text(element, 'shown')).toBe('1 of 3 capabilities shown');
        await expect(element).toBeAccessible();
    });

    it('finds an object by part of its name, says which, and opens to that one alone', async () => {
        const element = await showTable(
            capability('a', { objects: [objectRow('User'), objectRow('LoginHistory')] }),
            capability('b')
        );

        await send(the(element, 'search'), 'change', { value: 'login' });
        await open(element, ['a']);

        expect(ids(element)).toEqual(['a']);
        expect(text(element, 'hint')).toBe('Found: LoginHistory');
        const shown = element.shadowRoot!.querySelector<Shown<{ capability: CapabilityRow }>>(SECTION);
        expect(shown?.capability.objects.map(({ object }) => object)).toEqual(['LoginHistory']);
    });

    it('leaves what the connector misses or may miss', async () => {
        const element = await showMixed();

        await send(the(element, 'missed-only'), 'change', { checked: true });

        expect(ids(element)).toEqual(['blocked', 'unknown']);
    });

    it('says that nothing fits, and shows all again when told to', async () => {
        const element = await showMixed();
        await send(the(element, 'search'), 'change', { value: 'nowhere' });
        expect(text(element, 'shown')).toBe('Nothing fits the filter.');

        await press(element, 'reset');

        expect(ids(element)).toHaveLength(3);
        expect(the<{ value: string }>(element, 'search').value).toBe('');
    });

    it('shows 25 of many, and begins at the first page again when something else is asked for', async () => {
        const element = await showTable(
            ...Array.from({ length: 60 }, (_, position) => capability(`c${position}`))
        );
        const pager = (): Shown<{ page: number; total: number }> => child(element, 'c-connector-pager');
        expect(ids(element)).toHaveLength(25);

        await send(pager(), 'turn', 2);
        expect(ids(element)).toHaveLength(10);
        expect(pager()).toMatchObject({ page: 2, total: 60 });

        await send(the(element, 'search'), 'change', { value: 'label of c1' });
        expect(pager()).toMatchObject({ page: 0, total: 11 });
    });
});

const FIELDS: FieldRow[] = [
    { field: 'Id', verdict: 'readable' },
    { field: 'Type', verdict: 'blocked', reason: 'Hidden.' }
];

type Table = Shown<ConnectorCapabilityTable>;

function showTable(...capabilities: CapabilityRow[]): Promise<Table> {
    return show(ConnectorCapabilityTable, { capabilities });
}

function showMixed(): Promise<Table> {
    const verdicts = ['readable', 'unknown', 'blocked'] as const;
    return showTable(...verdicts.map((verdict) => capability(verdict, { verdict })));
}

function ids(element: Table): string[] {
    return all<{ name: string }>(element, 'capability').map(({ name }) => name);
}

function open(element: Table, openSections: string | string[]): Promise<void> {
    return send(the(element, 'capabilities'), 'sectiontoggle', { openSections });
}
