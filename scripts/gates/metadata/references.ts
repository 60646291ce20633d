import { COMPONENT_TYPES, ofType, type Component, type Rule } from './components';
import { nearest } from './nearest';
import { at } from './xml';

/** An element whose text is the API name of another component. */
interface Reference {
    from: string;
    path: string;
    to: string;
    /** Names that every org has of its own. */
    standard?: RegExp;
    /** Several names stand in one text, with commas. */
    isList?: boolean;
}

const APP = { path: 'externalClientApplication', to: 'ExternalClientApplication' };

const REFERENCES: readonly Reference[] = [
    {
        from: 'PermissionSet',
        path: 'applicationVisibilities/application',
        to: 'CustomApplication',
        standard: /^standard__/
    },
    { from: 'PermissionSet', path: 'classAccesses/apexClass', to: 'ApexClass' },
    {
        from: 'PermissionSet',
        path: 'objectPermissions/object',
        to: 'CustomObject',
        standard: /^\w+(?<!__c)$/
    },
    { from: 'PermissionSet', path: 'fieldPermissions/field', to: 'CustomField', standard: /^\w+(?<!__c)\./ },
    { from: 'PermissionSet', path: 'tabSettings/tab', to: 'CustomTab', standard: /^standard-/ },
    { from: 'CustomApplication', path: 'tabs', to: 'CustomTab', standard: /^standard-/ },
    { from: 'CustomApplication', path: 'defaultLandingTab', to: 'CustomTab', standard: /^standard-/ },
    { from: 'CustomApplication', path: 'utilityBar', to: 'FlexiPage' },
    { from: 'CustomTab', path: 'flexiPage', to: 'FlexiPage' },
    { from: 'CustomTab', path: 'lwcComponent', to: 'LightningComponentBundle' },
    {
        from: 'FlexiPage',
        path: 'flexiPageRegions/itemInstances/componentInstance/componentName',
        to: 'LightningComponentBundle',
        standard: /^(?!c:)\w+:\w+$/
    },
    { from: 'ConnectedApp', path: 'permissionSetName', to: 'PermissionSet' },
    { from: 'ExtlClntAppConfigurablePolicies', ...APP },
    { from: 'ExtlClntAppGlobalOauthSettings', ...APP },
    { from: 'ExtlClntAppOauthConfigurablePolicies', ...APP },
    {
        from: 'ExtlClntAppOauthConfigurablePolicies',
        path: 'commaSeparatedPermissionSet',
        to: 'PermissionSet',
        isList: true
    },
    { from: 'ExtlClntAppOauthSettings', ...APP }
];

/** A name that no shipped component has; a deploy into an empty org would not find it. */
export const resolvedReferences: Rule = (components) =>
    REFERENCES.flatMap(({ from, path, to, standard, isList }) => {
        const names = ofType(components, to).map(({ name }) => name);
        return ofType(components, from).flatMap((component) =>
            at(component.root, path).flatMap(({ line, text }) =>
                (isList === true ? text.split(/, ?/) : [text])
                    .filter((name) => standard?.test(name) !== true && !names.includes(name))
                    .map((name) => ({ where: component.path, line, message: unresolved(name, to, names) }))
            )
        );
    });

/** Two components of one type and name: the second deploy would replace the first. */
export const distinctNames: Rule = (components) =>
    COMPONENT_TYPES.flatMap(({ root }) => {
        const first = new Map<string, Component>();
        return ofType(components, root).flatMap((component) => {
            const other = first.get(component.name);
            if (other === undefined) {
                first.set(component.name, component);
                return [];
            }
            const message = `${other.path} has the same name, so one would replace the other; rename one`;
            return [{ where: component.path, line: 1, message }];
        });
    });

function unresolved(name: string, type: string, names: readonly string[]): string {
    const meant = nearest(name, names);
    const advice = meant === undefined ? 'correct the name or add it' : `write ${meant}`;
    return `there is no ${type} ${name}; ${advice}`;
}
