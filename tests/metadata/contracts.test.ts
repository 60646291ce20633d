import { closure } from 'c/connectorAccess';
import { contracts } from 'c/connectorContracts';
import { componentOf, ofType, readMetadata, type Component } from '../../scripts/gates/metadata/components';
import { grantsOf } from '../../scripts/gates/metadata/permissionNames';
import { at, textAt } from '../../scripts/gates/metadata/xml';

const components = readMetadata().map((file) => {
    const read = componentOf(file);
    if (!('root' in read)) throw new Error(`${read.where}:${read.line}: ${read.message}`);
    return read;
});
const permissionSet = (name: string): Component | undefined =>
    ofType(components, 'PermissionSet').find((each) => each.name === name);
const granted = (name: string): string[] => {
    const found = permissionSet(name);
    return found === undefined ? [] : grantsOf(found).map((grant) => grant.name);
};

/** Root elements of an app of that kind that carry its scopes, its callback and its flow, with the path to each. */
const IDENTITY = {
    connectedApp: {
        app: 'ConnectedApp',
        scopes: ['ConnectedApp', 'oauthConfig/scopes'],
        callback: ['ConnectedApp', 'oauthConfig/callbackUrl'],
        clientCredentials: ['ConnectedApp', 'oauthConfig/isClientCredentialEnabled']
    },
    externalClientApp: {
        app: 'ExternalClientApplication',
        scopes: ['ExtlClntAppOauthSettings', 'commaSeparatedOauthScopes'],
        callback: ['ExtlClntAppGlobalOauthSettings', 'callbackUrl'],
        clientCredentials: ['ExtlClntAppGlobalOauthSettings', 'isClientCredentialsFlowEnabled']
    }
} as const;

describe.each(contracts.map((contract) => [contract.id, contract] as const))(
    'the metadata for the contract %s',
    (_, { flow, identity, permissionSets }) => {
        const own = identity.apps.filter(({ from }) => from === 'project');
        const names = [identity.appAccessPermissionSet, permissionSets.vendorListed, permissionSets.readOnly];

        it.each(names.filter((name) => name !== undefined))('has the permission set %s', (name) => {
            expect(permissionSet(name)).toBeDefined();
        });

        it.each(own)(
            'has the app $name with the scopes, the callback and the flow of the contract',
            ({ kind, name }) => {
                const { app, scopes, callback, clientCredentials } = IDENTITY[kind];
                const texts = ([root, path]: readonly [string, string]): string[] =>
                    ofType(components, root)
                        .filter((each) =>
                            [each.name, textAt(each.root, 'externalClientApplication')].includes(name)
                        )
                        .flatMap((each) => at(each.root, path).map(({ text }) => text));
                expect(ofType(components, app).map((each) => each.name)).toContain(name);
                expect(texts(scopes).flatMap((text) => text.split(', '))).toEqual(identity.scopes);
                // An app needs a callback even where the flow never goes there, or where each vendor has its own.
                const { callbackUrl = texts(callback)[0] } = identity;
                expect(texts(callback)).toEqual([callbackUrl]);
                expect(texts(clientCredentials)).toEqual([String(flow === 'clientCredentials')]);
            }
        );

        it('grants nothing but the use of the app in the set that the apps pre-authorise', () => {
            const elements = permissionSet(identity.appAccessPermissionSet)?.root.children ?? [];
            expect(elements.map(({ name }) => name)).toEqual([
                'description',
                'hasActivationRequired',
                'label'
            ]);
        });
    }
);

describe.each(
    contracts.flatMap(({ id, permissionSets: { vendorListed }, listedPermissions, listedObjects }) =>
        vendorListed === undefined ? [] : [[id, vendorListed, { listedPermissions, listedObjects }] as const]
    )
)('the vendor-listed set of %s', (_, name, { listedPermissions, listedObjects }) => {
    it('grants what the guide lists and what that depends on, and nothing more', () => {
        expect(granted(name)).toEqual(closure(listedPermissions.map((listed) => listed.name)));
    });

    it('grants the rights on objects that the guide lists', () => {
        const rights = at(permissionSet(name)?.root, 'objectPermissions').map((element) => ({
            object: textAt(element, 'object'),
            rights: element.children.filter(({ text }) => text === 'true').map((right) => right.name)
        }));
        expect(rights).toEqual(
            listedObjects.map((listed) => ({
                object: listed.object,
                rights: listed.rights.map((right) => (right === 'read' ? 'allowRead' : right))
            }))
        );
    });
});

describe('the read-only permission sets', () => {
    it.each(
        contracts.flatMap(({ id, permissionSets: { readOnly, vendorListed }, listedPermissions }) =>
            readOnly === undefined || vendorListed !== undefined
                ? []
                : [[readOnly, id, listedPermissions] as const]
        )
    )('%s, the only set for %s, grants all that it lists', (name, _, listedPermissions) => {
        expect(granted(name)).toEqual(expect.arrayContaining(listedPermissions.map((listed) => listed.name)));
    });

    it.each(contracts.flatMap(({ permissionSets: { readOnly } }) => readOnly ?? []))(
        '%s changes nothing',
        (name) => {
            const root = permissionSet(name)?.root;
            const writes = ['allowCreate', 'allowDelete', 'allowEdit', 'modifyAllRecords'].map(
                (right) => `objectPermissions/${right}`
            );
            const rights = [...writes, 'fieldPermissions/editable'].flatMap((path) => at(root, path));
            expect(rights.filter(({ text }) => text === 'true')).toEqual([]);
            expect(
                granted(name).filter((permission) => !/^(View|Monitor|ApiEnabled$)/.test(permission))
            ).toEqual([]);
        }
    );
});
