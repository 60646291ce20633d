import { XMLBuilder } from 'fast-xml-parser';
import type { PermissionSetFact } from 'c/connectorAccess';
import type { ObjectRight } from 'c/connectorTypes';

const RIGHTS: readonly (readonly [element: string, right: ObjectRight])[] = [
    ['allowCreate', 'create'],
    ['allowDelete', 'delete'],
    ['allowEdit', 'edit'],
    ['allowRead', 'read'],
    ['modifyAllRecords', 'modifyAllRecords'],
    ['viewAllFields', 'viewAllFields'],
    ['viewAllRecords', 'viewAllRecords']
];

/** A permission set as a source file, its elements in the order in which Salesforce retrieves them. */
export function permissionSetXml({ label, permissions, objects, fields }: PermissionSetFact): string {
    const builder = new XMLBuilder({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        format: true,
        indentBy: '    '
    });
    const built = String(
        builder.build({
            '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
            PermissionSet: {
                '@xmlns': 'http://soap.sforce.com/2006/04/metadata',
                description:
                    'For the connector’s user. Written for one org by “connector permission-set”: holds what that org has and demands.',
                fieldPermissions: [...fields]
                    .sort()
                    .map((field) => ({ editable: false, field, readable: true })),
                hasActivationRequired: false,
                label,
                objectPermissions: [...objects]
                    .sort((a, b) => (a.object < b.object ? -1 : 1))
                    .map(({ object, rights }) => {
                        const granted = RIGHTS.map(([element, right]) => [element, rights.includes(right)]);
                        return inOrder({ object, ...(Object.fromEntries(granted) as object) });
                    }),
                userPermissions: [...permissions].sort().map((name) => ({ enabled: true, name }))
            }
        })
    );
    return built.endsWith('\n') ? built : `${built}\n`;
}

function inOrder(element: object): object {
    return Object.fromEntries(Object.entries(element).sort(([a], [b]) => (a < b ? -1 : 1)));
}
