import type { Answer, Row } from 'c/connectorGateway';
import { count, flag, text } from 'c/connectorGateway';
import type { Request } from 'c/connectorQueries';
import type { App, AppKind, Apps, AppToken, Contract, Reading, RefreshTokenEnd } from 'c/connectorTypes';
import { longId, mapReading, read, unavailable } from 'c/connectorTypes';
import {
    assignmentsThat,
    needed,
    rowsOf,
    type GatherContext,
    type Gathered,
    type Gatherer
} from './gatherer';

const QUERY: Readonly<Record<AppKind, string>> = {
    connectedApp: 'connectedApps',
    externalClientApp: 'externalClientApps'
};

/** The External Client Apps that the contract recognises by API name. */
export const externalClientApps: Gatherer<'externalClientApps'> = {
    key: 'externalClientApps',
    needs: [],
    requests(context) {
        const asked = names(context, 'externalClientApp');
        return asked.length ? [{ name: QUERY.externalClientApp, binds: { names: asked } }] : [];
    },
    evaluate: ([answer]) => appsOf('externalClientApp', answer)
};

/** The OAuth apps that the contract recognises by name. One kind that can't be read does not hide the other. */
export const appRecords: Gatherer<'appRecords'> = {
    key: 'appRecords',
    needs: ['externalClientApps'],
    requests: (context, gathered) =>
        names(context, 'connectedApp').length ? connectedAppRequests(context, gathered) : [],
    evaluate([answer], context, gathered) {
        const clients = needed(gathered, 'externalClientApps');
        const connected = appsOf('connectedApp', answer);
        if (connected.status === 'unavailable') return connected;
        const wanted = new Set(names(context, 'connectedApp').map((name) => name.toLowerCase()));
        // The same answer holds Connected Apps that merely bear the label of an External Client App.
        const found = connected.value.found.filter(({ name }) => wanted.has(name.toLowerCase()));
        return read({
            found: [...found, ...clients.found].sort(byId),
            blind: [...connected.value.blind, ...clients.blind]
        });
    }
};

/** Apps of both kinds by label. One kind that can't be read leaves the whole open. */
export const appsByLabel: Gatherer<'appsByLabel'> = {
    key: 'appsByLabel',
    needs: ['externalClientApps'],
    requests(context, gathered) {
        const labels = labelsOf(context, gathered);
        if (!labels.length) return [];
        return [
            ...connectedAppRequests(context, gathered),
            { name: 'externalClientAppsByLabel', binds: { labels } }
        ];
    },
    evaluate([connected, clients], context, gathered) {
        const labels = new Set(labelsOf(context, gathered).map((label) => label.toLowerCase()));
        const bearing: App[] = [];
        for (const reading of [appsOf('connectedApp', connected), appsOf('externalClientApp', clients)]) {
            if (reading.status === 'unavailable') return reading;
            const { found, blind } = reading.value;
            const [hidden] = blind;
            if (hidden) return unavailable('notRead', hidden.text, hidden.missing);
            bearing.push(...found.filter(({ label }) => labels.has(label.toLowerCase())));
        }
        return read(bearing.sort(byId));
    }
};

/** Refresh tokens under the labels of the apps. */
export const tokens: Gatherer<'tokens'> = {
    key: 'tokens',
    needs: ['appRecords'],
    requests({ contract }, gathered) {
        const labels = needed(gathered, 'appRecords').found.map(({ label }) => label);
        if (!keepsTokens(contract) || !labels.length) return [];
        return [{ name: 'appApprovals', binds: { labels: [...new Set(labels)].sort() } }];
    },
    evaluate: (answers) =>
        mapReading(rowsOf(answers), (rows) =>
            rows.map((row): AppToken => {
                const username = text(row, 'User.Username');
                const lastUsed = text(row, 'LastUsedDate');
                return {
                    appLabel: text(row, 'AppName') ?? '',
                    userId: longId(text(row, 'UserId') ?? ''),
                    ...(username !== undefined && { username }),
                    ...(lastUsed !== undefined && { lastUsed })
                };
            })
        )
};

const POLICIES = [
    'externalClientAppOauthPolicies',
    'externalClientAppPolicies',
    'externalClientAppScopes'
] as const;

