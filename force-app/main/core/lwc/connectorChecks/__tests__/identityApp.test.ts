import { read, type App, type Apps } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
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

    it.each([
        ['webServer', 'npm run deploy -- --target-org <alias>'],
        ['clientCredentials', 'npm run deploy -- --target-org <alias> --identity external-client-app-server']
    ] as const)('that is missing is deployed, for the flow %s, by %s', (flow, command) => {
        const [finding] = findingsOf(identityApp, apps({}), { ...SMALL_CONTRACT, flow });
        expect(finding?.remediation?.text).toBe(`Deploy the External Client App: ${command}`);
    });

    it('is unknown where none was found and one kind could not be looked for', () => {
        expect(outcomeOf(identityApp, apps({ blind: [{ kind: 'connectedApp', text: 'Hidden.' }] }))).toBe(
            'unknown'
        );
    });
});
