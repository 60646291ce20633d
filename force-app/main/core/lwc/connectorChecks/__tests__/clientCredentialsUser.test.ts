import { read, type App, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf, SUBJECT } from '../../../../../../tests/support/evidence';
import { clientCredentialsUser } from '../clientCredentialsUser';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const server = { ...SMALL_CONTRACT, flow: 'clientCredentials' } as const;
const ready: App = { ...app, clientCredentials: true, runAsUser: SUBJECT.username };
const granted = evidenceOf({ permissions: { Set: ['ApiEnabled'] } });
const evidence = (found: App, more: Partial<Evidence> = {}): Partial<Evidence> => ({
    ...granted,
    ...more,
    apps: read({ found: [found], blind: [] })
});

describe('the run-as user', () => {
    it.each(['Connector@acme.example', SUBJECT.id, SUBJECT.id.slice(0, 15)])(
        'passes where the policy names the connector’s user as %s',
        (runAsUser) =>
            expect(outcomeOf(clientCredentialsUser, evidence({ ...ready, runAsUser }), server)).toBe('pass')
    );
    it.each<[string, App, Partial<Evidence>, string]>([
        ['the flow is off', { ...ready, clientCredentials: false }, {}, 'do not allow client credentials'],
        ['nobody is named', { ...app, clientCredentials: true }, {}, 'name no run-as user'],
        [
            'somebody else is named',
            { ...ready, runAsUser: 'ada@acme.example' },
            {},
            'runs as ada@acme.example'
        ],
        ['the user is inactive', ready, { subject: read({ ...SUBJECT, isActive: false }) }, 'is inactive'],
        ['the user lacks API Enabled', ready, evidenceOf({ known: ['ApiEnabled'] }), 'lacks API Enabled']
    ])('is a blocker where %s', (_, found, more, says) =>
        expect(findingsOf(clientCredentialsUser, evidence(found, more), server)).toMatchObject([
            { outcome: 'fail', severity: 'blocker', evidence: [expect.stringContaining(says)] }
        ])
    );
    it('is unknown where the policies were not shown', () =>
        expect(outcomeOf(clientCredentialsUser, evidence(app), server)).toBe('unknown'));
    it('is unknown where not all that the user holds was shown', () => {
        const { userPermissions } = evidenceOf({ known: ['ApiEnabled'] });
        const cut = { userPermissions: { ...userPermissions, truncated: true } } as Partial<Evidence>;
        expect(outcomeOf(clientCredentialsUser, evidence(ready, cut), server)).toBe('unknown');
    });
    it('of a Connected App is for a person to look at', () =>
        expect(outcomeOf(clientCredentialsUser, evidence({ ...app, kind: 'connectedApp' }), server)).toBe(
            'manual'
        ));
    it('does not apply to the web-server flow', () =>
        expect(outcomeOf(clientCredentialsUser, evidence(ready))).toBe('notApplicable'));
    it('does not apply where there is no such user', () =>
        expect(outcomeOf(clientCredentialsUser, evidence(ready, { subject: read(undefined) }), server)).toBe(
            'notApplicable'
        ));
});
