import { read, type App, type Evidence, type RefreshTokenEnd } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { refreshTokenPolicy } from '../refreshTokenPolicy';
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
const ending = (refreshToken: RefreshTokenEnd): Partial<Evidence> => apps({ ...app, refreshToken });

describe('the refresh token', () => {
    it('passes where it ends after 30 days without use, and says what that asks of the schedule', () =>
        expect(
            findingsOf(refreshTokenPolicy, ending({ kind: 'inactivity', days: 30 }), contract)
        ).toMatchObject([
            { outcome: 'pass', evidence: [expect.stringContaining('30 days without use, so the schedule')] }
        ]));
    it.each<[string, RefreshTokenEnd, string]>([
        ['a blocker where it ends at once', { kind: 'zero' }, 'blocker'],
        [
            'a warning where it ends after some hours without use',
            { kind: 'inactivity', days: 0.5 },
            'warning'
        ],
        ['a warning where it ends whether it is used or not', { kind: 'lifetime', days: 365 }, 'warning'],
        ['no more than a hint where it never ends', { kind: 'infinite' }, 'info']
    ])('is %s', (_, end, severity) =>
        expect(findingsOf(refreshTokenPolicy, ending(end), contract)).toMatchObject([
            { outcome: 'fail', severity }
        ])
    );
    it('is unknown where its policy, or how long it lives, was not shown', () => {
        expect(outcomeOf(refreshTokenPolicy, apps(app), contract)).toBe('unknown');
        expect(outcomeOf(refreshTokenPolicy, ending({ kind: 'lifetime' }), contract)).toBe('unknown');
    });
    it('is unknown where no app could be looked for', () =>
        expect(outcomeOf(refreshTokenPolicy, blind, contract)).toBe('unknown'));
    it('of a Connected App is for a person to look at', () =>
        expect(outcomeOf(refreshTokenPolicy, apps({ ...app, kind: 'connectedApp' }), contract)).toBe(
            'manual'
        ));
    it('does not apply where the connector has none', () => {
        expect(outcomeOf(refreshTokenPolicy, ending({ kind: 'zero' }))).toBe('notApplicable');
        expect(
            outcomeOf(refreshTokenPolicy, ending({ kind: 'zero' }), {
                ...contract,
                flow: 'clientCredentials'
            })
        ).toBe('notApplicable');
    });
});
