import { orgShapeDependencies } from 'c/connectorAccess';
import { ofType, type Component, type Rule } from './components';
import { nearest } from './nearest';
import type { TypeCatalogue } from './typeCatalogue';
import { at, textAt, type XmlElement } from './xml';

const PREFIX = 'Permissions';

/**
 * Names of the user permissions of an org without extras, as permission sets write them.
 *
 * @param tooling types of the Tooling API. Its `PermissionSet` has a `Permissions…` flag for each, also for
 *     ManagePackageLicenses, which the describe of an org leaves out.
 */
export function permissionNames(tooling: TypeCatalogue): ReadonlySet<string> {
    const shape = tooling.shapeOf('PermissionSet');
    if (shape?.kind !== 'object') throw new Error('The types of the Tooling API have no PermissionSet');
    const names = [...shape.members.keys()].filter((name) => name.startsWith(PREFIX));
    return new Set(names.map((name) => name.slice(PREFIX.length)));
}

/** A user permission that a permission set grants, with its line. */
export interface Grant {
    name: string;
    line: number;
}

/** The user permissions that a permission set grants; `<enabled>false</enabled>` grants nothing. */
export function grantsOf({ root }: Component): Grant[] {
    return at(root, 'userPermissions')
        .filter((element) => textAt(element, 'enabled') === 'true')
        .map((element) => ({ name: textAt(element, 'name') ?? '', line: lineOfName(element) }));
}

/**
 * A deploy answers "Unknown user permission" to a misspelt name, and shows none that is close. It answers the same to
 * a permission of a feature that the org lacks.
 *
 * @param everywhere names that every org knows, see {@link permissionNames}
 * @param somewhere names that the describe of an org with many features knows
 */
export function knownPermissions(everywhere: ReadonlySet<string>, somewhere: readonly string[]): Rule {
    const fault = (name: string): string => {
        const feature = orgShapeDependencies.find(({ requires }) => requires === name)?.feature;
        if (feature !== undefined || somewhere.includes(name))
            return `${name} exists only in orgs with ${feature ?? 'some feature'}; leave it to the admin of such an org`;
        const meant = nearest(name, everywhere);
        return `${name} is no user permission; ${meant === undefined ? 'look it up in the Tooling API' : `write ${meant}`}`;
    };
    return (components) =>
        ofType(components, 'PermissionSet').flatMap(({ path: where, root }) =>
            at(root, 'userPermissions/name')
                .filter(({ text }) => !everywhere.has(text))
                .map(({ text, line }) => ({ where, line, message: fault(text) }))
        );
}

function lineOfName(element: XmlElement): number {
    return at(element, 'name')[0]?.line ?? element.line;
}
