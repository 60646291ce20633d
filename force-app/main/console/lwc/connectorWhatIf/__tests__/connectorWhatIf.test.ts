import ConnectorWhatIf from 'c/connectorWhatIf';
import { read, type CapabilityRow, type Evidence, type PowerRow } from 'c/connectorTypes';
import {
    all,
    read as textOf,
    send,
    show,
    shows,
    text,
    the,
    type Shown
} from '../../../../../../tests/support/component';
import { SMALL_CONTRACT, SMALL_KNOWN } from '../../../../../../tests/support/contract';
import { evidenceOf } from '../../../../../../tests/support/evidence';
import { capability, report } from '../../../../../../tests/support/report';

const SET: PowerRow = {
    name: 'Connector_Read_Only',
    label: 'Connector Read Only',
    permissions: [],
    canChange: [],
    misuse: [],
    givesUp: []
};
const SECURED = { 'Account.Type': true, 'LoginHistory.UserId': false };
const EVIDENCE = evidenceOf({
    permissions: { Own: ['ApiEnabled', 'ManageUsers'] },
    known: SMALL_KNOWN,
    secured: SECURED
});
const UNKNOWN_SITES = 'Network: Whether this org has Network is not known.';
const NOW: CapabilityRow[] = [
    capability('logins', { label: 'Logins', verdict: 'readable' }),
    capability('accounts', { label: 'Accounts', verdict: 'blocked', reasons: ['No Read.'] }),
    capability('sites', { label: 'Sites', verdict: 'unknown', reasons: [UNKNOWN_SITES] })
];

describe('what it would read with another set', () => {
    it('imagines nothing until a person chooses a set', async () => {
        const element = await showWhatIf();

        expect(the<{ options: object[] }>(element, 'choice').options).toEqual([
            { label: 'What it has now', value: 'now' },
            { label: 'Connector Read Only', value: 'Connector_Read_Only' }
        ]);
        expect(shows(element, 'summary')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows what changes, from what to what, and why', async () => {
        const element = await showWhatIf();

        await choose(element, SET.name);

        expect(text(element, 'summary')).toBe('2 of 3 capabilities change');
        expect(
            the<{ data: Record<string, string>[] }>(element, 'changes').data.map(
                ({ label, before, then, why }) => `${label}: ${before} > ${then} ${why}`
            )
        ).toEqual([
            'Logins: Readable > In part LoginGeo: Manage Users is not granted.',
            'Accounts: Blocked > Readable '
        ]);
        await expect(element).toBeAccessible();
    });

    it('gives the elements to add and those to drop', async () => {
        const element = await showWhatIf();

        await choose(element, SET.name);

        expect(the<{ text: string }>(element, 'add').text).toMatch(/<object>Account<\/object>/);
        expect(the<{ text: string }>(element, 'drop').text).toMatch(/<name>ManageUsers<\/name>/);
    });

    it('says why it may come out worse', async () => {
        const element = await showWhatIf({
            ...EVIDENCE,
            userLicense: read({ name: 'Platform', kind: 'other' as const })
        });

        await choose(element, SET.name);

        expect(all(element, 'caveat').map(textOf)).toEqual([
            'Whether the user licence Platform can hold the set is not known.'
        ]);
        await expect(element).toBeAccessible();
    });

    it('imagines nothing again when the person goes back to now', async () => {
        const element = await showWhatIf();
        await choose(element, SET.name);

        await choose(element, 'now');

        expect(shows(element, 'summary')).toBe(false);
        expect(shows(element, 'add')).toBe(false);
    });

    it('is not there where the project ships no set for the connector', async () => {
        const element = await showWhatIf(EVIDENCE, []);

        expect(shows(element, 'what-if')).toBe(false);
    });
});

function showWhatIf(
    evidence: Evidence = EVIDENCE,
    sets: PowerRow[] = [SET]
): Promise<Shown<ConnectorWhatIf>> {
    return show(ConnectorWhatIf, {
        evidence,
        contract: SMALL_CONTRACT,
        report: report({ capabilities: NOW, power: { line: '', sets } })
    });
}

function choose(element: Element, value: string): Promise<void> {
    return send(the(element, 'choice'), 'change', { value });
}
