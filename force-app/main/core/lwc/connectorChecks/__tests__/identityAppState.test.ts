import { read, type App } from 'c/connectorTypes';
import { identityAppState } from '../identityAppState';
import { outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const outcome = (...found: App[]): string =>
    outcomeOf(identityAppState, { apps: read({ found, blind: [] }) });

describe('the state of the app', () => {
    it('passes where it is enabled', () => expect(outcome({ ...app, enabled: true })).toBe('pass'));
    it('fails where it is disabled', () => expect(outcome({ ...app, enabled: false })).toBe('fail'));
    it('is unknown where its policies were not shown', () => expect(outcome(app)).toBe('unknown'));
    it('does not apply where there is no app', () => expect(outcome()).toBe('notApplicable'));
    it('passes where one of two apps is enabled', () =>
        expect(outcome({ ...app, enabled: false }, { ...app, enabled: true })).toBe('pass'));
    it('passes for a Connected App, which has no such switch', () =>
        expect(outcome({ ...app, kind: 'connectedApp' })).toBe('pass'));
});
