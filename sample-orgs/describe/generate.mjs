// Writes base.json, the describe that every org file starts from: node sample-orgs/describe/generate.mjs <reference file>
// The reference (field facts of the object reference, API 67, and field types of Apex, API 65) is not part of the
// project; the generated file is.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const [source] = process.argv.slice(2);
if (!source) {
    console.error('Usage: node sample-orgs/describe/generate.mjs <reference file>');
    process.exit(64);
}
const { objects: reference, apexTypes } = JSON.parse(readFileSync(source, 'utf8'));
const target = fileURLToPath(new URL('base.json', import.meta.url));

// The data API serves these too, though only the Tooling reference describes them. Rows are found by DurableId.
const CATALOG = [
    'EntityDefinition',
    'EntityParticle',
    'FieldDefinition',
    'UserEntityAccess',
    'UserFieldAccess'
];

// Salesforce works its rows out for each question (Ids asked for, viewer); no file can hold them.
const COMPUTED = ['UserRecordAccess'];

// Never part of a describe here, so that no query can name them.
const SECRET = /^(AccessToken|RequestToken|DeleteToken|SharedKey|TempCode)$|secret$/i;

// Objects whose rows need object permission. All others are setup objects, which have rules of their own.
const DATA_OBJECTS = ['Account', 'Contract', 'Order', 'Pricebook2', 'Product2'];
// "Product2 and Pricebook2 have no View All or Modify All" (Jetstream's list of permissions): read shows every row.
const WITHOUT_VIEW_ALL = ['Pricebook2', 'Product2'];

// Object reference and Apex's describe: system fields are always readable and have no FieldPermissions row.
const NEVER_PERMISSIONABLE =
    /^(Id|OwnerId|CreatedById|CreatedDate|LastModifiedById|LastModifiedDate|SystemModstamp|IsDeleted|LastActivityDate|LastViewedDate|LastReferencedDate|MasterRecordId|IsPersonAccount|CurrencyIsoCode)$/;
// Required fields and Name fields can't be hidden ("You cannot deploy to a required field").
const REQUIRED = {
    Account: ['Name'],
    Contract: ['AccountId', 'Status', 'StatusCode', 'ContractNumber'],
    Order: ['EffectiveDate', 'Status', 'StatusCode', 'OrderNumber'],
    Pricebook2: ['Name', 'IsStandard'],
    Product2: ['Name']
};
// Field-level security of an address is kept for the compound field; of an order's account, no source was found.
const NOT_ESTABLISHED =
    /^(Billing|Shipping|PersonMailing|PersonOther)(City|Country|CountryCode|GeocodeAccuracy|Latitude|Longitude|PostalCode|State|StateCode|Street)$/;
const NOT_ESTABLISHED_ON = { Order: ['AccountId', 'Name'] };

// User is read by everybody; only some fields carry field-level security. Feature flags: Torii's set-up guide, which
// asks for it on five of them. The others: Setup, Object Manager, User, Set Field-Level Security. What is in neither
// list stays untold.
const USER_PERMISSIONABLE = [
    'AboutMe',
    'CompanyName',
    'DelegatedApproverId',
    'Department',
    'Division',
    'EmployeeNumber',
    'Extension',
    'Fax',
    'ManagerId',
    'MobilePhone',
    'Phone',
    'Title',
    'UserPermissionsInteractionUser',
    'UserPermissionsLiveAgentUser',
    'UserPermissionsMarketingUser',
    'UserPermissionsSupportUser'
];
const USER_NOT_PERMISSIONABLE = [
    'Alias',
    'CommunityNickname',
    'Email',
    'EmailEncodingKey',
    'FirstName',
    'IsActive',
    'LanguageLocaleKey',
    'LastLoginDate',
    'LastName',
    'LocaleSidKey',
    'Name',
    'ProfileId',
    'TimeZoneSidKey',
    'UserRoleId',
    'UserType',
    'Username'
];

const SCALARS = new Map(
    Object.entries({
        id: 'id',
        string: 'string',
        picklist: 'string',
        multipicklist: 'multipicklist',
        email: 'string',
        phone: 'string',
        url: 'string',
        'manageablestate enumerated list': 'string',
        textarea: 'textarea',
        reference: 'reference',
        boolean: 'boolean',
        int: 'int',
        double: 'double',
        currency: 'double',
        percent: 'double',
        date: 'date',
        datetime: 'datetime'
    })
);

const names = [
    ...Object.keys(reference)
        .filter((key) => key.startsWith('enterprise_api/'))
        .map((key) => key.slice('enterprise_api/'.length)),
    ...CATALOG
]
    .filter((name) => !COMPUTED.includes(name))
    .sort();

const FAMILIES = {
    PermissionSet: 'Permissions',
    Profile: 'Permissions',
    MutingPermissionSet: 'Permissions',
    UserPermissionAccess: 'Permissions',
    PermissionSetLicense: 'MaximumPermissions'
};
const permissions = familyOf('PermissionSet').sort();

