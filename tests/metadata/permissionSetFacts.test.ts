import { projectPermissionSets } from 'c/connectorAccess';
import { componentOf, ofType, readMetadata } from '../../scripts/gates/metadata/components';
import { grantsOf } from '../../scripts/gates/metadata/permissionNames';
import { at, textAt } from '../../scripts/gates/metadata/xml';

const components = readMetadata().map((file) => {
    const read = componentOf(file);
    if (!('root' in read)) throw new Error(`${read.where}:${read.line}: ${read.message}`);
    return read;
});

describe.each(projectPermissionSets)('what the product says of $name is what its file grants:', (fact) => {
    const file = ofType(components, 'PermissionSet').find(({ name }) => name === fact.name);

    it('user permissions', () => {
        expect(file && grantsOf(file).map(({ name }) => name)).toEqual(fact.permissions);
    });

    it('rights on objects', () => {
        const rights = at(file?.root, 'objectPermissions').map((element) => ({
            object: textAt(element, 'object'),
            rights: element.children
                .filter(({ text }) => text === 'true')
                .map(({ name }) => (name === 'allowRead' ? 'read' : name))
        }));
        expect(rights).toEqual(fact.objects);
    });

    it('readable fields', () => {
        expect(at(file?.root, 'fieldPermissions/field').map(({ text }) => text)).toEqual(fact.fields);
    });

    it('label', () => expect(textAt(file?.root, 'label')).toBe(fact.label));
});
