/** What Salesforce's query language does not do with one object. */
export interface QueryLimit {
    object: string;
    /** Of each list, one field has to be filtered by. */
    demandsFilterOn?: readonly (readonly string[])[];
    /** Only `=` and `IN`, joined by AND; neither COUNT nor GROUP BY; LIMIT and OFFSET are ignored. */
    isMetadataCatalogue?: true;
    /** There is no second batch: a query that finds more rows than one batch holds is refused. */
    withoutQueryMore?: true;
    /** Rows beyond this never come, without a word. */
    mostRows?: number;
    source: string;
}

/** Rows in one batch, and groups that a grouped query may have. Source: EXCEEDED_ID_LIMIT in public issue threads (OrgCheck 46, 173); Apex developer guide, "Working with Very Large SOQL Queries". */
export const MOST_IN_ONE_BATCH = 2000;

/** Characters that a query over REST may have. Source: Salesforce limits quick reference, "SOQL and SOSL limits". */
export const MOST_CHARACTERS = 100_000;

const CATALOGUE =
    'Tooling API guide, "SOQL Operation Limitations" (COUNT, GROUP BY, LIMIT, OFFSET, OR, NOT of any metadata catalogue query)';
const REIFIED = 'error text "a filter on a reified column is required", tap-salesforce';

/** What `can` of the describe (filter, sort, group) does not say, object by object. */
export const queryLimits: readonly QueryLimit[] = [
    {
        object: 'EntityDefinition',
        isMetadataCatalogue: true,
        withoutQueryMore: true,
        source: `${CATALOGUE}; error text "EntityDefinition does not support queryMore()"`
    },
    {
        object: 'FieldDefinition',
        isMetadataCatalogue: true,
        withoutQueryMore: true,
        demandsFilterOn: [['EntityDefinitionId', 'EntityDefinition.QualifiedApiName', 'DurableId']],
        source: `${CATALOGUE}; ${REIFIED}`
    },
    {
        object: 'EntityParticle',
        isMetadataCatalogue: true,
        withoutQueryMore: true,
        demandsFilterOn: [
            ['EntityDefinitionId', 'EntityDefinition.QualifiedApiName', 'FieldDefinitionId', 'DurableId']
        ],
        source: `${CATALOGUE}; ${REIFIED}`
    },
    {
        object: 'UserEntityAccess',
        isMetadataCatalogue: true,
        withoutQueryMore: true,
        demandsFilterOn: [
            ['UserId', 'DurableId'],
            ['EntityDefinitionId', 'EntityDefinition.QualifiedApiName', 'DurableId']
        ],
        source: `${CATALOGUE}; ${REIFIED}; object reference (a filter on the object and on the user)`
    },
    {
        object: 'UserFieldAccess',
        isMetadataCatalogue: true,
        withoutQueryMore: true,
        demandsFilterOn: [['UserId', 'DurableId']],
        source: `${CATALOGUE}; ${REIFIED}`
    },
    {
        object: 'OauthToken',
        mostRows: 2500,
        source: 'object reference, API 67, usage: 500 rows a batch, no more after 2,500'
    },
    {
        object: 'TwoFactorMethodsInfo',
        mostRows: 2500,
        source: 'object reference, API 67, usage: 500 rows a batch, no more after 2,500'
    }
];

const byObject = new Map(queryLimits.map((limit) => [limit.object, limit]));

/** The limits of an object, in the describe's own spelling; undefined where none are known. */
export function limitOf(object: string): QueryLimit | undefined {
    return byObject.get(object);
}

/** Most rows that a query on an object can bring. */
export function ceilingOf(object: string, isGrouped: boolean): number {
    const { mostRows = Infinity, withoutQueryMore } = limitOf(object) ?? {};
    return Math.min(mostRows, isGrouped || withoutQueryMore ? MOST_IN_ONE_BATCH : Infinity);
}
