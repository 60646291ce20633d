import { read, type App, type Evidence } from 'c/connectorTypes';
import { sessionLevel } from '../sessionLevel';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const apps = (...found: App[]): Pick<Evidence, 'apps'> => ({ apps: read({ found, blind: [] }) });
const blind = { apps: read({ found: [], blind: [{ kind: 'connectedApp' as const, text: 'Hidden.' }] }) };

describe('the session level', () => {
    it.each(['NONE', 'STANDARD'])('passes with %s', (level) =>
        expect(outcomeOf(sessionLevel, apps({ ...app, sessionLevel: level }))).toBe('pass')
    );
    it('is a warning with HIGH_ASSURANCE', () =>
        expect(findingsOf(sessionLevel, apps({ ...app, sessionLevel: 'HIGH_ASSURANCE' }))).toMatchObject([
            { outcome: 'fail', severity: 'warning', evidence: ['Connector Web Server: HIGH_ASSURANCE'] }
        ]));
    it('is unknown where it was not shown', () => expect(outcomeOf(sessionLevel, apps(app))).toBe('unknown'));
    it('is unknown where no app could be looked for', () =>
        expect(outcomeOf(sessionLevel, blind)).toBe('unknown'));
    it('does not apply without an app', () => expect(outcomeOf(sessionLevel)).toBe('notApplicable'));
});
