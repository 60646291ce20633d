import { createHash, randomBytes } from 'node:crypto';
import { sameId } from 'c/connectorTypes';
import type { OrgRecord } from '../../sample-orgs/engine/orgFile';
import { escaped, ok, page, refused, type HttpAnswer, type HttpRequest } from './http';
import type { OrgState } from './orgState';

/** The OAuth client that the org knows: all its apps share this one key and secret. */
export interface OAuthClient {
    id: string;
    secret: string;
}

interface Code {
    user: string;
    redirect: string;
    challenge: string | null;
    scopes: string;
}

/** What a token stands for. */
interface Token {
    user: string;
    scopes: string;
}

/** The endpoints below `/services/oauth2`: authorize, token, user info, revoke. Tokens live in memory alone. */
export class OauthRoutes {
    private readonly codes = new Map<string, Code>();
    private readonly tokens: Map<string, Token>;
    private readonly state: OrgState;
    private readonly client: OAuthClient;
    private readonly base: () => string;

    /**
     * @param tokens tokens that are accepted from the start, each with the Id of the user that it stands for
     * @param base address of the org, once it is known
     */
    constructor(
        state: OrgState,
        client: OAuthClient,
        tokens: Readonly<Record<string, string>>,
        base: () => string
    ) {
        this.state = state;
        this.client = client;
        this.base = base;
        this.tokens = new Map(
            Object.entries(tokens).map(([token, user]) => [token, { user, scopes: 'api refresh_token web' }])
        );
    }

    /** The user that a token stands for, or undefined. */
    userOf(token: string): string | undefined {
        return this.tokens.get(token)?.user;
    }

    /** The answer to a path below `/services/oauth2/`. */
    answer(request: HttpRequest, below: string, token: string): HttpAnswer {
        if (below === 'authorize' && request.method === 'GET') return this.authorize(request);
        if (below === 'success') return successPage(request);
        const form = new URLSearchParams(request.body);
        if (below === 'token' && request.method === 'POST') return this.token(form);
        if (below === 'revoke') return this.revoke(form.get('token') ?? request.query.get('token') ?? '');
        if (below === 'userinfo') return this.userInfo(token);
        return refused(404, 'NOT_FOUND', 'The requested resource does not exist');
    }

    private authorize({ query }: HttpRequest): HttpAnswer {
        const redirect = query.get('redirect_uri') ?? '';
        if (query.get('client_id') !== this.client.id || !this.apps().length)
            return failed('invalid_client_id', 'client identifier invalid');
        if (redirect !== `${this.base()}/services/oauth2/success`)
            return failed('redirect_uri_mismatch', 'redirect_uri must match configuration');
        if (query.get('response_type') !== 'code')
            return failed('unsupported_response_type', 'response type not supported');
        const challenge = query.get('code_challenge');
        if (challenge !== null && query.get('code_challenge_method') !== 'S256')
            return failed('invalid_request', 'code challenge method not supported');
        const hint = query.get('login_hint');
        const user = hint === null ? undefined : this.state.user(hint);
        if (!user) return this.chooseUser(query);
        const back = new URL(redirect);
        const state = query.get('state');
        if (state !== null) back.searchParams.set('state', state);
        const refusal = this.signInRefusal(user) ?? this.notAdmitted(user);
        if (refusal) {
            back.searchParams.set('error', refusal[0]);
            back.searchParams.set('error_description', refusal[1]);
        } else {
            const code = `aPrx${randomBytes(24).toString('base64url')}`;
            const scopes = query.get('scope') ?? 'api refresh_token';
            this.codes.set(code, { user: this.idOf(user), redirect, challenge, scopes });
            back.searchParams.set('code', code);
        }
        return { ...page(''), status: 302, headers: { location: back.href } };
    }

    /** Stands where Salesforce shows its login page. */
    private chooseUser(query: URLSearchParams): HttpAnswer {
        const people = this.state.tables.all('User').map((row) => {
            const username = this.state.text('User', row, 'Username');
            const address = new URLSearchParams(query);
            address.set('login_hint', username);
            const href = `/services/oauth2/authorize?${address.toString()}`;
            return `<li><a href="${escaped(href)}">${escaped(username)}</a></li>`;
        });
        return page(`<title>Sign in</title><h1>Sign in as</h1><ul>${people.join('')}</ul>`);
    }

    private token(form: URLSearchParams): HttpAnswer {
        if (form.get('client_id') !== this.client.id)
            return failed('invalid_client_id', 'client identifier invalid');
        if (form.get('client_secret') !== this.client.secret)
            return failed('invalid_client', 'invalid client credentials');
        if (form.get('grant_type') === 'client_credentials') return this.clientCredentials();
        if (form.get('grant_type') === 'authorization_code') return this.authorizationCode(form);
        return failed('unsupported_grant_type', 'grant type not supported');
    }

    private clientCredentials(): HttpAnswer {
        const [policy] = this.state.tables
            .all('ExtlClntAppOauthPlcyCnfg')
            .filter((row) => this.value(row, 'IsClientCredentialsFlowEnabled') === 'true');
        const user = policy && this.state.user(this.value(policy, 'ClientCredentialsFlowUser'));
        if (!user) return failed('invalid_grant', 'no client credentials user enabled');
        const refusal = this.signInRefusal(user);
        return refusal ? failed(...refusal) : this.issue(this.idOf(user), 'api');
    }

