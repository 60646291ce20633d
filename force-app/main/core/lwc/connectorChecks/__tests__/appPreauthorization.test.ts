import { read, type App, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { appPreauthorization } from '../appPreauthorization';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server',
    adminApprovedOnly: true
};
const apps = (...found: App[]): Pick<Evidence, 'apps'> => ({ apps: read({ found, blind: [] }) });
const reaching = { preauthorizations: read({ byApp: new Map([[app.id, ['0PS000000000001AAA']]]) }) };

describe('the pre-authorisation of the app', () => {
    it('passes where a container that counts for the user is selected', () => {
        expect(outcomeOf(appPreauthorization, { ...apps(app), ...reaching })).toBe('pass');
    });

    it('is a blocker where none is', () => {
        expect(findingsOf(appPreauthorization, apps(app))).toMatchObject([
            { outcome: 'fail', severity: 'blocker' }
        ]);
    });

    it('is a warning where the connector signs in by client credentials', () => {
        const contract = { ...SMALL_CONTRACT, flow: 'clientCredentials' } as const;
        expect(findingsOf(appPreauthorization, apps(app), contract)).toMatchObject([{ severity: 'warning' }]);
    });

    it('does not apply where every user may authorise the app', () => {
        expect(outcomeOf(appPreauthorization, apps({ ...app, adminApprovedOnly: false }))).toBe(
            'notApplicable'
        );
    });

    it('is unknown where the policy of the app was not shown', () => {
        const { adminApprovedOnly: _, ...silent } = app;
        expect(outcomeOf(appPreauthorization, apps(silent))).toBe('unknown');
    });

    it('passes where an app reaches the user, whatever else was not shown', () => {
        const partly = {
            preauthorizations: read({
                byApp: new Map([[app.id, ['0PS000000000001AAA']]]),
                incomplete: 'Cut.'
            })
        };
        expect(outcomeOf(appPreauthorization, { ...apps(app), ...partly })).toBe('pass');
    });

    it('is unknown where none reaches the user and not all was shown', () => {
        const partly = { preauthorizations: read({ byApp: new Map(), incomplete: 'Cut.' }) };
        expect(findingsOf(appPreauthorization, { ...apps(app), ...partly })).toMatchObject([
            { outcome: 'unknown', evidence: ['Cut.'] }
        ]);
    });

    it('does not pass through an app that is disabled beside one that is not', () => {
        const enabled = { ...app, id: '0xI000000000008AAA', enabled: true };
        expect(
            outcomeOf(appPreauthorization, { ...apps({ ...app, enabled: false }, enabled), ...reaching })
        ).toBe('fail');
    });

    it('is unknown where only an app that may be disabled reaches the user', () => {
        const enabled = { ...app, id: '0xI000000000008AAA', enabled: true };
        expect(outcomeOf(appPreauthorization, { ...apps(app, enabled), ...reaching })).toBe('unknown');
    });

    it('does not pass through another app', () => {
        const other = {
            preauthorizations: read({ byApp: new Map([['0xI000000000009AAA', ['0PS000000000001AAA']]]) })
        };
        expect(outcomeOf(appPreauthorization, { ...apps(app), ...other })).toBe('fail');
    });
});
