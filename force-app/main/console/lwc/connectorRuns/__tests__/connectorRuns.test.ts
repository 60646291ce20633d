import LightningConfirm from 'lightning/confirm';
import { graphql } from 'lightning/graphql';
import { createRecord, deleteRecord, getRecord } from 'lightning/uiRecordApi';
import ConnectorRuns from 'c/connectorRuns';
import { digestOf, writeDigest } from 'c/connectorReport';
import type { Report } from 'c/connectorTypes';
import {
    all,
    child,
    press,
    send,
    settled,
    show,
    shows,
    text,
    the
} from '../../../../../../tests/support/component';
import { capability, finding, report } from '../../../../../../tests/support/report';

interface TestAdapter {
    emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
    emitErrors(errors: unknown): void;
    error(body: unknown): void;
    getLastConfig(): unknown;
}

const list = graphql as unknown as TestAdapter;
const record = getRecord as unknown as TestAdapter;
const created = createRecord as unknown as jest.Mock<Promise<unknown>, [{ fields: { Digest__c: string } }]>;
const removed = deleteRecord as unknown as jest.Mock<Promise<void>, [string]>;
const confirm = jest.spyOn(LightningConfirm as unknown as { open: () => Promise<boolean> }, 'open');
const refresh = jest.fn(() => Promise.resolve());

const SUBJECT = { name: 'Licence Connector', id: '005000000000002AAA', username: 'connector@acme.example' };
const READABLE = report({ subject: SUBJECT, capabilities: [capability('logins')] });
const PARTIAL = report({
    subject: SUBJECT,
    capabilities: [capability('logins', { verdict: 'partial', reasons: ['Only its own logins.'] })]
});

const answer = (names: readonly string[], hasNextPage = false): object => ({
    uiapi: {
        query: {
            Connector_Run__c: {
                edges: names.map((name) => ({
                    node: {
                        Id: `id of ${name}`,
                        Name: { value: name },
                        CreatedDate: { value: '2026-11-20T09:00:00.000Z' },
                        Verdict__c: { value: 'ready' }
                    }
                })),
                pageInfo: { hasNextPage }
            }
        }
    }
});

async function open(today: Report = READABLE, names: readonly string[] = ['Run 0001']): Promise<HTMLElement> {
    const element = await show(ConnectorRuns, { report: today });
    list.emit(answer(names), undefined, refresh);
    await settled();
    return element;
}

async function compare(element: HTMLElement, kept: unknown): Promise<void> {
    await press(element, 'compare');
    record.emit({ fields: { Digest__c: { value: kept } } });
    await settled();
}

beforeEach(() => {
    created.mockClear();
    removed.mockClear();
    refresh.mockClear();
    confirm.mockReset();
    created.mockResolvedValue({});
});