    private authorizationCode(form: URLSearchParams): HttpAnswer {
        const given = form.get('code') ?? '';
        const code = this.codes.get(given);
        this.codes.delete(given);
        if (!code) return failed('invalid_grant', 'expired authorization code');
        if (form.get('redirect_uri') !== code.redirect)
            return failed('redirect_uri_mismatch', 'redirect_uri must match configuration');
        const verifier = form.get('code_verifier') ?? '';
        const hash = createHash('sha256').update(verifier).digest('base64url');
        if (code.challenge !== null && hash !== code.challenge)
            return failed('invalid_grant', 'invalid code verifier');
        return this.issue(code.user, code.scopes);
    }

    private issue(user: string, scopes: string): HttpAnswer {
        const [organization] = this.state.tables.all('Organization');
        const org = organization ? this.state.text('Organization', organization, 'Id') : '00D000000000001EAA';
        const token = `${org}!${randomBytes(32).toString('base64url')}`;
        this.tokens.set(token, { user, scopes });
        return ok({
            access_token: token,
            ...(scopes.includes('refresh_token') && {
                refresh_token: `5Aep${randomBytes(32).toString('base64url')}`
            }),
            instance_url: this.base(),
            id: `${this.base()}/id/${org}/${user}`,
            token_type: 'Bearer',
            issued_at: String(Date.parse(this.state.tables.file.asOf)),
            scope: scopes
        });
    }

    private revoke(token: string): HttpAnswer {
        return this.tokens.delete(token)
            ? { status: 200, body: '' }
            : failed('unsupported_token_type', 'this token is unknown');
    }

    private userInfo(token: string): HttpAnswer {
        const user = this.userOf(token);
        if (user === undefined) return { status: 403, body: 'Bad_OAuth_Token', type: 'text/plain' };
        const record = this.state.tables.find('User', user);
        const [organization] = this.state.tables.all('Organization');
        const text = (object: string, row: OrgRecord | undefined, field: string): string | null =>
            row ? this.state.text(object, row, field) || null : null;
        return ok({
            user_id: user,
            organization_id: text('Organization', organization, 'Id'),
            preferred_username: text('User', record, 'Username'),
            name: text('User', record, 'Name')
        });
    }

    /** Why this user may sign in nowhere. */
    private signInRefusal(user: OrgRecord): [string, string] | undefined {
        if (this.state.text('User', user, 'IsActive') !== 'true')
            return ['inactive_user', 'user is inactive'];
        const [login] = this.state.where('UserLogin', 'UserId', this.idOf(user));
        const isShut = (field: string): boolean =>
            login !== undefined && this.state.text('UserLogin', login, field) === 'true';
        return isShut('IsFrozen') || isShut('IsPasswordLocked')
            ? ['invalid_grant', 'authentication failure']
            : undefined;
    }

    /** Why no app of the org admits this user: each is for approved users alone, and none is approved for a set it holds. */
    private notAdmitted(user: OrgRecord): [string, string] | undefined {
        const held = this.state.visibility(this.idOf(user)).held;
        const admits = this.apps().some(
            ({ id, restricted }) =>
                !restricted ||
                this.state
                    .where('SetupEntityAccess', 'SetupEntityId', id)
                    .some((row) =>
                        held.some((set) => sameId(set, this.state.text('SetupEntityAccess', row, 'ParentId')))
                    )
        );
        return admits
            ? undefined
            : ['OAUTH_APP_ACCESS_DENIED', 'user is not admin approved to access this app'];
    }

    private apps(): { id: string; restricted: boolean }[] {
        const { state } = this;
        return [
            ...state.tables.all('ExternalClientApplication').map((row) => {
                const id = state.text('ExternalClientApplication', row, 'Id');
                const [policy] = state.where('ExtlClntAppOauthPlcyCnfg', 'ExternalClientApplicationId', id);
                const permitted = policy && this.value(policy, 'PermittedUsersPolicyType');
                return { id, restricted: permitted === 'AdminApprovedPreAuthorized' };
            }),
            ...state.tables.all('ConnectedApplication').map((row) => ({
                id: state.text('ConnectedApplication', row, 'Id'),
                restricted:
                    state.text('ConnectedApplication', row, 'OptionsAllowAdminApprovedUsersOnly') === 'true'
            }))
        ];
    }

    private value(policy: OrgRecord, field: string): string {
        return this.state.text('ExtlClntAppOauthPlcyCnfg', policy, field);
    }

    private idOf(user: OrgRecord): string {
        return this.state.text('User', user, 'Id');
    }
}

/** An error of the OAuth endpoints. Source: Salesforce Help, OAuth 2.0 errors. */
function failed(error: string, description: string): HttpAnswer {
    return { status: 400, body: { error, error_description: description } };
}

/** The page that the web-server flow ends on: the code stands in the browser's address. */
function successPage({ query }: HttpRequest): HttpAnswer {
    const refusal = query.get('error_description');
    return refusal === null
        ? page(
              '<title>Signed in</title><h1>Authentication successful</h1><p>Copy the address of this page.</p>'
          )
        : page(`<title>Refused</title><h1>Sign-in refused</h1><p>${escaped(refusal)}</p>`, 400);
}
