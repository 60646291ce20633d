import ConnectorCapabilityTable from 'c/connectorCapabilityTable';
import type { CapabilityRow } from 'c/connectorTypes';
import {
    all,
    read,
    send,
    show,
    shows,
    text,
    the,
    type Shown
} from '../../../../../../tests/support/component';
import { capability } from '../../../../../../tests/support/report';

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

    it('have a hint only where there is a reason', async () => {
        const element = await showTable(capability('a'));

        expect(read(the(element, 'hint'))).toBe('');
    });
});

type Table = Shown<ConnectorCapabilityTable>;

function showTable(...capabilities: CapabilityRow[]): Promise<Table> {
    return show(ConnectorCapabilityTable, { capabilities });
}

function ids(element: Table): string[] {
    return all<{ name: string }>(element, 'capability').map(({ name }) => name);
}

function open(element: Table, openSections: string | string[]): Promise<void> {
    return send(the(element, 'capabilities'), 'sectiontoggle', { openSections });
}
