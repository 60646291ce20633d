import { nearest } from '../../scripts/gates/metadata/nearest';
import { at, parseXml, textAt, walk, type XmlElement } from '../../scripts/gates/metadata/xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

function rootOf(body: string): XmlElement {
    const parsed = parseXml(`${HEAD}${body}`);
    if ('fault' in parsed) throw new Error(parsed.fault.reason);
    return parsed.root;
}

describe('XML that is read', () => {
    const root = rootOf(
        '<a>\n  <b>1 &amp; 2</b>\n  <!-- <b>no</b> & so on -->\n  <c><b>3</b></c><b><![CDATA[4 & 5]]></b>\n</a>'
    );

    it('keeps the line of each element', () => {
        expect(walk(root).map(([path, { line }]) => [path, line])).toEqual([
            ['a', 2],
            ['a/b', 3],
            ['a/c', 5],
            ['a/c/b', 5],
            ['a/b', 5]
        ]);
    });

    it('gives text with its entities resolved, and no comments', () => {
        expect(at(root, 'b').map(({ text }) => text)).toEqual(['1 & 2', '4 & 5']);
        expect(textAt(root, 'c/b')).toBe('3');
        expect(textAt(root, 'd')).toBeUndefined();
        expect(at(undefined, 'b')).toEqual([]);
    });
});

describe('XML that Salesforce would refuse', () => {
    it.each([
        ['an element that is not closed', '<a>\n<b>\n</a>', 3],
        ['two roots', '<a/>\n<b/>', 3],
        ['text after the root', '<a/>\nmore', 2],
        ['an entity that does not exist', '<a>\n&nbsp;</a>', 3],
        ['a prefix without a namespace', '<a>\n<c:b/></a>', 3],
        ['an attribute that stands twice', '<a b="1" b="2"/>', 2],
        ['no element at all', '', 1]
    ])('is a fault: %s', (_, body, line) => {
        expect(parseXml(`${HEAD}${body}`)).toMatchObject({ fault: { line } });
    });
});

describe('the name that was probably meant', () => {
    it.each([
        ['viewsetup', 'ViewSetup'],
        ['ViewSetups', 'ViewSetup'],
        ['ViewRole', 'ViewRoles'],
        ['ManageRules', 'ManageRoles'],
        ['Approve', undefined]
    ])('of %s is %s', (name, meant) => {
        expect(nearest(name, ['ViewSetup', 'ViewRoles', 'ManageRoles'])).toBe(meant);
    });
});
