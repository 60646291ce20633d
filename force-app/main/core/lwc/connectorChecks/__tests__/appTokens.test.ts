import { read, type App, type AppToken, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { SUBJECT } from '../../../../../../tests/support/evidence';
import { appTokens } from '../appTokens';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const own: AppToken = { appLabel: app.label, userId: SUBJECT.id, lastUsed: '2026-11-19T02:00:00.000Z' };
const foreign: AppToken = { appLabel: app.label, userId: '005000000000001AAA', username: 'ada@acme.example' };
const evidence = (...tokens: AppToken[]): Partial<Evidence> => ({
    apps: read({ found: [app], blind: [] }),
    tokens: read(tokens)
});

describe('the tokens of the app', () => {
    it('pass where the connector’s user has one, with its last use', () =>
        expect(
            findingsOf(appTokens, evidence(own, { ...own, lastUsed: '2026-10-01T00:00:00.000Z' }))
        ).toMatchObject([
            { outcome: 'pass', evidence: ['connector@acme.example: 2 approvals, last used on 2026-11-19'] }
        ]));
    it('pass beside those of others, who are named', () => {
        const { lastUsed: _, ...unused } = own;
        expect(findingsOf(appTokens, evidence(unused, foreign))).toMatchObject([
            {
                outcome: 'pass',
                evidence: [
                    'connector@acme.example: 1 approval, not used yet',
                    'Authorised by ada@acme.example as well.'
                ]
            }
        ]);
    });
    it('are a warning where only somebody else has authorised', () =>
        expect(findingsOf(appTokens, evidence(foreign))).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: ['Authorised by ada@acme.example, not by connector@acme.example.']
            }
        ]));
    it('pass with four of them and are a warning with five', () => {
        expect(outcomeOf(appTokens, evidence(own, own, own, own))).toBe('pass');
        expect(outcomeOf(appTokens, evidence(own, own, own, own, own))).toBe('fail');
    });
    it('are for a person to make where there is none', () =>
        expect(outcomeOf(appTokens, evidence())).toBe('manual'));
    it('are unknown where no app could be looked for', () =>
        expect(
            outcomeOf(appTokens, {
                apps: read({ found: [], blind: [{ kind: 'connectedApp', text: 'Hidden.' }] })
            })
        ).toBe('unknown'));
    it('do not apply without an app', () => expect(outcomeOf(appTokens)).toBe('notApplicable'));
    it('do not apply to client credentials', () =>
        expect(
            outcomeOf(appTokens, evidence(foreign), { ...SMALL_CONTRACT, flow: 'clientCredentials' })
        ).toBe('notApplicable'));
});