const SCOPES: Readonly<Record<string, string>> = {
    OauthScopesAPI: 'Api',
    OauthScopesREFRESH_TOKEN: 'RefreshToken',
    OauthScopesOFFLINE_ACCESS: 'RefreshToken',
    OauthScopesFULL: 'Full',
    OauthScopesWEB: 'Web'
};

/** The apps with what their policies say. What a policy object does not show stays undefined. */
export const apps: Gatherer<'apps'> = {
    key: 'apps',
    needs: ['appRecords'],
    requests(_, gathered) {
        const appIds = externalClientAppIds(needed(gathered, 'appRecords'));
        if (!appIds.length) return [];
        return POLICIES.map((name) => ({
            name,
            binds: { appIds },
            ...(name === 'externalClientAppScopes' && { columns: Object.keys(SCOPES) })
        }));
    },
    evaluate(answers, _, gathered) {
        const records = needed(gathered, 'appRecords');
        const [oauth, general, scopes] = POLICIES.map((__, position) => policyRows(answers[position]));
        return read({
            ...records,
            found: records.found.map((app) => {
                if (app.kind === 'connectedApp') return app;
                const id = longId(app.id);
                return {
                    ...app,
                    ...fromOauthPolicy(oauth?.get(id)),
                    ...fromPolicy(general?.get(id)),
                    ...fromScopes(scopes?.get(id))
                };
            })
        });
    }
};

/** Which of the user's containers each app pre-authorises. */
export const preauthorizations: Gatherer<'preauthorizations'> = {
    key: 'preauthorizations',
    needs: ['session', 'assignments'],
    requests(context, gathered) {
        const containerIds = assignmentsThat('yes', context, gathered).map(({ container }) => container.id);
        return containerIds.length ? [{ name: 'preauthorizations', binds: { containerIds } }] : [];
    },
    evaluate(answers, context, gathered) {
        const incomplete = gathered.assignments?.status === 'read' && gathered.assignments.truncated === true;
        const unsure = assignmentsThat('unsure', context, gathered)[0]?.container.label;
        const why = incomplete
            ? 'Not all assignments of the user were shown.'
            : unsure && `What ${unsure} selects is not settled.`;
        return mapReading(rowsOf(answers), (rows) => {
            const byApp = new Map<string, string[]>();
            for (const row of rows) {
                const app = longId(text(row, 'SetupEntityId') ?? '');
                byApp.set(app, [...(byApp.get(app) ?? []), longId(text(row, 'ParentId') ?? '')]);
            }
            return { byApp, ...(why !== undefined && { incomplete: why }) };
        });
    }
};

const NONE: Apps = { found: [], blind: [] };

/** The apps of one kind; nothing where they were not asked for, or where the org has no such object. */
function appsOf(kind: AppKind, answer: Reading<Answer> | undefined): Reading<Apps> {
    if (!answer) return read(NONE);
    if (answer.status === 'read') {
        const blind =
            answer.truncated === true ? [{ kind, text: 'There are more apps than were read.' }] : [];
        return read({ found: answer.value.rows.map((row) => toApp(kind, row)).sort(byId), blind });
    }
    const { code, text: why, missing } = answer.reason;
    if (code === 'noSuchObject') return read(NONE);
    // Nothing of this kind of source shows apps, which is no blind spot of the viewer's.
    if (code === 'notCovered') return answer;
    return read({ found: [], blind: [{ kind, text: why, ...(missing && { missing }) }] });
}

/** One query for the Connected Apps that are recognised and for those that bear a label of the others. */
function connectedAppRequests(context: GatherContext, gathered: Gathered): Request[] {
    const asked = [...new Set([...names(context, 'connectedApp'), ...labelsOf(context, gathered)])];
    return asked.length ? [{ name: QUERY.connectedApp, binds: { names: asked } }] : [];
}

/** Labels by which tokens may know an app of the contract; the name of a Connected App is its label. */
function labelsOf(context: GatherContext, gathered: Gathered): string[] {
    if (!keepsTokens(context.contract)) return [];
    const labels = needed(gathered, 'externalClientApps').found.map(({ label }) => label);
    return [...new Set([...names(context, 'connectedApp'), ...labels])];
}

