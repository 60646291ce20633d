import { permissionNames } from '../../scripts/gates/metadata/permissionNames';
import { readTypes, typesOf, type Shape } from '../../scripts/gates/metadata/typeCatalogue';

const members = (shape: Shape | undefined): string[] =>
    shape?.kind === 'object' ? [...shape.members.keys()] : [];
const member = (shape: Shape | undefined, name: string): object => {
    const found = shape?.kind === 'object' ? shape.members.get(name) : undefined;
    return { ...found, shape: found?.shape() };
};

describe('a type', () => {
    const types = typesOf(`
        export type Colour = 'Red' | 'Green';
        export type Alias = string;
        export type Base = { fullName?: string; };
        export type Tree = Base & { branches: Tree[]; colour: Colour; height?: number; isOld?: boolean; note: Alias; };
    `);
    const tree = types.shapeOf('Tree');

    it('has the elements of its base first, then its own in their order', () => {
        expect(members(tree)).toEqual(['fullName', 'branches', 'colour', 'height', 'isOld', 'note']);
    });

    it('requires what is neither optional nor a list', () => {
        expect(member(tree, 'colour')).toEqual({
            required: true,
            repeats: false,
            shape: { kind: 'oneOf', values: ['Red', 'Green'] }
        });
        expect(member(tree, 'branches')).toMatchObject({ required: false, repeats: true });
        expect(member(tree, 'height')).toEqual({
            required: false,
            repeats: false,
            shape: { kind: 'number' }
        });
        expect(member(tree, 'isOld')).toMatchObject({ shape: { kind: 'boolean' } });
    });

    it('may hold itself', () => {
        expect(member(tree, 'branches')).toMatchObject({ shape: { kind: 'object' } });
    });

    it('takes any text where it is called a string', () => {
        expect(member(tree, 'note')).toEqual({ required: true, repeats: false, shape: { kind: 'text' } });
    });

    it('is undefined where there is none of that name', () => {
        expect(types.shapeOf('Bush')).toBeUndefined();
    });
});

describe('the types of Salesforce', () => {
    it('have the elements of a permission set in the order of the WSDL', () => {
        const own = members(readTypes('metadata').shapeOf('PermissionSet')).slice(1);
        expect(own).toContain('userPermissions');
        expect(own).toEqual([...own].sort());
    });

    it('name the user permissions, also the one that no describe shows', () => {
        const names = permissionNames(readTypes('tooling'));
        expect(names.size).toBeGreaterThan(500);
        expect(names).toContain('ManagePackageLicenses');
        expect(names).not.toContain('ManageProfilesPermissionSets');
    });

    it('would be missed by name if they had no permission set', () => {
        expect(() => permissionNames(typesOf(''))).toThrow(
            'The types of the Tooling API have no PermissionSet'
        );
    });
});
