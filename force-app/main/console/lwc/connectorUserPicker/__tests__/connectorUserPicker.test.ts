import ConnectorUserPicker, { type Candidates } from 'c/connectorUserPicker';
import { all, heard, press, send, show, shows, text, the } from '../../../../../../tests/support/component';

const ANNA = { user: '005A', name: 'Anna', note: 'anna@acme.example' };
const BERT = { user: '005B', name: 'Bert', note: 'bert@acme.example' };

afterEach(() => {
    jest.useRealTimers();
});

describe('the user picker, before a search', () => {
    it('says that it is still looking', async () => {
        const element = await show(ConnectorUserPicker);

        expect(text(element, 'note')).toBe('Searching…');
        expect(names(element)).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('lists the suggested users in their order', async () => {
        const element = await show(ConnectorUserPicker, { suggested: some(BERT, ANNA) });

        expect(names(element)).toEqual(['Bert', 'Anna']);
        expect(text(element, 'note')).toBe('');
        await expect(element).toBeAccessible();
    });

    it('says that nobody holds the permission sets yet', async () => {
        const element = await show(ConnectorUserPicker, { suggested: some() });

        expect(text(element, 'note')).toMatch(
            /^Nobody holds this connector’s permission sets yet, and its app names no user\./
        );
        await expect(element).toBeAccessible();
    });

    it('says why it could not look, not that there is nobody', async () => {
        const suggested = { users: [], cut: false, reason: 'No access.' };
        const element = await show(ConnectorUserPicker, { suggested });

        expect(text(element, 'note')).toBe('No access.');
        await expect(element).toBeAccessible();
    });

    it('says how many are shown where there are more', async () => {
        const element = await show(ConnectorUserPicker, { suggested: { users: [ANNA, BERT], cut: true } });

        expect(text(element, 'note')).toMatch(/^Only the first 2 are shown\./);
    });
});

describe('the user picker, in a search', () => {
    it('asks once for a word, not once for each letter', async () => {
        const element = await show(ConnectorUserPicker);
        const searches = heard(element, 'search');
        jest.useFakeTimers();

        type(element, 'an');
        jest.advanceTimersByTime(200);
        type(element, ' anna ');
        jest.advanceTimersByTime(300);

        expect(searches).toEqual(['anna']);
    });

    it('asks for nothing that is shorter than two letters', async () => {
        const element = await show(ConnectorUserPicker);
        const searches = heard(element, 'search');
        jest.useFakeTimers();

        type(element, 'a');
        jest.advanceTimersByTime(300);

        expect(searches).toEqual(['']);
    });

    it('asks nothing once it is gone', async () => {
        const element = await show(ConnectorUserPicker);
        const searches = heard(element, 'search');
        jest.useFakeTimers();

        type(element, 'anna');
        element.remove();
        jest.advanceTimersByTime(300);

        expect(searches).toEqual([]);
    });

    it('lists who was found instead of who was suggested', async () => {
        const element = await searched('bert', { suggested: some(ANNA), found: some(BERT) });

        expect(names(element)).toEqual(['Bert']);
        await expect(element).toBeAccessible();
    });

    it('says that nobody matches, with the text that was searched for', async () => {
        const element = await searched('zoe', { found: some() });

        expect(text(element, 'note')).toBe('No active user matches “zoe”.');
        await expect(element).toBeAccessible();
    });

    it('does not say of a new text what came of the old one', async () => {
        const element = await searched('zoe', { found: some() });

        await typed(element, 'anna');

        expect(text(element, 'note')).toBe('Searching…');
    });

    it('goes back to the suggested users when the text is cleared', async () => {
        const element = await searched('zoe', { suggested: some(ANNA), found: some() });

        await typed(element, '');

        expect(names(element)).toEqual(['Anna']);
    });

    it('offers a username that was typed in full although nobody was found', async () => {
        const element = await searched('old@acme.example', { found: some() });
        const chosen = heard(element, 'choose');

        expect(names(element)).toEqual(['Check the username old@acme.example']);
        await press(element, 'user');
        expect(chosen).toEqual(['old@acme.example']);
    });

    it('offers no typed username beside users who were found', async () => {
        const element = await searched('anna@acme.example', { found: some(ANNA) });

        expect(names(element)).toEqual(['Anna']);
    });
});

describe('the user picker, when a person decides', () => {
    it('tells whose button was pressed', async () => {
        const element = await show(ConnectorUserPicker, { suggested: some(ANNA, BERT) });
        const chosen = heard(element, 'choose');

        await send(all(element, 'user')[1]!, 'click');

        expect(chosen).toEqual(['005B']);
    });

    it('has no way back where no user was chosen before', async () => {
        const element = await show(ConnectorUserPicker, { suggested: some() });

        expect(shows(element, 'cancel')).toBe(false);
    });

    it('tells that the person goes back', async () => {
        const element = await show(ConnectorUserPicker, { suggested: some(), canCancel: true });
        const cancelled = heard(element, 'cancel');

        await press(element, 'cancel');

        expect(cancelled).toHaveLength(1);
        await expect(element).toBeAccessible();
    });
});

type Picker = Awaited<ReturnType<typeof show<ConnectorUserPicker>>>;

function some(...users: Candidates['users']): Candidates {
    return { users, cut: false };
}

function names(element: Picker): string[] {
    return all<{ label: string }>(element, 'user').map(({ label }) => label);
}

function type(element: Picker, value: string): void {
    the(element, 'search').dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

function typed(element: Picker, value: string): Promise<void> {
    return send(the(element, 'search'), 'change', { value });
}

/** A picker whose search was sent and answered. */
async function searched(value: string, properties: Partial<Picker>): Promise<Picker> {
    const element = await show(ConnectorUserPicker, properties);
    jest.useFakeTimers();
    type(element, value);
    jest.advanceTimersByTime(300);
    jest.useRealTimers();
    await typed(element, value);
    return element;
}
