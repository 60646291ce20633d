import { read, type App } from 'c/connectorTypes';
import { permittedUsers } from '../permittedUsers';
import { findingsOf, outcomeOf } from './outcome';

const app: App = {
    id: '0xI000000000001AAA',
    kind: 'externalClientApp',
    name: 'ConnectorWebServer',
    label: 'Connector Web Server'
};
const apps = (...found: App[]): Parameters<typeof outcomeOf>[1] => ({ apps: read({ found, blind: [] }) });

describe('who may use the app', () => {
    it('passes for approved users only', () =>
        expect(outcomeOf(permittedUsers, apps({ ...app, adminApprovedOnly: true }))).toBe('pass'));
    it('is a warning for every user', () =>
        expect(findingsOf(permittedUsers, apps({ ...app, adminApprovedOnly: false }))).toMatchObject([
            { outcome: 'fail', severity: 'warning' }
        ]));
    it('is unknown where the policy was not shown', () =>
        expect(outcomeOf(permittedUsers, apps(app))).toBe('unknown'));
    it('does not apply without an app', () =>
        expect(outcomeOf(permittedUsers, apps())).toBe('notApplicable'));
    it('fails where one of two apps is open to every user', () =>
        expect(
            outcomeOf(
                permittedUsers,
                apps({ ...app, adminApprovedOnly: true }, { ...app, adminApprovedOnly: false })
            )
        ).toBe('fail'));
});
