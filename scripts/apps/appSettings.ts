import type { AppKind, AppOptions, Contract } from 'c/connectorTypes';
import type { OrgClient } from '../rest/orgClient';

/** What the Metadata API alone shows of an OAuth app. */
export interface AppSettings extends AppOptions {
    kind: AppKind;
    /** API name. */
    name: string;
    /** Not a secret: it names the app, and opens nothing without one. */
    consumerKey?: string;
    /** Of a Connected App, whose scopes no query shows. */
    scopes?: readonly string[];
}

/** The settings of a contract's apps; for each kind that could not be read, why. */
export interface ReadSettings {
    found: readonly AppSettings[];
    blind: readonly { kind: AppKind; text: string }[];
}

/** Reads the settings of the apps that the contract recognises. */
export async function appSettings(client: OrgClient, { identity }: Contract): Promise<ReadSettings> {
    const found: AppSettings[] = [];
    const blind: { kind: AppKind; text: string }[] = [];
    for (const kind of ['externalClientApp', 'connectedApp'] as const) {
        const names = identity.apps.filter((app) => app.kind === kind).map(({ name }) => name);
        if (!names.length) continue;
        const answer = (await client.metadata?.(TYPES[kind], (fullName) =>
            names.some((name) => fullName.toLowerCase().startsWith(name.toLowerCase()))
        )) ?? { refused: 'there is no Metadata API here' };
        if ('refused' in answer) {
            blind.push({ kind, text: answer.refused });
            continue;
        }
        const settings = answer.components.map(
            kind === 'connectedApp' ? fromConnectedApp : fromGlobalSettings
        );
        const wanted = new Set(names.map((name) => name.toLowerCase()));
        found.push(...settings.filter(({ name }) => wanted.has(name.toLowerCase())));
    }
    return { found, blind };
}

const TYPES = {
    connectedApp: 'ConnectedApp',
    externalClientApp: 'ExtlClntAppGlobalOauthSettings'
} as const;

type Component = Readonly<Record<string, unknown>>;

function fromConnectedApp(component: Component): AppSettings {
    const oauth = (component['oauthConfig'] ?? {}) as Component;
    const scopes = [oauth['scopes'] ?? []]
        .flat()
        .filter((scope) => typeof scope === 'string')
        // Two names of one scope.
        .map((scope) => (scope === 'OfflineAccess' ? 'RefreshToken' : scope));
    return {
        kind: 'connectedApp',
        name: textOf(component['fullName']) ?? '',
        ...(scopes.length > 0 && { scopes }),
        ...common(oauth)
    };
}

function fromGlobalSettings(component: Component): AppSettings {
    return {
        kind: 'externalClientApp',
        name: textOf(component['externalClientApplication']) ?? '',
        ...common(component)
    };
}

/** The Metadata API returns flags as text or as booleans, by the client that reads them. */
function common(oauth: Component): Omit<AppSettings, 'kind' | 'name'> {
    const consumerKey = textOf(oauth['consumerKey']);
    const pkceRequired = flagOf(oauth['isPkceRequired']);
    const optional = flagOf(oauth['isConsumerSecretOptional']);
    const secretForRefresh = flagOf(oauth['isSecretRequiredForRefreshToken']);
    return {
        callbackUrls: (textOf(oauth['callbackUrl']) ?? '').split(/\s+/).filter(Boolean),
        ...(consumerKey !== undefined && { consumerKey }),
        ...(pkceRequired !== undefined && { pkceRequired }),
        ...(optional !== undefined && { secretForCode: !optional }),
        ...(secretForRefresh !== undefined && { secretForRefresh })
    };
}

function textOf(value: unknown): string | undefined {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

function flagOf(value: unknown): boolean | undefined {
    if (typeof value === 'boolean') return value;
    return value === 'true' ? true : value === 'false' ? false : undefined;
}
