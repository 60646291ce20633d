import { diagnose, redact } from 'c/connectorDiagnosis';
import { OrgUnreachable, type PostingClient, type RestAnswer } from '../rest/orgClient';

/** How the proof gets a token. */
export type SignInFlow = 'clientCredentials' | 'webServer' | 'accessToken';

/** Signed in as the connector. */
export interface SignedIn {
    flow: SignInFlow;
    client: PostingClient;
    /** Origin of the org that the token is for: `https://acme.my.salesforce.com`. */
    origin: string;
    /** Id of the user that the token stands for, where the org said it. */
    userId?: string;
    /** OAuth scopes of the token, where the org said them: `api`. */
    scopes?: readonly string[];
    /** Ends what this sign-in began, and says what became of the token. */
    end(): Promise<string>;
}

/** Consumer key and secret of the connector's app. */
export interface ClientSecret {
    id: string;
    secret: string;
}

/** The org answered, and said no. The message is Salesforce's own code and description; cause and fix where known. */
export class SignInRefused extends Error {
    override name = 'SignInRefused';
    readonly why: string | undefined;
    readonly fix: string | undefined;

    constructor(error: string, description: string) {
        const text = redact([error, description].filter((part) => part !== '').join(': '));
        super(text);
        const [found] = diagnose(text).found;
        this.why = found && `${found.diagnosis.title}. ${found.diagnosis.cause}`;
        this.fix = found?.diagnosis.fix;
    }
}

/** What a token endpoint hands out, as far as the proof needs it. */
export interface TokenAnswer {
    token: string;
    instanceUrl: string;
    userId?: string;
    scopes?: readonly string[];
}

/**
 * Reads the answer of a token endpoint.
 *
 * @throws SignInRefused where Salesforce says no; OrgUnreachable where the answer is none of its own
 */
export function tokenOf({ status, body }: RestAnswer): TokenAnswer {
    const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const text = (name: string): string => {
        const value = fields[name];
        return typeof value === 'string' ? value : '';
    };
    if (text('error') !== '') throw new SignInRefused(text('error'), text('error_description'));
    // Without Salesforce's own "no" nothing is known of the connector.
    if (status !== 200 || text('access_token') === '' || text('instance_url') === '')
        throw new OrgUnreachable(
            `The token endpoint gave no token (HTTP status ${status}): check the address, and try again.`
        );
    // The identity URL ends in org and user: https://login.salesforce.com/id/00D…/005…
    const userId = /\/(005[A-Za-z0-9]{12,15})$/.exec(text('id'))?.[1];
    return {
        token: text('access_token'),
        instanceUrl: text('instance_url'),
        ...(userId !== undefined && { userId }),
        ...(text('scope') !== '' && { scopes: text('scope').split(/[\s+]+/) })
    };
}
