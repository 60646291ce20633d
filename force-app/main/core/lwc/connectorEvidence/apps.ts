import type { Answer, Row } from 'c/connectorGateway';
import { count, flag, text } from 'c/connectorGateway';
import type { Request } from 'c/connectorQueries';
import type { App, AppKind, Apps, Reading } from 'c/connectorTypes';
import { longId, mapReading, read } from 'c/connectorTypes';
import { assignmentsThat, needed, rowsOf, type GatherContext, type Gatherer } from './gatherer';

const KINDS: readonly AppKind[] = ['connectedApp', 'externalClientApp'];
const QUERY: Readonly<Record<AppKind, string>> = {
    connectedApp: 'connectedApps',
    externalClientApp: 'externalClientApps'
};

/** The OAuth apps that the contract recognises by name. One kind that can't be read does not hide the other. */
export const appRecords: Gatherer<'appRecords'> = {
    key: 'appRecords',
    needs: [],
    requests: (context) =>
        kindsAsked(context).map((kind): Request => ({
            name: QUERY[kind],
            binds: { names: names(context, kind) }
        })),
    evaluate(answers, context) {
        const apps: { found: App[]; blind: Apps['blind'][number][] } = { found: [], blind: [] };
        kindsAsked(context).forEach((kind, position) => {
            const answer = answers[position];
            // An org that has no such object has no such app.
            if (!answer || (answer.status === 'unavailable' && answer.reason.code === 'noSuchObject')) return;
            if (answer.status === 'unavailable') {
                const { text: why, missing } = answer.reason;
                apps.blind.push({ kind, text: why, ...(missing && { missing }) });
                return;
            }
            apps.found.push(...answer.value.rows.map((row) => toApp(kind, row)));
            if (answer.truncated === true)
                apps.blind.push({ kind, text: 'There are more apps than were read.' });
        });
        const all = answers.filter((answer) => answer.status === 'unavailable');
        const [first] = all;
        if (
            first?.status === 'unavailable' &&
            all.length === answers.length &&
            first.reason.code === 'notCovered'
        )
            return first;
        apps.found.sort((a, b) => (a.id < b.id ? -1 : 1));
        return read(apps);
    }
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
        const unsure = incomplete || assignmentsThat('unsure', context, gathered).length > 0;
        const reading = mapReading(rowsOf(answers), (rows) => {
            const byApp = new Map<string, string[]>();
            for (const row of rows) {
                const app = longId(text(row, 'SetupEntityId') ?? '');
                byApp.set(app, [...(byApp.get(app) ?? []), longId(text(row, 'ParentId') ?? '')]);
            }
            return byApp;
        });
        return reading.status === 'read' && unsure ? { ...reading, truncated: true } : reading;
    }
};

function kindsAsked(context: GatherContext): AppKind[] {
    return KINDS.filter((kind) => names(context, kind).length > 0);
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
    return {
        id,
        kind,
        name,
        label: name,
        ...(adminApprovedOnly !== undefined && { adminApprovedOnly }),
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
    const refresh = text(row, 'RefreshTokenPolicyType');
    const period = count(row, 'RefreshTokenValidityPeriod');
    const unit = text(row, 'RefreshTokenValidityUnit');
    const runAsUser = text(row, 'ClientCredentialsFlowUser');
    const clientCredentials = flag(row, 'IsClientCredentialsFlowEnabled');
    return {
        ...(policy !== undefined && { adminApprovedOnly: policy === 'AdminApprovedPreAuthorized' }),
        ...(ipRelaxation !== undefined && { ipRelaxation }),
        ...(refresh !== undefined && {
            refreshTokenPolicy: period === undefined ? refresh : `${refresh} ${period} ${unit ?? ''}`.trim()
        }),
        ...(runAsUser !== undefined && { runAsUser }),
        ...(clientCredentials !== undefined && { clientCredentials })
    };
}

function fromPolicy(row: Row | undefined): Partial<App> {
    const enabled = row && flag(row, 'IsEnabled');
    return enabled === undefined ? {} : { enabled };
}

function fromScopes(row: Row | undefined): Partial<App> {
    if (!row) return {};
    const scopes = Object.keys(SCOPES).filter((column) => flag(row, column) === true);
    return { scopes: [...new Set(scopes.map((column) => SCOPES[column] ?? column))] };
}
