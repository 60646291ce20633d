import { read, type App, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { appName } from '../appName';
import { outcomeOf } from './outcome';

const app: App = {
    id: '0H4000000000001AAA',
    kind: 'connectedApp',
    name: 'VendorAPIAccess',
    label: 'VendorAPIAccess'
};
const apps = (...found: App[]): Pick<Evidence, 'apps'> => ({ apps: read({ found, blind: [] }) });
const blind = { apps: read({ found: [], blind: [{ kind: 'connectedApp' as const, text: 'Hidden.' }] }) };
const contract = {
    ...SMALL_CONTRACT,
    identity: {
        ...SMALL_CONTRACT.identity,
        apps: [{ kind: 'connectedApp', name: 'VendorAPIAccess', from: 'guide' }] as const
    }
};

describe('the name of a Connected App', () => {
    it('is for a person to compare where it could be its API name', () =>
        expect(outcomeOf(appName, apps(app), contract)).toBe('manual'));
    it.each(['Vendor API Access', '1Access', 'Vendor__Access', 'Zugriff-Ä'])(
        'fails with “%s”, which could not',
        (name) => expect(outcomeOf(appName, apps({ ...app, name }), contract)).toBe('fail')
    );
    it('is unknown where no app could be looked for', () =>
        expect(outcomeOf(appName, blind, contract)).toBe('unknown'));
    it('does not apply to an External Client App', () =>
        expect(outcomeOf(appName, apps({ ...app, kind: 'externalClientApp' }), contract)).toBe(
            'notApplicable'
        ));
    it('does not apply where no guide names a Connected App', () =>
        expect(outcomeOf(appName, apps(app))).toBe('notApplicable'));
});