describe('the saved runs', () => {
    it('are asked for by connector and user', async () => {
        await open();
        expect(list.getLastConfig()).toMatchObject({
            variables: { connector: 'certero', subject: '005000000000002AAA' }
        });
    });
    it('are listed with what each said', async () => {
        const element = await open(READABLE, ['Run 0002', 'Run 0001']);
        expect(all(element, 'run')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });
    it('are on their way until the org has answered', async () => {
        const element = await show(ConnectorRuns, { report: READABLE });
        expect([shows(element, 'waiting'), shows(element, 'empty')]).toEqual([true, false]);
    });
    it('are told to be none only where the org said so', async () => {
        expect(shows(await open(READABLE, []), 'empty')).toBe(true);
    });
    it('that are too many to list are said to be more', async () => {
        const element = await open();
        list.emit(answer(['Run 0001'], true));
        await settled();
        expect(shows(element, 'more')).toBe(true);
    });
    it('without access are said to be out of reach, with what Salesforce says', async () => {
        const element = await show(ConnectorRuns, { report: READABLE });
        list.emitErrors([{ message: 'Connector_Run__c is not known.' }]);
        await settled();
        expect(text(element, 'refusal')).toMatch(/Connector Console.*Connector_Run__c is not known\./);
        expect(the(element, 'save')).toMatchObject({ disabled: true });
        await expect(element).toBeAccessible();
    });
});

describe('saving a run', () => {
    it('keeps connector, user, verdict and digest, and lists anew', async () => {
        const element = await open();
        await press(element, 'save');
        expect(created.mock.calls[0]?.[0]).toEqual({
            apiName: 'Connector_Run__c',
            fields: {
                Connector__c: 'certero',
                Subject__c: '005000000000002AAA',
                Verdict__c: 'ready',
                Digest__c: writeDigest(digestOf(READABLE, []))
            }
        });
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(text(element, 'message')).toBe('The run was saved.');
    });
    it('keeps what the person confirmed', async () => {
        const element = await open();
        Object.assign(element, { confirmed: ['consumer-secret'] });
        await press(element, 'save');
        expect(created.mock.calls[0]?.[0].fields.Digest__c).toContain('"confirmed":["consumer-secret"]');
    });
    it('that the org refuses says why', async () => {
        const element = await open();
        created.mockRejectedValue({ body: { message: 'Storage limit exceeded.' } });
        await press(element, 'save');
        expect([text(element, 'problem'), text(element, 'message')]).toEqual(['Storage limit exceeded.', '']);
    });
    it('is not offered where the user has no Id to know it by', async () => {
        const element = await open(report({ subject: { name: 'Somebody' } }));
        expect(the(element, 'save')).toMatchObject({ disabled: true });
    });
});

describe('comparing with a run', () => {
    it('tells what a capability was, what it is and why', async () => {
        const element = await open(PARTIAL);
        await compare(element, writeDigest(digestOf(READABLE, [])));
        const changes = child(element, 'c-connector-run-changes');
        expect([text(changes, 'text'), text(changes, 'because')]).toEqual([
            'Label of logins: Readable, now In part',
            'Only its own logins.'
        ]);
        await expect(element).toBeAccessible();
    });
    it('shows nothing but a sentence where the run can’t be read', async () => {
        const element = await open();
        await compare(element, '{"formatVersion":1}');
        expect(text(element, 'problem')).toMatch(/can’t be read/);
        expect(element.shadowRoot?.querySelector('c-connector-run-changes')).toBeNull();
    });
    it('shows no run in the place of another that has not come yet', async () => {
        const element = await open(PARTIAL, ['Run 0002', 'Run 0001']);
        const [second, first] = all(element, 'compare');
        await send(first!, 'click');
        record.emit({ fields: { Digest__c: { value: writeDigest(digestOf(READABLE, [])) } } });
        await settled();
        await send(second!, 'click');
        expect(element.shadowRoot?.querySelector('c-connector-run-changes')).toBeNull();
    });
    it('says why where the org does not give the run', async () => {
        const element = await open();
        await press(element, 'compare');
        record.error({ message: 'The record is gone.' });
        await settled();
        expect(text(element, 'problem')).toBe('The record is gone.');
    });
});

describe('deleting a run', () => {
    it('asks first, then deletes and lists anew', async () => {
        const element = await open();
        confirm.mockResolvedValue(true);
        await press(element, 'delete');
        await settled();
        expect(removed).toHaveBeenCalledWith('id of Run 0001');
        expect(refresh).toHaveBeenCalledTimes(1);
    });
    it('takes the comparison with it away', async () => {
        const element = await open();
        await compare(element, writeDigest(digestOf(READABLE, [])));
        confirm.mockResolvedValue(true);
        await press(element, 'delete');
        await settled();
        expect(element.shadowRoot?.querySelector('c-connector-run-changes')).toBeNull();
    });
    it('does nothing where the person says no', async () => {
        const element = await open();
        confirm.mockResolvedValue(false);
        await press(element, 'delete');
        await settled();
        expect([removed.mock.calls.length, text(element, 'message')]).toEqual([0, '']);
    });
});

it('a finding that a person had confirmed is named in the comparison', async () => {
    const today = report({ subject: SUBJECT, findings: [finding('consumer-secret', { outcome: 'manual' })] });
    const element = await open(today);
    await compare(element, writeDigest(digestOf(today, ['consumer-secret'])));
    expect(text(child(element, 'c-connector-run-changes'), 'confirmed')).toBe('Title of consumer-secret');
});
