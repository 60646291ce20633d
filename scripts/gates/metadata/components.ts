import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ROOT, type Problem } from '../apex/apexFiles';
import { parseXml, type XmlElement } from './xml';

/** A metadata file, with its path from the project's root. */
export interface MetadataFile {
    path: string;
    text: string;
}

/** A type of metadata as source is kept: its root element, the folder that holds it and the ending of its files. */
export interface ComponentType {
    root: string;
    folder: string;
    ending: string;
}

/** A component that would be deployed. */
export interface Component {
    path: string;
    type: ComponentType;
    /** API name, which the file's name gives. */
    name: string;
    root: XmlElement;
}

/** A rule looks at all components, as most faults are one component that names another. */
export type Rule = (components: readonly Component[]) => Problem[];

/**
 * The types that this project may ship.
 * Source: the registry of `@salesforce/source-deploy-retrieve`, `metadataRegistry.json`.
 */
export const COMPONENT_TYPES: readonly ComponentType[] = [
    { root: 'ApexClass', folder: 'classes', ending: '.cls' },
    { root: 'ConnectedApp', folder: 'connectedApps', ending: '.connectedApp' },
    { root: 'CustomApplication', folder: 'applications', ending: '.app' },
    { root: 'CustomField', folder: 'fields', ending: '.field' },
    { root: 'CustomLabels', folder: 'labels', ending: '.labels' },
    { root: 'CustomObject', folder: 'objects', ending: '.object' },
    { root: 'CustomTab', folder: 'tabs', ending: '.tab' },
    { root: 'ExternalClientApplication', folder: 'externalClientApps', ending: '.eca' },
    { root: 'ExtlClntAppConfigurablePolicies', folder: 'extlClntAppPolicies', ending: '.ecaPlcy' },
    { root: 'ExtlClntAppGlobalOauthSettings', folder: 'extlClntAppGlobalOauthSets', ending: '.ecaGlblOauth' },
    {
        root: 'ExtlClntAppOauthConfigurablePolicies',
        folder: 'extlClntAppOauthPolicies',
        ending: '.ecaOauthPlcy'
    },
    { root: 'ExtlClntAppOauthSettings', folder: 'extlClntAppOauthSettings', ending: '.ecaOauth' },
    { root: 'FlexiPage', folder: 'flexipages', ending: '.flexipage' },
    { root: 'LightningComponentBundle', folder: 'lwc', ending: '.js' },
    { root: 'PermissionSet', folder: 'permissionsets', ending: '.permissionset' }
];

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const META = '-meta.xml';

/** Every `-meta.xml` under `force-app`, in the order of their paths. */
export function readMetadata(): MetadataFile[] {
    return readdirSync(join(ROOT, 'force-app'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(META))
        .map((name) => join('force-app', name))
        .sort()
        .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The component that a file holds, or why it holds none: unknown ending, malformed XML, another root. */
export function componentOf({ path, text }: MetadataFile): Component | Problem {
    const problem = (line: number, message: string): Problem => ({ where: path, line, message });
    const file = basename(path, META);
    const type = COMPONENT_TYPES.find(({ ending }) => file.endsWith(ending));
    if (type === undefined)
        return problem(1, `${basename(path)} is of no type that this project ships; correct its ending`);
    const isInPlace = dirname(path).split('/').includes(type.folder);
    if (!isInPlace) return problem(1, `${type.root} belongs in a folder ${type.folder}; move the file there`);
    const parsed = parseXml(text);
    if ('fault' in parsed)
        return problem(parsed.fault.line, `the XML is malformed: ${parsed.fault.reason}; correct it`);
    const { root } = parsed;
    if (root.name !== type.root)
        return problem(
            root.line,
            `the root is <${root.name}>; the ending of the file asks for <${type.root}>`
        );
    if (root.namespace !== NAMESPACE)
        return problem(
            root.line,
            `<${root.name}> is not in Salesforce's namespace; add xmlns="${NAMESPACE}"`
        );
    return { path, type, name: nameOf(path, file.slice(0, -type.ending.length), type), root };
}

/** A field is named with its object, in whose folder it lies. */
function nameOf(path: string, file: string, { root }: ComponentType): string {
    return root === 'CustomField' ? `${basename(dirname(dirname(path)))}.${file}` : file;
}

/** The components of one type, by the name of its root element. */
export function ofType(components: readonly Component[], root: string): Component[] {
    return components.filter(({ type }) => type.root === root);
}
