import type { OrgRecord } from '../../../sample-orgs/engine/orgFile';
import { componentOf, ofType, type Component, type MetadataFile } from '../../gates/metadata/components';
import { at, textAt, type XmlElement } from '../../gates/metadata/xml';
import type { OrgState } from '../orgState';

/** Makes the records that an accepted deploy leaves in the org: permission sets with their grants, apps with their policies. */
export function applyDeploy(state: OrgState, files: readonly MetadataFile[]): void {
    const components = files.map(componentOf).filter((each): each is Component => 'root' in each);
    for (const component of ofType(components, 'PermissionSet')) permissionSet(state, component);
    for (const { name, root } of ofType(components, 'ExternalClientApplication'))
        upsert(state, 'ExternalClientApplication', '0xI', 'DeveloperName', name, {
            DeveloperName: name,
            MasterLabel: textAt(root, 'label') ?? name,
            DistributionState: textAt(root, 'distributionState') ?? 'Local'
        });
    for (const [root, [object, prefix, fieldsOf]] of Object.entries(PARTS))
        for (const component of ofType(components, root)) part(state, component, object, prefix, fieldsOf);
    for (const { name, root } of ofType(components, 'ConnectedApp'))
        connectedApp(state, textAt(root, 'label') ?? name, root);
}

type FieldsOf = (root: XmlElement) => OrgRecord;

/** Parts of an External Client App: the object that shows them, its prefix, and its fields. */
const PARTS: Readonly<Record<string, readonly [object: string, prefix: string, fieldsOf: FieldsOf]>> = {
    ExtlClntAppConfigurablePolicies: [
        'ExtlClntAppPlcyCnfg',
        '0xP',
        (root) => ({ IsEnabled: textAt(root, 'isEnabled') === 'true' })
    ],
    ExtlClntAppOauthSettings: [
        'ExtlClntAppOauthSettings',
        '0xN',
        (root) => {
            const scopes = (textAt(root, 'commaSeparatedOauthScopes') ?? '').split(/,\s*/);
            return {
                OauthScopesAPI: scopes.includes('Api'),
                OauthScopesREFRESH_TOKEN: scopes.includes('RefreshToken'),
                OauthScopesFULL: scopes.includes('Full'),
                OauthScopesWEB: scopes.includes('Web')
            };
        }
    ],
    ExtlClntAppOauthConfigurablePolicies: [
        'ExtlClntAppOauthPlcyCnfg',
        '0xO',
        (root) => ({
            PermittedUsersPolicyType: textAt(root, 'permittedUsersPolicyType') ?? null,
            IpRelaxationPolicyType: textAt(root, 'ipRelaxationPolicyType') ?? null,
            RefreshTokenPolicyType: textAt(root, 'refreshTokenPolicyType') ?? null,
            RefreshTokenValidityPeriod: Number(textAt(root, 'refreshTokenValidityPeriod')) || null,
            RefreshTokenValidityUnit: textAt(root, 'refreshTokenValidityUnit') ?? null,
            RequiredSessionLevel: textAt(root, 'requiredSessionLevel') ?? null,
            IsClientCredentialsFlowEnabled: textAt(root, 'isClientCredentialsFlowEnabled') === 'true',
            ClientCredentialsFlowUser: textAt(root, 'clientCredentialsFlowUser') ?? null
        })
    ]
};

function part(
    state: OrgState,
    { root }: Component,
    object: string,
    prefix: string,
    fieldsOf: FieldsOf
): void {
    const app = textAt(root, 'externalClientApplication') ?? '';
    const [record] = state.where('ExternalClientApplication', 'DeveloperName', app);
    if (!record) return;
    const id = state.text('ExternalClientApplication', record, 'Id');
    upsert(state, object, prefix, 'ExternalClientApplicationId', id, {
        ExternalClientApplicationId: id,
        ...fieldsOf(root)
    });
    const sets = (textAt(root, 'commaSeparatedPermissionSet') ?? '')
        .split(/,\s*/)
        .filter((name) => name !== '');
    preauthorise(state, id, 'ExternalClientApplication', sets);
}