/** Client credentials are exchanged anew each time: no refresh token is kept. */
function keepsTokens({ flow }: Contract): boolean {
    return flow === 'webServer';
}

function byId(a: App, b: App): number {
    return a.id < b.id ? -1 : 1;
}

function names({ contract }: GatherContext, kind: AppKind): string[] {
    return contract.identity.apps.filter((app) => app.kind === kind).map(({ name }) => name);
}

function toApp(kind: AppKind, row: Row): App {
    const id = longId(text(row, 'Id') ?? '');
    const createdDate = text(row, 'CreatedDate');
    if (kind === 'externalClientApp') {
        const name = text(row, 'DeveloperName') ?? '';
        return { id, kind, name, label: text(row, 'MasterLabel') ?? name };
    }
    const name = text(row, 'Name') ?? '';
    const adminApprovedOnly = flag(row, 'OptionsAllowAdminApprovedUsersOnly');
    const highAssurance = flag(row, 'OptionsHasSessionLevelPolicy');
    return {
        id,
        kind,
        name,
        label: name,
        ...(adminApprovedOnly !== undefined && { adminApprovedOnly }),
        ...(highAssurance !== undefined && { sessionLevel: highAssurance ? 'HIGH_ASSURANCE' : 'STANDARD' }),
        ...(createdDate !== undefined && { createdDate })
    };
}

function externalClientAppIds({ found }: Apps): string[] {
    return found.filter(({ kind }) => kind === 'externalClientApp').map(({ id }) => id);
}

function policyRows(answer: Reading<Answer> | undefined): ReadonlyMap<string, Row> {
    const rows = answer?.status === 'read' ? answer.value.rows : [];
    return new Map(rows.map((row) => [longId(text(row, 'ExternalClientApplicationId') ?? ''), row]));
}

function fromOauthPolicy(row: Row | undefined): Partial<App> {
    if (!row) return {};
    const policy = text(row, 'PermittedUsersPolicyType');
    const ipRelaxation = text(row, 'IpRelaxationPolicyType');
    const refreshToken = refreshTokenEnd(row);
    // The row is there and the column is fixed: what is empty demands nothing.
    const sessionLevel = text(row, 'RequiredSessionLevel') ?? 'NONE';
    const runAsUser = text(row, 'ClientCredentialsFlowUser');
    const clientCredentials = flag(row, 'IsClientCredentialsFlowEnabled');
    return {
        ...(policy !== undefined && { adminApprovedOnly: policy === 'AdminApprovedPreAuthorized' }),
        ...(ipRelaxation !== undefined && { ipRelaxation }),
        ...(refreshToken !== undefined && { refreshToken }),
        sessionLevel,
        ...(runAsUser !== undefined && { runAsUser }),
        ...(clientCredentials !== undefined && { clientCredentials })
    };
}

const ENDS: Readonly<Record<string, RefreshTokenEnd['kind']>> = {
    Zero: 'zero',
    Infinite: 'infinite',
    SpecificLifetime: 'lifetime',
    SpecificInactivity: 'inactivity'
};
const DAYS: Readonly<Record<string, number>> = { Hours: 1 / 24, Days: 1, Months: 30 };

function refreshTokenEnd(row: Row): RefreshTokenEnd | undefined {
    const kind = ENDS[text(row, 'RefreshTokenPolicyType') ?? ''];
    const period = count(row, 'RefreshTokenValidityPeriod');
    const unit = DAYS[text(row, 'RefreshTokenValidityUnit') ?? ''];
    if (kind === undefined) return undefined;
    return period === undefined || unit === undefined ? { kind } : { kind, days: period * unit };
}

function fromPolicy(row: Row | undefined): Partial<App> {
    const enabled = row && flag(row, 'IsEnabled');
    return enabled === undefined ? {} : { enabled };
}

function fromScopes(row: Row | undefined): Partial<App> {
    // An org that shows none of the columns has told nothing.
    if (!row || Object.keys(SCOPES).every((column) => flag(row, column) === undefined)) return {};
    const scopes = Object.keys(SCOPES).filter((column) => flag(row, column) === true);
    return { scopes: [...new Set(scopes.map((column) => SCOPES[column] ?? column))] };
}
