import type { Problem } from '../apex/apexFiles';
import type { Component } from './components';
import { nearest } from './nearest';
import type { Member, Shape, TypeCatalogue } from './typeCatalogue';
import type { XmlElement } from './xml';

type Found = Pick<Problem, 'line' | 'message'>;
type Members = ReadonlyMap<string, Member>;

/** The WSDL says base64, but in source these hold XML of their own, which no schema of Salesforce's describes. */
const UNTYPED = ['targetConfigs'];

/**
 * What Salesforce's type of a component does not allow: unknown, missing, repeated, scattered or misplaced elements,
 * values outside an enumeration, text where elements belong and the reverse.
 */
export function checkStructure(component: Component, types: TypeCatalogue): Problem[] {
    const { path, root } = component;
    const shape = types.shapeOf(root.name);
    if (shape === undefined)
        return [
            {
                where: path,
                line: root.line,
                message: `${root.name} is not a type of the Metadata API; remove it`
            }
        ];
    return check(root, shape).map((found) => ({ where: path, ...found }));
}

function check(element: XmlElement, shape: Shape): Found[] {
    const attributes = element.attributes.map((name) => ({
        line: element.line,
        message: `<${element.name}> has an attribute ${name}, which metadata does not use; remove it`
    }));
    const inside = shape.kind === 'object' ? checkObject(element, shape.members) : checkValue(element, shape);
    return [...attributes, ...inside];
}

function checkObject(element: XmlElement, members: Members): Found[] {
    const stray = element.text.trim();
    return [
        ...(stray === ''
            ? []
            : [
                  {
                      line: element.line,
                      message: `<${element.name}> holds the text "${stray}"; it takes elements only`
                  }
              ]),
        ...missing(element, members),
        ...arrangement(element, members),
        ...element.children.flatMap((child) => checkMember(child, element, members))
    ];
}

function checkMember(child: XmlElement, { name: parent }: XmlElement, members: Members): Found[] {
    const member = members.get(child.name);
    if (member !== undefined) return UNTYPED.includes(child.name) ? [] : check(child, member.shape());
    const meant = nearest(child.name, members.keys());
    const advice = meant === undefined ? 'remove it' : `write <${meant}>`;
    return [{ line: child.line, message: `<${parent}> has no element <${child.name}>; ${advice}` }];
}

function missing({ name, line, children }: XmlElement, members: Members): Found[] {
    const present = new Set(children.map((child) => child.name));
    return [...members]
        .filter(([member, { required }]) => required && !present.has(member))
        .map(([member]) => ({
            line,
            message: `<${name}> lacks <${member}>, which its type requires; add it`
        }));
}

// Salesforce takes most orders, but reads scattered repeats as duplicates, and retrieve writes the order of the WSDL.
function arrangement({ name: parent, children }: XmlElement, members: Members): Found[] {
    const order = [...members.keys()];
    const found: Found[] = [];
    const seen = new Set<string>();
    let before: string | undefined;
    let isOrdered = true;
    for (const { name, line } of children.filter((child) => members.has(child.name))) {
        if (seen.has(name) && members.get(name)?.repeats !== true)
            found.push({ line, message: `<${parent}> takes one <${name}>; remove all but one` });
        else if (seen.has(name) && before !== name)
            found.push({
                line,
                message: `<${name}> stands apart from the others of its kind; move them together`
            });
        else if (isOrdered && before !== undefined && order.indexOf(name) < order.indexOf(before)) {
            isOrdered = false;
            found.push({
                line,
                message: `<${name}> stands after <${before}>; retrieve writes it before, so move it`
            });
        }
        seen.add(name);
        before = name;
    }
    return found;
}

function checkValue(
    { name, line, text, children }: XmlElement,
    shape: Exclude<Shape, { kind: 'object' }>
): Found[] {
    const [child] = children;
    if (child !== undefined)
        return [{ line: child.line, message: `<${name}> takes text, not <${child.name}>; write its value` }];
    const fault = valueFault(text, shape);
    return fault === undefined ? [] : [{ line, message: `<${name}> ${fault}` }];
}

function valueFault(text: string, shape: Exclude<Shape, { kind: 'object' }>): string | undefined {
    if (text.trim() === '') return 'is empty; write its value or remove it';
    if (shape.kind === 'boolean' && !/^(true|false)$/.test(text))
        return `holds "${text}"; write true or false`;
    if (shape.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) return `holds "${text}"; write a number`;
    if (shape.kind === 'oneOf' && !shape.values.includes(text)) {
        const meant = nearest(text, shape.values);
        const advice =
            meant === undefined ? `write ${shape.values.slice(0, 6).join(', ')}` : `write ${meant}`;
        return `does not take "${text}"; ${advice}${meant === undefined && shape.values.length > 6 ? ' …' : ''}`;
    }
    return undefined;
}
