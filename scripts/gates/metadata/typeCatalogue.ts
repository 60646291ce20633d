import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../apex/apexFiles';

/** What may stand in an element. */
export type Shape =
    | { kind: 'object'; members: ReadonlyMap<string, Member> }
    | { kind: 'oneOf'; values: readonly string[] }
    | { kind: 'boolean' }
    | { kind: 'number' }
    | { kind: 'text' };

/** A child element of an object, in the order of the WSDL. */
export interface Member {
    required: boolean;
    repeats: boolean;
    /** Worked out when asked for, as types may hold themselves. */
    shape(): Shape;
}

/** The types of one of Salesforce's interfaces. */
export interface TypeCatalogue {
    /** The shape of the type of that name, or undefined if there is none. */
    shapeOf(type: string): Shape | undefined;
}

/**
 * Reads the types of `@salesforce/types`, which Salesforce generates from its WSDL files: optionality, enumerations
 * and the order of the elements are the WSDL's. The package exports no types of its own, so the file is read by path.
 *
 * @param api which interface: `metadata` for the elements of metadata files, `tooling` for the Tooling API
 */
export function readTypes(api: 'metadata' | 'tooling'): TypeCatalogue {
    const path = join(ROOT, 'node_modules/@salesforce/types/lib', `${api}.d.ts`);
    return typesOf(readFileSync(path, 'utf8'));
}

/** The types that a text of TypeScript declares as aliases. */
export function typesOf(text: string): TypeCatalogue {
    const source = ts.createSourceFile('types.d.ts', text, ts.ScriptTarget.Latest);
    const aliases = new Map(
        source.statements
            .filter(ts.isTypeAliasDeclaration)
            .map((alias) => [alias.name.text, alias.type] as const)
    );
    const shapeOf = (type: string): Shape | undefined => {
        const node = aliases.get(type);
        return node === undefined ? undefined : shape(node, aliases);
    };
    return { shapeOf };
}

type Aliases = ReadonlyMap<string, ts.TypeNode>;

function shape(node: ts.TypeNode, aliases: Aliases): Shape {
    if (node.kind === ts.SyntaxKind.BooleanKeyword) return { kind: 'boolean' };
    if (node.kind === ts.SyntaxKind.NumberKeyword) return { kind: 'number' };
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
        const alias = aliases.get(node.typeName.text);
        return alias === undefined ? { kind: 'text' } : shape(alias, aliases);
    }
    if (ts.isTypeLiteralNode(node)) return { kind: 'object', members: membersOf(node, aliases) };
    if (ts.isIntersectionTypeNode(node)) return { kind: 'object', members: joined(node, aliases) };
    const values = literals(ts.isUnionTypeNode(node) ? node.types : [node]);
    return values.length > 0 ? { kind: 'oneOf', values } : { kind: 'text' };
}

function joined(node: ts.IntersectionTypeNode, aliases: Aliases): Map<string, Member> {
    return new Map(
        node.types.flatMap((type) => {
            const part = shape(type, aliases);
            return part.kind === 'object' ? [...part.members] : [];
        })
    );
}

function membersOf(node: ts.TypeLiteralNode, aliases: Aliases): Map<string, Member> {
    const members = new Map<string, Member>();
    for (const property of node.members) {
        if (!ts.isPropertySignature(property) || property.type === undefined) continue;
        if (!ts.isIdentifier(property.name)) continue;
        const { type } = property;
        const repeats = ts.isArrayTypeNode(type);
        const inner = repeats ? type.elementType : type;
        members.set(property.name.text, {
            // A list may be empty: the WSDL has minOccurs="0" on all of those that are used here.
            required: !repeats && property.questionToken === undefined,
            repeats,
            shape: () => shape(inner, aliases)
        });
    }
    return members;
}

function literals(nodes: readonly ts.TypeNode[]): string[] {
    return nodes.flatMap((node) =>
        ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? [node.literal.text] : []
    );
}
