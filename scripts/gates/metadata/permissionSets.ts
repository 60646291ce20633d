import { closure, permissionDependencies } from 'c/connectorAccess';
import { contracts } from 'c/connectorContracts';
import { ofType, type Component, type Rule } from './components';
import { objectOf, type DescribedObject, type Describe } from './describe';
import { grantsOf } from './permissionNames';
import { at, textAt, type XmlElement } from './xml';

/** What an object permission needs beside it; Setup ticks it along, a deploy refuses the file. Source: Salesforce Help. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
    allowCreate: ['allowRead'],
    allowEdit: ['allowRead'],
    allowDelete: ['allowRead', 'allowEdit'],
    viewAllFields: ['allowRead'],
    viewAllRecords: ['allowRead'],
    modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
};

type Found = [line: number, message: string];

/** A deploy refuses a permission without those that it depends on, and names only the ones that are missing. */
export const closedPermissions: Rule = eachPermissionSet((component) => {
    const grants = grantsOf(component);
    const held = new Set(grants.map(({ name }) => name));
    return closure([...held])
        .filter((name) => !held.has(name))
        .map((name) => {
            const by = grants.find((grant) => requires(grant.name, name)) ?? grants[0];
            return [
                by?.line ?? 1,
                `${by?.name ?? ''} depends on ${name}, which is not granted; grant it too`
            ];
        });
});

/** Salesforce refuses rights on an object that need others, and rights on objects that take none. */
export function objectRights(describe: Describe): Rule {
    return eachPermissionSet(({ root }, components) =>
        at(root, 'objectPermissions').flatMap((element): Found[] => {
            const object = textAt(element, 'object') ?? '';
            const known = objectOf(describe, components, object);
            if (known?.data !== true)
                return [[element.line, `${object} takes no object permission as far as is known; remove it`]];
            const all = ['viewAllRecords', 'modifyAllRecords'].filter((right) => isGranted(element, right));
            if (known.withoutViewAll === true && all.length > 0)
                return [[lineOf(element, all[0] ?? ''), `${object} has no ${all[0] ?? ''}; write false`]];
            return Object.entries(RIGHTS).flatMap(([right, needed]): Found[] => {
                const without = needed.filter((each) => !isGranted(element, each));
                if (!isGranted(element, right) || without.length === 0) return [];
                return [
                    [
                        lineOf(element, right),
                        `${right} needs ${without.join(', ')} on ${object}; grant it too`
                    ]
                ];
            });
        })
    );
}

/** Salesforce refuses a field permission on a field that everybody may read, such as a required one. */
export function fieldRights(describe: Describe): Rule {
    return eachPermissionSet(({ root }, components) => {
        const readable = at(root, 'objectPermissions')
            .filter((element) => isGranted(element, 'allowRead'))
            .map((element) => textAt(element, 'object'));
        return at(root, 'fieldPermissions').flatMap((element): Found[] => {
            const name = textAt(element, 'field') ?? '';
            const [object = '', field = ''] = name.split('.');
            const fault = fieldFault(objectOf(describe, components, object), field);
            if (fault !== undefined) return [[lineOf(element, 'field'), `${name} ${fault}`]];
            if (!isGranted(element, 'readable'))
                return [
                    [
                        lineOf(element, 'field'),
                        `${name} is not readable here, so it grants nothing; write true`
                    ]
                ];
            if (readable.includes(object)) return [];
            return [
                [
                    lineOf(element, 'field'),
                    `${name} cannot be read without allowRead on ${object}; grant it too`
                ]
            ];
        });
    });
}

/** A saved run tells what its owner could see: nobody else is to see it, whichever set they hold. */
export const privateObjects: Rule = (components) => [
    ...ofType(components, 'CustomObject').flatMap(({ path: where, name, root }) =>
        ['sharingModel', 'externalSharingModel']
            .filter((model) => textAt(root, model) !== 'Private')
            .map((model) => ({
                where,
                line: root.line,
                message: `${name} is not private; write <${model}>Private`
            }))
    ),
    ...eachPermissionSet(({ root }, all) =>
        at(root, 'objectPermissions')
            .filter((element) =>
                ofType(all, 'CustomObject').some(({ name }) => name === textAt(element, 'object'))
            )
            .flatMap((element) =>
                ['viewAllRecords', 'modifyAllRecords', 'viewAllFields']
                    .filter((right) => isGranted(element, right))
                    .map((right): Found => [
                        lineOf(element, right),
                        `${right} shows the runs of others; write false`
                    ])
            )
    )(components)
];

/** A permission set with a licence cannot be assigned to users of another, and hides what that licence lacks. */
export const noLicense: Rule = eachPermissionSet(({ name, root }) =>
    forConnectorsUser().includes(name)
        ? at(root, 'license').map(({ line }) => [
              line,
              `${name} is for the connector's user, whose licence the org chooses; remove <license>`
          ])
        : []
);

/** Permission sets of this project that the connector's user is meant to hold, by the contracts. */
export function forConnectorsUser(): string[] {
    return contracts.flatMap(({ identity, permissionSets: { readOnly, vendorListed } }) =>
        [identity.appAccessPermissionSet, vendorListed, readOnly].filter((name) => name !== undefined)
    );
}

function eachPermissionSet(judge: (component: Component, components: readonly Component[]) => Found[]): Rule {
    return (components) =>
        ofType(components, 'PermissionSet').flatMap((component) =>
            judge(component, components).map(([line, message]) => ({ where: component.path, line, message }))
        );
}

function requires(permission: string, other: string): boolean {
    return permissionDependencies.some(
        (each) => each.permission === permission && each.requires.includes(other)
    );
}

function fieldFault(known: DescribedObject | undefined, field: string): string | undefined {
    if (known?.fieldSecurity !== true) return 'is of an object without field-level security; remove it';
    const described = known.fields[field];
    if (described === undefined) return 'is no field of a standard org; correct its name';
    if (described.permissionable === true) return undefined;
    return described.permissionable === false
        ? 'is always readable and takes no field permission; remove it'
        : 'may or may not take a field permission, no source says; ask an org before it is shipped';
}

function isGranted(element: XmlElement, right: string): boolean {
    return textAt(element, right) === 'true';
}

function lineOf(element: XmlElement, child: string): number {
    return at(element, child)[0]?.line ?? element.line;
}
