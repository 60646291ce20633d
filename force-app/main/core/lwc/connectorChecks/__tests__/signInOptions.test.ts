import { read, type App, type AppOptions, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { callbackUrl } from '../callbackUrl';
import { oauthScopes } from '../oauthScopes';
import { signInOptions } from '../signInOptions';
import { findingsOf, outcomeOf } from './outcome';

const GUIDE = 'https://login.salesforce.com/services/oauth2/success';
const FIT: AppOptions = {
    callbackUrls: [GUIDE],
    pkceRequired: false,
    secretForCode: true,
    secretForRefresh: true
};
const apps = (...options: (AppOptions | undefined)[]): Pick<Evidence, 'apps'> => ({
    apps: read({
        blind: [],
        found: options.map((each, position): App => ({
            id: `0xI00000000000${position}AAA`,
            kind: 'externalClientApp',
            name: `App${position}`,
            label: `App ${position}`,
            ...(each && { options: each })
        }))
    })
});

describe('the sign-in options of the app', () => {
    it('pass where the secret is demanded and PKCE is not', () =>
        expect(outcomeOf(signInOptions, apps(FIT))).toBe('pass'));
    it.each([
        ['PKCE is demanded', { pkceRequired: true }, /demands PKCE, which the vendor likely does not send/],
        ['no secret is demanded for a sign-in', { secretForCode: false }, /demands no secret for a sign-in/],
        ['no secret is demanded for a refresh token', { secretForRefresh: false }, /for a refresh token/]
    ])('are a warning where %s', (_, option, evidence) =>
        expect(findingsOf(signInOptions, apps({ ...FIT, ...option }))).toMatchObject([
            { outcome: 'fail', severity: 'warning', evidence: [expect.stringMatching(evidence)] }
        ])
    );
    it('are for a person to confirm where no API showed them', () =>
        expect(outcomeOf(signInOptions, apps(undefined))).toBe('manual'));
    it('are for a person to confirm where one of them was not shown', () => {
        const { pkceRequired: _, ...partly } = FIT;
        expect(outcomeOf(signInOptions, apps(partly))).toBe('manual');
    });
    it('are no matter of client credentials', () =>
        expect(outcomeOf(signInOptions, apps(FIT), { ...SMALL_CONTRACT, flow: 'clientCredentials' })).toBe(
            'notApplicable'
        ));
});

describe('the callback URL', () => {
    it('passes where it is among those of the app', () =>
        expect(outcomeOf(callbackUrl, apps({ callbackUrls: ['https://acme.example/back', GUIDE] }))).toBe(
            'pass'
        ));
    it('is a warning that names both where it is not', () =>
        expect(findingsOf(callbackUrl, apps({ callbackUrls: ['https://acme.example/back'] }))).toMatchObject([
            {
                outcome: 'fail',
                severity: 'warning',
                evidence: [`App 0 has https://acme.example/back; the guide names ${GUIDE}`]
            }
        ]));
    it('is still compared by a person where one of two apps did not show it', () =>
        expect(outcomeOf(callbackUrl, apps(FIT, undefined))).toBe('manual'));
});

it('the scopes of a Connected App are judged where the Metadata API showed them', () => {
    const app: App = {
        id: '0H4000000000001AAA',
        kind: 'connectedApp',
        name: 'A',
        label: 'A',
        scopes: ['Api']
    };
    const evidence = { apps: read({ blind: [], found: [app] }) };
    const contract = {
        ...SMALL_CONTRACT,
        identity: { ...SMALL_CONTRACT.identity, scopes: ['Api', 'RefreshToken'] }
    };
    expect(findingsOf(oauthScopes, evidence, contract)).toMatchObject([
        { outcome: 'fail', evidence: ['A lacks RefreshToken.'] }
    ]);
});
