import { reduceErrors } from 'c/connectorErrorPanel';

describe('an error as a person reads it', () => {
    it('is the message that Apex threw', () => {
        expect(reduceErrors({ body: { message: 'No such query.' } })).toEqual({
            text: 'No such query.',
            details: []
        });
    });

    it('is the first of several, the others being details', () => {
        expect(reduceErrors({ body: [{ message: 'First.' }, { message: 'Second.' }] })).toEqual({
            text: 'First.',
            details: ['Second.']
        });
    });

    it('is the message of a JavaScript error, and what caused it', () => {
        expect(reduceErrors(new Error('Outer.', { cause: new Error('Inner.') }))).toEqual({
            text: 'Outer.',
            details: ['Inner.']
        });
    });

    it('takes up errors of the page that a save was refused with', () => {
        expect(reduceErrors({ pageErrors: [{ message: 'Refused.' }] }).text).toBe('Refused.');
    });

    it('says each thing once', () => {
        expect(reduceErrors({ message: 'Twice.', body: { message: 'Twice.' } }).details).toEqual([]);
    });

    it('is a text that was thrown', () => {
        expect(reduceErrors('Plain.').text).toBe('Plain.');
    });

    it.each([undefined, null, 0, '', '  ', {}, [], { body: {} }])(
        'admits that no reason was given: %p',
        (thrown) => {
            expect(reduceErrors(thrown)).toEqual({ text: 'Salesforce gave no reason.', details: [] });
        }
    );
});
