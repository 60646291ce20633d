import ConnectorDiagnose from 'c/connectorDiagnose';
import {
    all,
    press,
    read,
    send,
    show,
    shows,
    text,
    the,
    type Shown
} from '../../../../../../tests/support/component';

const SECRET = '3MVG9fakeFakeFake_FakeFakeFake';

describe('the diagnosis of a pasted error', () => {
    it('says at first that nothing was diagnosed, and that nothing is kept', async () => {
        const element = await show(ConnectorDiagnose);

        expect(text(element, 'note')).toBe('No text diagnosed yet.');
        expect(text(element, 'help')).toMatch(/neither kept nor sent/);
        expect(all(element, 'row')).toEqual([]);
        expect(shows(element, 'advice')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('waits for the button', async () => {
        const element = await show(ConnectorDiagnose);
        await paste(element, 'User is frozen');

        expect(all(element, 'row')).toEqual([]);
        await press(element, 'diagnose');
        expect(text(element, 'title')).toBe('The user is frozen');
    });

    it('says cause, check and fix of what is known, and by what phrase', async () => {
        const element = await diagnosed(
            '{"error":"invalid_grant","error_description":"no valid scopes defined"}'
        );

        expect(text(element, 'note')).toBe('Known errors in this text: 1');
        expect(text(element, 'title')).toBe('The scopes of the app don’t fit');
        expect(text(element, 'seen')).toBe('Told by “no valid scopes defined”.');
        for (const part of ['cause', 'check', 'fix']) expect(text(element, part)).toMatch(/\S/);
        await expect(element).toBeAccessible();
    });

    it('links to the place in Setup', async () => {
        const element = await diagnosed('User is frozen');

        expect(the<{ path: string; purpose: string }>(element, 'link')).toMatchObject({
            path: '/lightning/setup/ManageUsers/home',
            purpose: 'The user is frozen'
        });
    });

    it('has no link where the place is elsewhere', async () => {
        const element = await diagnosed('access_denied');

        expect(the<{ path?: string }>(element, 'link').path).toBeUndefined();
    });

    it('says in words where something is only likely, and who says so', async () => {
        const element = await diagnosed('OAUTH_APP_BLOCKED');

        expect(text(element, 'doubt')).toBe('Likely, not from Salesforce: Salesforce Inspector Reloaded');
    });

    it('says nothing of the kind where Salesforce documents it', async () => {
        const element = await diagnosed('User is frozen');

        expect(shows(element, 'doubt')).toBe(false);
    });

    it('shows several errors, the most telling first', async () => {
        const element = await diagnosed('invalid_grant\nREQUEST_LIMIT_EXCEEDED');

        expect(all(element, 'title').map(read)).toEqual([
            'The org’s API limit is used up',
            'Salesforce refused the grant'
        ]);
        expect(text(element, 'note')).toBe('Known errors in this text: 2');
        await expect(element).toBeAccessible();
    });

    it('admits that a text is not known, and says what to do then', async () => {
        const element = await diagnosed('HTTP 500');

        expect(text(element, 'note')).toBe('Nothing in this text is known.');
        expect(text(element, 'advice')).toMatch(/^Look at the login history/);
        expect(all(element, 'row')).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('says where a text was too long to be looked at to its end', async () => {
        const element = await diagnosed('User is frozen'.padEnd(20_001, '.'));

        expect(text(element, 'cut')).toBe(
            'The text is long: only its first 20000 characters were looked at.'
        );
        await expect(element).toBeAccessible();
    });

    it('takes nothing but spaces for no text', async () => {
        const element = await diagnosed('  \n ');

        expect(text(element, 'note')).toBe('No text diagnosed yet.');
    });

    it('takes its answer back when the text changes', async () => {
        const element = await diagnosed('User is frozen');
        await paste(element, 'User is');

        expect(all(element, 'row')).toEqual([]);
    });

    it('repeats nothing of what was pasted', async () => {
        const element = await diagnosed(`invalid_client_id for ${SECRET}`);

        expect(read(the(element, 'rows'))).not.toContain(SECRET);
        expect(read(the(element, 'rows'))).toMatch(/consumer key/);
    });
});

async function diagnosed(value: string): Promise<Shown<ConnectorDiagnose>> {
    const element = await show(ConnectorDiagnose);
    await paste(element, value);
    await press(element, 'diagnose');
    return element;
}

function paste(element: Element, value: string): Promise<void> {
    return send(the(element, 'text'), 'change', { value });
}