function connectedApp(state: OrgState, label: string, root: XmlElement): void {
    const id = upsert(state, 'ConnectedApplication', '0H4', 'Name', label, {
        Name: label,
        OptionsAllowAdminApprovedUsersOnly: textAt(root, 'oauthConfig/isAdminApproved') === 'true'
    });
    preauthorise(
        state,
        id,
        'ConnectedApplication',
        at(root, 'permissionSetName').map(({ text }) => text)
    );
}

function preauthorise(state: OrgState, app: string, type: string, sets: readonly string[]): void {
    for (const name of sets) {
        const [set] = state.where('PermissionSet', 'Name', name);
        if (!set) continue;
        const parent = state.text('PermissionSet', set, 'Id');
        const isThere = state
            .where('SetupEntityAccess', 'SetupEntityId', app)
            .some((row) => state.text('SetupEntityAccess', row, 'ParentId') === parent);
        if (!isThere)
            state.add('SetupEntityAccess', '0J0', {
                ParentId: parent,
                SetupEntityId: app,
                SetupEntityType: type
            });
    }
}

const OBJECT_COLUMNS: Readonly<Record<string, string>> = {
    allowCreate: 'PermissionsCreate',
    allowDelete: 'PermissionsDelete',
    allowEdit: 'PermissionsEdit',
    allowRead: 'PermissionsRead',
    modifyAllRecords: 'PermissionsModifyAllRecords',
    viewAllFields: 'PermissionsViewAllFields',
    viewAllRecords: 'PermissionsViewAllRecords'
};

/** A deploy adds to a permission set and takes away what it writes as false; what it leaves out stays. Source: Metadata API guide, PermissionSet. */
function permissionSet(state: OrgState, { name, root }: Component): void {
    const isOn = (element: XmlElement, flag: string): boolean => textAt(element, flag) === 'true';
    const permissions = at(root, 'userPermissions').map((each): [string, boolean] => [
        `Permissions${textAt(each, 'name') ?? ''}`,
        isOn(each, 'enabled')
    ]);
    const id = upsert(state, 'PermissionSet', '0PS', 'Name', name, {
        Name: name,
        Label: textAt(root, 'label') ?? name,
        Type: isOn(root, 'hasActivationRequired') ? 'Session' : 'Regular',
        HasActivationRequired: isOn(root, 'hasActivationRequired'),
        IsOwnedByProfile: false,
        ...(Object.fromEntries(
            permissions.filter(([column]) => state.tables.describe.field('PermissionSet', column))
        ) as OrgRecord)
    });
    const objects = at(root, 'objectPermissions').map((each): OrgRecord => ({
        SobjectType: textAt(each, 'object') ?? '',
        ...Object.fromEntries(
            Object.entries(OBJECT_COLUMNS).map(([flag, column]) => [column, isOn(each, flag)])
        )
    }));
    const fields = at(root, 'fieldPermissions').map((each): OrgRecord => {
        const field = textAt(each, 'field') ?? '';
        return {
            SobjectType: field.split('.')[0] ?? '',
            Field: field,
            PermissionsRead: isOn(each, 'readable'),
            PermissionsEdit: isOn(each, 'editable')
        };
    });
    grants(state, 'ObjectPermissions', '110', 'SobjectType', id, objects);
    grants(state, 'FieldPermissions', '01k', 'Field', id, fields);
}

function grants(
    state: OrgState,
    object: string,
    prefix: string,
    key: string,
    parent: string,
    records: readonly OrgRecord[]
): void {
    const named = new Set(records.map((record) => String(record[key]).toLowerCase()));
    const others = state.tables
        .all(object)
        .filter(
            (row) =>
                state.text(object, row, 'ParentId') !== parent ||
                !named.has(state.text(object, row, key).toLowerCase())
        );
    const own = records.map((record) => ({ Id: state.nextId(prefix), ParentId: parent, ...record }));
    state.change({ [object]: [...others, ...own] });
}

/** Changes the record that a field tells, or adds one; hands back its Id. */
function upsert(
    state: OrgState,
    object: string,
    prefix: string,
    key: string,
    value: string,
    fields: OrgRecord
): string {
    const [known] = state.where(object, key, value);
    if (!known) return state.add(object, prefix, fields);
    state.change({
        [object]: state.tables.all(object).map((row) => (row === known ? { ...row, ...fields } : row))
    });
    return state.text(object, known, 'Id');
}
