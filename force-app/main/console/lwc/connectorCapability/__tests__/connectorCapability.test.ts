import ConnectorCapability from 'c/connectorCapability';
import type { CapabilityRow, ObjectRow } from 'c/connectorTypes';
import {
    all,
    child,
    read,
    send,
    show,
    shows,
    text,
    the,
    type Shown
} from '../../../../../../tests/support/component';
import { capability, objectRow } from '../../../../../../tests/support/report';

const FIX: NonNullable<CapabilityRow['fix']> = {
    text: 'Grant View Setup.',
    grants: [{ permission: 'ViewSetup' }],
    xml: '<userPermissions>\n    <name>ViewSetup</name>\n</userPermissions>',
    link: '/lightning/setup/PermSets/home'
};

describe('a capability', () => {
    it('says why the connector reads it, and that it needs it', async () => {
        const element = await showCapability();

        expect(text(element, 'why')).toBe('Why logins. The connector needs it.');
        await expect(element).toBeAccessible();
    });

    it('says that the connector can do without it', async () => {
        const element = await showCapability({ required: false });

        expect(text(element, 'why')).toBe('Why logins. The connector can do without it.');
    });

    it('shows the smallest fix, to take along', async () => {
        const element = await showCapability({ verdict: 'blocked', fix: FIX });

        expect(text(element, 'fix-text')).toBe('Grant View Setup.');
        expect(the<{ text: string }>(element, 'xml').text).toBe(FIX.xml);
        expect(child<{ path: string }>(element, 'c-connector-setup-link').path).toBe(FIX.link);
        await expect(element).toBeAccessible();
    });

    it('shows no fix where there is none', async () => {
        const element = await showCapability({ verdict: 'unknown' });

        expect(shows(element, 'fix')).toBe(false);
        expect(shows(element, 'xml')).toBe(false);
    });

    it('shows its objects in the order of the report, each with its own verdict', async () => {
        const element = await showCapability({
            objects: [objectRow('User'), objectRow('LoginHistory', { verdict: 'unknown' })]
        });

        expect(all(element, 'object').map((row) => read(row.querySelector('strong')!))).toEqual([
            'User',
            'LoginHistory'
        ]);
        expect(all(element, 'object').map(wordOf)).toEqual(['Readable', 'No answer']);
        await expect(element).toBeAccessible();
    });

    it('says through what an object is read', async () => {
        const sources = [
            { kind: 'profile', name: 'Standard', label: 'Standard' },
            { kind: 'permissionSet', name: 'Reader', label: 'Reader' }
        ] as const;
        const element = await showObject({ sources: [...sources] });

        expect(text(element, 'through')).toBe('Read through profile Standard; permission set Reader');
    });

    it('says which permission of which set opens an object, each set once', async () => {
        const sources = [{ kind: 'permissionSet', name: 'Reader', label: 'Reader' } as const];
        const element = await showObject({
            sources,
            proof: [
                { by: 'API Enabled', sources },
                { by: 'The org-wide default of Account is Read.', sources: [] },
                { by: 'Read on Account', sources }
            ]
        });

        expect(text(element, 'through')).toBe(
            'Read through API Enabled, Read on Account (permission set Reader); The org-wide default of Account is Read.'
        );
    });

    it('says nothing of what it is read through where it is not read', async () => {
        const element = await showObject({ verdict: 'blocked', reason: 'View Setup is not granted.' });

        expect(text(element, 'reason')).toBe('View Setup is not granted.');
        expect(shows(element, 'through')).toBe(false);
    });

    it('marks an object that the connector does not have to read', async () => {
        const element = await showObject({ need: 'extra' });

        expect(the<{ label: string }>(element, 'extra').label).toBe('extra');
        await expect(element).toBeAccessible();
    });

    it('shows the state of each key field in words, with its reason', async () => {
        const element = await showObject({
            fields: [
                { field: 'Id', verdict: 'readable' },
                { field: 'Type', verdict: 'blocked', reason: 'Field-level security hides it.' }
            ]
        });

        expect(all(element, 'field').map(read)).toEqual(['Id', 'TypeField-level security hides it.']);
        expect(
            all(element, 'field').map(
                (field) =>
                    field.querySelector<Shown<{ alternativeText: string }>>('lightning-icon')?.alternativeText
            )
        ).toEqual(['Readable', 'Blocked']);
        await expect(element).toBeAccessible();
    });

    it('says once what keeps the whole object away, not again at each field', async () => {
        const reason = 'Manage Users is not granted.';
        const element = await showObject({
            verdict: 'blocked',
            reason,
            fields: [{ field: 'Id', verdict: 'blocked', reason }]
        });

        expect(all(element, 'field').map(read)).toEqual(['Id']);
    });

    it('shows 25 of many objects, and the others on further pages', async () => {
        const objects = Array.from({ length: 30 }, (_, position) => objectRow(`Object${position}`));
        const element = await showCapability({ objects });
        expect(all(element, 'object')).toHaveLength(25);

        await send(child(element, 'c-connector-pager'), 'turn', 1);

        expect(all(element, 'object')).toHaveLength(5);
    });

    it('has no empty list of fields', async () => {
        const element = await showObject({ fields: [] });

        expect(shows(element, 'fields')).toBe(false);
    });
});

describe('how sure an object of a capability is', () => {
    it('is not worth a word where Salesforce documents it', async () => {
        expect(shows(await showObject({ confidence: 'documented' }), 'doubt')).toBe(false);
    });

    it('is said where it was inferred', async () => {
        expect(text(await showObject({ confidence: 'likely' }), 'doubt')).toBe(
            'Inferred: no Salesforce page says so.'
        );
    });

    it('is said where no source was found and yet a verdict was given', async () => {
        const element = await showObject({ confidence: 'unknown', verdict: 'blocked' });

        expect(text(element, 'doubt')).toBe('No source says what reading it takes.');
    });

    it('is not said twice where that is the reason for having no answer', async () => {
        expect(shows(await showObject({ confidence: 'unknown', verdict: 'unknown' }), 'doubt')).toBe(false);
    });
});

function showCapability(changes: Partial<CapabilityRow> = {}): Promise<Shown<ConnectorCapability>> {
    return show(ConnectorCapability, { capability: capability('logins', changes) });
}

function showObject(changes: Partial<ObjectRow>): Promise<Shown<ConnectorCapability>> {
    return showCapability({ objects: [objectRow('LoginHistory', changes)] });
}

function wordOf(row: Element): string | undefined {
    return row.querySelector<Shown<{ status: { word: string } }>>('c-connector-status')?.status.word;
}
