import { longId, read, type App, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { identityAppLabel } from '../identityAppLabel';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const namesake: App = { ...app, id: '0H4000000000001AAA', kind: 'connectedApp', name: app.label };
const evidence = (...appsByLabel: App[]): Partial<Evidence> => ({
    apps: read({ found: [app], blind: [] }),
    appsByLabel: read(appsByLabel)
});

describe('the label of the app', () => {
    it('passes where no other app has it', () =>
        expect(outcomeOf(identityAppLabel, evidence(app))).toBe('pass'));
    it('is a warning where another app has it, whatever its case', () =>
        expect(
            findingsOf(identityAppLabel, evidence(app, { ...namesake, label: 'CONNECTOR WEB SERVER' }))
        ).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: ['Connected App Connector Web Server has the label CONNECTOR WEB SERVER.']
            }
        ]));
    it('passes where the same app stands there under its longer Id', () => {
        const short = { ...app, id: '0xI000000000001' };
        const found = { apps: read({ found: [short], blind: [] }) };
        const same = { ...app, id: longId(short.id) };
        expect(outcomeOf(identityAppLabel, { ...evidence(same), ...found })).toBe('pass');
    });
    it('is unknown where no app could be looked for', () =>
        expect(
            findingsOf(identityAppLabel, {
                apps: read({ found: [], blind: [{ kind: 'connectedApp', text: 'Hidden.' }] })
            })
        ).toMatchObject([{ outcome: 'unknown', evidence: ['Hidden.'] }]));
    it('does not apply without an app', () => expect(outcomeOf(identityAppLabel)).toBe('notApplicable'));
    it('does not apply to client credentials', () =>
        expect(
            outcomeOf(identityAppLabel, evidence(namesake), { ...SMALL_CONTRACT, flow: 'clientCredentials' })
        ).toBe('notApplicable'));
});
