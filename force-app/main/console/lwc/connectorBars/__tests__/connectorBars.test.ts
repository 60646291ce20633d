import ConnectorBars from 'c/connectorBars';
import { all, read, show, the, type Shown } from '../../../../../../tests/support/component';

const KINDS = (
    [
        ['success', 'Readable'],
        ['error', 'Blocked'],
        ['', 'Not asked']
    ] as const
).map(([variant, word]) => ({ status: { icon: 'utility:check', variant, word } }));
const BARS = [
    { label: 'Objects', counts: [3, 1, 0] },
    { label: 'Fields', counts: [1, 0, 0] }
];

describe('the bars', () => {
    it('say in words what each of them shows', async () => {
        const element = await showBars();

        expect(all(element, 'bar').map((bar) => bar.getAttribute('aria-label'))).toEqual([
            'Objects: Readable: 3, Blocked: 1',
            'Fields: Readable: 1, Blocked: 0'
        ]);
        await expect(element).toBeAccessible();
    });

    it('fill the width each for itself', async () => {
        expect(await drawn()).toEqual([
            ['0% 75%', '75% 25%'],
            ['0% 100%', '100% 0%']
        ]);
    });

    it('are drawn to one scale where lengths are to be compared', async () => {
        expect(await drawn({ isToScale: true })).toEqual([
            ['0% 75%', '75% 25%'],
            ['0% 25%', '25% 0%']
        ]);
    });

    it('leave out of their key what none of them holds', async () => {
        const element = await showBars();

        const shown = the(element, 'key').querySelectorAll<Shown<{ status: { word: string } }>>(
            'c-connector-status'
        );
        expect([...shown].map(({ status }) => status.word)).toEqual(['Readable', 'Blocked']);
    });

    it('have their figures in a table', async () => {
        const element = await showBars();

        const rows = [...the(element, 'table').querySelectorAll('tr')];
        expect(rows.map((row) => [...row.children].map(read))).toEqual([
            ['', 'Readable', 'Blocked'],
            ['Objects', '3', '1'],
            ['Fields', '1', '0']
        ]);
    });

    it('are empty where there is nothing to count', async () => {
        expect(await drawn({ bars: [{ label: 'Objects', counts: [0, 0, 0] }] })).toEqual([[]]);
    });
});

function showBars(changes: object = {}): Promise<Shown<ConnectorBars>> {
    return show(ConnectorBars, { label: 'Coverage', kinds: KINDS, bars: BARS, ...changes });
}

async function drawn(changes: object = {}): Promise<string[][]> {
    const bars = all(await showBars(changes), 'bar');
    return bars.map((bar) =>
        [...bar.querySelectorAll('rect')].map(
            (part) => `${part.getAttribute('x') ?? ''} ${part.getAttribute('width') ?? ''}`
        )
    );
}
