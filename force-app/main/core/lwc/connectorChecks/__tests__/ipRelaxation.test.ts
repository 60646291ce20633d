import { read, type App, type Evidence } from 'c/connectorTypes';
import { ipRelaxation } from '../ipRelaxation';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const apps = (...found: App[]): Pick<Evidence, 'apps'> => ({ apps: read({ found, blind: [] }) });
const blind = { apps: read({ found: [], blind: [{ kind: 'connectedApp' as const, text: 'Hidden.' }] }) };

describe('IP restrictions', () => {
    it('keep nobody out where the app relaxes them', () =>
        expect(outcomeOf(ipRelaxation, apps({ ...app, ipRelaxation: 'Bypass' }))).toBe('pass'));
    it.each(['Enforce', 'Enforce_RelaxRefresh', 'Bypass_2factor'])(
        'with %s are for a person to look at, in the profile',
        (policy) =>
            expect(findingsOf(ipRelaxation, apps({ ...app, ipRelaxation: policy }))).toMatchObject([
                { outcome: 'manual', remediation: { link: '/lightning/setup/EnhancedProfiles/home' } }
            ])
    );
    it('of a Connected App are for a person to look at', () =>
        expect(outcomeOf(ipRelaxation, apps({ ...app, kind: 'connectedApp' }))).toBe('manual'));
    it('are unknown where the policy was not shown', () =>
        expect(outcomeOf(ipRelaxation, apps(app))).toBe('unknown'));
    it('are unknown where no app could be looked for', () =>
        expect(outcomeOf(ipRelaxation, blind)).toBe('unknown'));
    it('do not apply without an app', () => expect(outcomeOf(ipRelaxation)).toBe('notApplicable'));
});
