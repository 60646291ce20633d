import type { Answer, Gateway, Row } from 'c/connectorGateway';
import { findQuery, type Request } from 'c/connectorQueries';
import { unavailable, type Reading } from 'c/connectorTypes';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { unobservable } from './describeOwn';
import { listedIn, listsAll } from './listed';
import type { SourceReading } from './source';

/** Makes of the made-up org's answer what source files may claim. */
type Claim = (answer: Reading<Answer>, request: Request) => Reading<Answer>;

/**
 * A gateway on what was read from source files. It answers what they tell, and `notCovered` to everything else: a
 * query that is not named here is one that they have no answer to.
 */
export function sourceGateway(reading: SourceReading): Gateway {
    const org = orgFileGateway(reading.orgFile);
    const claims = claimsOf(reading);
    return {
        async read(requests, progress) {
            const covered = requests.filter(({ name }) => claims.has(name));
            const answers = await org.read(covered);
            const told = new Map(covered.map((request, position) => [request, answers[position]]));
            return requests.map((request, position) => {
                const answer = told.get(request);
                progress?.(position + 1, requests.length);
                if (!answer) return notCovered(request);
                return neverAbsent(claims.get(request.name)?.(answer, request) ?? answer, request);
            });
        }
    };
}

function claimsOf({ orgFile, userId, gaps }: SourceReading): ReadonlyMap<string, Claim> {
    const listed = listedIn(orgFile, userId);
    const asIs: Claim = (answer) => answer;
    // A profile's file is silent only on what it does not list.
    const unlessListed: Claim = (answer, { binds }) =>
        gaps.rights === 'unlisted' && listsAll(orgFile, listed, binds) ? whole(answer) : answer;
    return new Map<string, Claim>([
        ['session', asIs],
        ['viewerPermissions', asIs],
        ['userById', asIs],
        ['assignments', whole],
        ['profileContainer', whole],
        ['containerPermissions', withEveryColumn],
        ['describe', withoutAbsence],
        ['sharing', onlyIfAny],
        ...OBJECT_RIGHTS.map((name) => [name, unlessListed] as const),
        ...FIELD_RIGHTS.map((name) => [name, unlessListed] as const)
    ]);
}

const OBJECT_RIGHTS = [
    'objectsReadable',
    'objectsCreatable',
    'objectsEditable',
    'objectsAllRecords',
    'objectsAllFields',
    'objectSources'
];
const FIELD_RIGHTS = ['fieldsReadable', 'fieldsWritable'];

/** Which containers the user holds is known to the last, whatever is not known of their contents. */
function whole(answer: Reading<Answer>): Reading<Answer> {
    return answer.status === 'read' ? { status: 'read', value: answer.value } : answer;
}

/**
 * A permission that the files do not name is not granted by them, whether or not an org has it; "this org has no such
 * permission" can't be said. What no query shows has no column here either.
 */
function withEveryColumn(answer: Reading<Answer>, { columns = [] }: Request): Reading<Answer> {
    if (answer.status !== 'read') return answer;
    const shown = columns.filter((column) => unobservable(column.replace(/^Permissions/, '')) === undefined);
    return { ...answer, value: { ...answer.value, columns: shown } };
}

/** What the describe does not know may still be in the org. */
function withoutAbsence(answer: Reading<Answer>): Reading<Answer> {
    if (answer.status !== 'read') return answer;
    const rows = answer.value.rows.map((row): Row =>
        row['exists'] === false ? { ...row, exists: null } : row
    );
    return { ...answer, value: { ...answer.value, rows } };
}

function onlyIfAny(answer: Reading<Answer>, request: Request): Reading<Answer> {
    return answer.status === 'read' && !answer.value.rows.length ? notCovered(request) : answer;
}

function neverAbsent(answer: Reading<Answer>, request: Request): Reading<Answer> {
    const isAbsence =
        answer.status === 'unavailable' &&
        (answer.reason.code === 'noSuchObject' || answer.reason.code === 'noSuchField');
    return isAbsence ? notCovered(request) : answer;
}

function notCovered({ name }: Request): Reading<never> {
    const object = findQuery(name)?.object;
    const what = NOT_IN_SOURCE[object ?? name] ?? object ?? name;
    return unavailable('notCovered', `Source files do not tell ${what}.`);
}

const NOT_IN_SOURCE: Readonly<Record<string, string>> = {
    ConnectedApplication: 'which Connected Apps an org has',
    EntityDefinition: 'the org-wide defaults of these objects',
    ExternalClientApplication: 'which External Client Apps an org has',
    ExtlClntAppOauthPlcyCnfg: 'the OAuth policies of an app',
    ExtlClntAppOauthSettings: 'the OAuth scopes of an app',
    ExtlClntAppPlcyCnfg: 'whether an app is enabled',
    LoginHistory: 'how sign-ins of a user ended',
    OauthToken: 'which tokens an app has',
    Organization: 'which org it is',
    PermissionSetAssignment: 'who holds what in an org',
    PermissionSetLicense: 'which permission set licences a user has',
    Profile: 'which licence a user has',
    SetupEntityAccess: 'which apps pre-authorise a user',
    User: 'which users an org has',
    UserLogin: 'whether a user is frozen',
    apiUsage: 'how many API requests an org may take',
    recordCounts: 'how many records an org has'
};
