import { ofType, type Component, type Rule } from './components';
import { at, textAt, walk, type XmlElement } from './xml';

/** API version of everything that is compiled or run in the org. */
export const API_VERSION = '67.0';

/** What an org writes into retrieved files and another org refuses or must not learn. */
const OF_ONE_ORG: Readonly<Record<string, string>> = {
    consumerKey: 'names the client to the whole world',
    consumerSecret: 'is a secret',
    oauthLink: 'belongs to one org',
    orgScopedExternalApp: 'belongs to one org'
};

/** Lists that retrieve sorts by a key, each of which may stand once. */
const KEYS: readonly [root: string, list: string, key: string][] = [
    ['CustomLabels', 'labels', 'fullName'],
    ['PermissionSet', 'applicationVisibilities', 'application'],
    ['PermissionSet', 'classAccesses', 'apexClass'],
    ['PermissionSet', 'fieldPermissions', 'field'],
    ['PermissionSet', 'objectPermissions', 'object'],
    ['PermissionSet', 'tabSettings', 'tab'],
    ['PermissionSet', 'userPermissions', 'name']
];

/**
 * Longest texts that Salesforce stores, white space included.
 * Source: Tooling API (PermissionSet), Metadata API Developer Guide (CustomLabel).
 */
const LENGTHS: readonly [root: string, path: string, most: number][] = [
    ['CustomLabels', 'labels/fullName', 80],
    ['CustomLabels', 'labels/categories', 255],
    ['CustomLabels', 'labels/shortDescription', 80],
    ['CustomLabels', 'labels/value', 1000],
    ['PermissionSet', 'description', 255],
    ['PermissionSet', 'label', 80]
];

/** The names that admins see in lists have to tell whose they are. */
export const ownNames: Rule = (components) =>
    components
        .flatMap((component) => namesOf(component).map((named) => ({ where: component.path, ...named })))
        .filter(({ name }) => !/^[Cc]onnector/.test(name))
        .map(({ where, line, name }) => ({
            where,
            line,
            message: `${name} does not start with Connector; rename it`
        }));

/** A class without a version gets the oldest, a bundle the newest; both have to be the one that was tested. */
export const oneApiVersion: Rule = (components) =>
    ['ApexClass', 'LightningComponentBundle']
        .flatMap((root) => ofType(components, root))
        .filter(({ root }) => textAt(root, 'apiVersion') !== API_VERSION)
        .map(({ path, root }) => {
            const element = at(root, 'apiVersion')[0];
            const has = element === undefined ? 'there is no API version' : `API version is ${element.text}`;
            return { where: path, line: (element ?? root).line, message: `${has}; write ${API_VERSION}` };
        });

/** Source is public: it holds nothing that identifies or opens one org's app. */
export const nothingOfOneOrg: Rule = (components) =>
    components.flatMap(({ path, root }) =>
        walk(root).flatMap(([, { name, line }]) => {
            const why = OF_ONE_ORG[name];
            return why === undefined ? [] : [{ where: path, line, message: `<${name}> ${why}; remove it` }];
        })
    );

/** Full access is more than any connector needs; Salesforce's own review rules flag it. */
export const noFullScope: Rule = (components) =>
    components.flatMap(({ path, root }) =>
        [...at(root, 'oauthConfig/scopes'), ...at(root, 'commaSeparatedOauthScopes')]
            .filter(({ text }) => text.split(/,\s*/).includes('Full'))
            .map(({ line }) => ({
                where: path,
                line,
                message: 'the scope Full is more than a connector needs; name single scopes'
            }))
    );

/** Sorted lists keep a retrieve free of differences; a deploy refuses a key that stands twice. */
export const sortedLists: Rule = (components) =>
    KEYS.flatMap(([type, list, key]) =>
        ofType(components, type).flatMap(({ path, root }) => {
            const keys = at(root, `${list}/${key}`);
            return keys.flatMap(({ text, line }, i) => {
                const before = keys[i - 1]?.text ?? '';
                if (before < text) return [];
                const message =
                    before === text ? 'stands twice; remove one' : `stands after ${before}; sort the list`;
                return [{ where: path, line, message: `${text} ${message}` }];
            });
        })
    );

/** Texts that are too long fail the deploy. */
export const shortTexts: Rule = (components) =>
    LENGTHS.flatMap(([type, path, most]) =>
        ofType(components, type).flatMap(({ path: where, root }) =>
            at(root, path)
                .filter(({ text }) => text.length > most)
                .map(({ name, line, text }) => ({
                    where,
                    line,
                    message: `<${name}> has ${text.length} characters; Salesforce stores ${most}, so shorten it`
                }))
        )
    );

/** New Connected Apps are refused in most orgs, so one in a package directory would fail every deploy. */
export const connectedAppsApart: Rule = (components) =>
    ofType(components, 'ConnectedApp')
        .filter(({ path }) => path.startsWith('force-app/main/'))
        .map(({ path, root }) => ({
            where: path,
            line: root.line,
            message: 'a Connected App fails the deploy of most orgs; keep it out of force-app/main'
        }));

function namesOf({ name, type, root }: Component): { name: string; line: number }[] {
    if (type.root !== 'CustomLabels') return [{ name, line: root.line }];
    return at(root, 'labels/fullName').map((element: XmlElement) => ({
        name: element.text,
        line: element.line
    }));
}