const objects = {};
for (const name of names) {
    const described = {};
    if (DATA_OBJECTS.includes(name)) described.data = true;
    if (WITHOUT_VIEW_ALL.includes(name)) described.withoutViewAll = true;
    if (hasFieldSecurity(name)) described.fieldSecurity = true;
    if (CATALOG.includes(name)) described.key = 'DurableId';
    const prefix = FAMILIES[name];
    const shared = new Set(prefix ? familyOf(name) : []);
    if (prefix) {
        described.permissions = prefix;
        const without = permissions.filter((permission) => !shared.has(permission));
        if (without.length) described.withoutPermissions = without;
    }
    const isShared = (field) =>
        prefix !== undefined && field.startsWith(prefix) && permissions.includes(field.slice(prefix.length));
    described.fields = {};
    for (const field of fieldNames(name).sort()) {
        const fact = isShared(field) ? undefined : describeField(name, field);
        if (fact) described.fields[field] = fact;
    }
    objects[name] = described;
}

// One field a line: readable differences, and Prettier keeps it.
const text = JSON.stringify({ apiVersion: '67.0', permissions, objects }).replace(
    /("fields":\{)|(\}),(?="\w+":\{"type")/g,
    (_, open, close) => (open ? `${open}\n` : `${close},\n`)
);
writeFileSync(target, await format(text, { ...(await resolveConfig(target)), filepath: target }));

function section(name) {
    return (
        reference[`enterprise_api/${name}`] ??
        reference[`tooling_api/${name}`] ?? { fields: {}, alsoInDescribe: [] }
    );
}

function fieldNames(name) {
    const { fields, alsoInDescribe = [] } = section(name);
    const all = new Set([
        ...Object.keys(fields),
        ...alsoInDescribe,
        ...Object.keys(apexTypes[name]?.fields ?? {}),
        'Id'
    ]);
    return [...all].filter(
        (field) => /^[A-Za-z]\w*$/.test(field) && !SECRET.test(field) && !field.endsWith('__c')
    );
}

function familyOf(name) {
    const prefix = FAMILIES[name];
    return fieldNames(name)
        .filter((field) => field.startsWith(prefix) && field !== prefix)
        .map((field) => field.slice(prefix.length));
}

function describeField(object, field) {
    const { fields } = section(object);
    const fact = fields[field];
    const apex = apexTypes[object]?.fields[field];
    const type = typeOf(field, fact, apex);
    if (type === undefined) return undefined;
    const described = { type, can: abilities(field, type, fact) };
    const relationship = relationshipOf(object, field, fact);
    if (relationship) Object.assign(described, relationship);
    const secured = hasFieldSecurity(object) ? permissionable(object, field) : undefined;
    if (secured !== undefined) described.permissionable = secured;
    return described;
}

function typeOf(field, fact, apex) {
    if (field === 'Id') return 'id';
    // The reference calls PermissionSet.Type a reference, and leaves some types out; Apex knows better.
    const name =
        fact?.type && !(fact.type === 'reference' && apex === 'string') ? fact.type.toLowerCase() : apex;
    // Apex gives every text the same type; descriptions are long texts.
    if (!fact && apex === 'string' && field === 'Description') return 'textarea';
    return name === undefined ? undefined : SCALARS.get(name);
}

// f: filterable, s: sortable, g: groupable. Where the reference names no properties, those that the type has by rule.
function abilities(field, type, fact) {
    if (fact && fact.type !== null)
        return `${fact.filter ? 'f' : ''}${fact.sort ? 's' : ''}${fact.group ? 'g' : ''}`;
    if (type === 'textarea' || type === 'multipicklist') return '';
    return type === 'datetime' || type === 'double' ? 'fs' : 'fsg';
}

function relationshipOf(object, field, fact) {
    const parents = apexTypes[object]?.parents ?? {};
    // EntityDefinitionId: the Tooling reference lists the relationship as a field of its own.
    const parent = CATALOG.includes(object) ? section(object).fields[field.replace(/Id$/, '')] : undefined;
    if (parent && field.endsWith('Id') && CATALOG.concat('User').includes(parent.type))
        return { relationship: field.replace(/Id$/, ''), to: [parent.type] };
    // The reference gives LastDeletedByChangeId the relationship of its neighbour.
    const named = fact?.relationship;
    const own = field.endsWith('Id') ? field.slice(0, -2) : undefined;
    const taken = Object.entries(section(object).fields).some(
        ([other, { relationship }]) => other < field && relationship === named
    );
    const relationship = (taken ? own : named) ?? (own && parents[own] ? own : undefined);
    if (!relationship) return undefined;
    const to = fact?.refersTo ? fact.refersTo.split(', ') : [parents[relationship]];
    const known = to.filter((name) => name && name !== 'Name').sort();
    return known.length ? { relationship, to: known } : undefined;
}

// Setup objects have no field-level security.
function hasFieldSecurity(object) {
    return object === 'User' || DATA_OBJECTS.includes(object);
}

function permissionable(object, field) {
    if (object === 'User') {
        if (USER_PERMISSIONABLE.includes(field)) return true;
        return USER_NOT_PERMISSIONABLE.includes(field) || NEVER_PERMISSIONABLE.test(field)
            ? false
            : undefined;
    }
    if (NEVER_PERMISSIONABLE.test(field) || REQUIRED[object].includes(field)) return false;
    if (NOT_ESTABLISHED.test(field) || NOT_ESTABLISHED_ON[object]?.includes(field)) return undefined;
    return true;
}
