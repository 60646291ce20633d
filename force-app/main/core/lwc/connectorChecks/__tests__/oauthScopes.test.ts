import { read, type App, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { oauthScopes } from '../oauthScopes';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const apps = (...found: App[]): Pick<Evidence, 'apps'> => ({ apps: read({ found, blind: [] }) });
const blind = { apps: read({ found: [], blind: [{ kind: 'connectedApp' as const, text: 'Hidden.' }] }) };
const contract = {
    ...SMALL_CONTRACT,
    identity: { ...SMALL_CONTRACT.identity, scopes: ['Api', 'RefreshToken'] }
};
const server = { ...SMALL_CONTRACT, flow: 'clientCredentials' } as const;
const withScopes = (...scopes: string[]): Partial<Evidence> => apps({ ...app, scopes });

describe('the scopes of the app', () => {
    it('pass where they are those of the contract', () =>
        expect(outcomeOf(oauthScopes, withScopes('Api', 'RefreshToken'), contract)).toBe('pass'));
    it.each(['Api', 'RefreshToken'])('are a blocker with %s alone', (scope) =>
        expect(findingsOf(oauthScopes, withScopes(scope), contract)).toMatchObject([
            { outcome: 'fail', severity: 'blocker' }
        ])
    );
    it('are a warning with Full, which implies Api and no refresh token', () => {
        expect(findingsOf(oauthScopes, withScopes('Full', 'RefreshToken'), contract)).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: ['Connector Web Server has Full, which is more than Api and RefreshToken.']
            }
        ]);
        expect(findingsOf(oauthScopes, withScopes('Full'), contract)).toMatchObject([
            {
                severity: 'blocker',
                evidence: ['Connector Web Server lacks RefreshToken.', expect.any(String)]
            }
        ]);
    });
    it('are a warning with Full alone for client credentials, of which one source says that it does not do', () =>
        expect(findingsOf(oauthScopes, withScopes('Full'), server)).toMatchObject([
            { outcome: 'fail', severity: 'warning' }
        ]));
    it('are a warning where another app may do', () => {
        const connected: App = { ...app, id: '0H4000000000001AAA', kind: 'connectedApp' };
        expect(findingsOf(oauthScopes, apps({ ...app, scopes: [] }, connected), contract)).toMatchObject([
            { outcome: 'fail', severity: 'warning' }
        ]);
    });
    it('of a Connected App are for a person to look at', () =>
        expect(outcomeOf(oauthScopes, apps({ ...app, kind: 'connectedApp' }))).toBe('manual'));
    it('that are not asked for are for a person to look at', () => {
        const identity = { ...contract.identity, scopes: ['Api', 'Wave'] };
        expect(findingsOf(oauthScopes, withScopes('Api'), { ...contract, identity })).toMatchObject([
            { outcome: 'manual', evidence: ['Look for Wave in Connector Web Server.'] }
        ]);
    });
    it('are unknown where they were not shown', () =>
        expect(outcomeOf(oauthScopes, apps(app))).toBe('unknown'));
    it('are unknown where no app could be looked for', () =>
        expect(outcomeOf(oauthScopes, blind)).toBe('unknown'));
    it('do not apply without an app', () => expect(outcomeOf(oauthScopes)).toBe('notApplicable'));
});
