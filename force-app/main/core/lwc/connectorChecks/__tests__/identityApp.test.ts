import { read, type App, type Apps } from 'c/connectorTypes';
import { identityApp } from '../identityApp';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const apps = (value: Partial<Apps>): { apps: ReturnType<typeof read<Apps>> } => ({
    apps: read({ found: [], blind: [], ...value })
});

describe('the OAuth app', () => {
    it('exists where one of the names was found', () => {
        expect(outcomeOf(identityApp, apps({ found: [app] }))).toBe('pass');
    });

    it('exists although the other kind of app could not be looked for', () => {
        expect(
            outcomeOf(identityApp, apps({ found: [app], blind: [{ kind: 'connectedApp', text: 'Hidden.' }] }))
        ).toBe('pass');
    });

    it('does not exist where both kinds were looked for and none was found', () => {
        expect(findingsOf(identityApp, apps({}))).toMatchObject([
            { outcome: 'fail', severity: 'blocker', evidence: ['None of ConnectorWebServer was found.'] }
        ]);
    });

    it('is unknown where none was found and one kind could not be looked for', () => {
        expect(outcomeOf(identityApp, apps({ blind: [{ kind: 'connectedApp', text: 'Hidden.' }] }))).toBe(
            'unknown'
        );
    });
});
