import {
    describeGrants,
    effectiveAccess,
    grantsAsXml,
    smallestFix,
    writePowers,
    type EffectiveAccess
} from 'c/connectorAccess';
import type { Gate, Grant } from 'c/connectorTypes';
import { evidenceOf, NOW, type Holding } from '../../../../../../tests/support/evidence';
import { weakestWay } from '../fixes';

const KNOWN = [
    'FreezeUsers',
    'ManageUsers',
    'MonitorLoginHistory',
    'ViewAllData',
    'ModifyAllData',
    'ViewRoles',
    'ViewSetup'
];

function holding(permissions: readonly string[] = [], more: Holding = {}): EffectiveAccess {
    return effectiveAccess(evidenceOf({ permissions: { Set: permissions }, known: KNOWN, ...more }), NOW);
}

const need = (permission: string): Gate & Grant => ({ permission });
const READ = { object: 'Account', right: 'read' } as const;
const EDIT = { object: 'Account', right: 'edit' } as const;
const ALL = { object: 'Account', right: 'viewAllRecords' } as const;

describe('the smallest fix', () => {
    it('opens several gates with what they share', () => {
        const gates = [
            { anyOf: [need('ManageUsers'), need('ViewSetup')] },
            { anyOf: [need('ViewSetup'), need('FreezeUsers')] }
        ];
        expect(smallestFix(gates, holding())).toEqual([need('ViewRoles'), need('ViewSetup')]);
    });

    it('asks for a gate that stands there twice once', () => {
        expect(smallestFix([need('ViewRoles'), need('ViewRoles')], holding())).toEqual([need('ViewRoles')]);
    });

    it('asks nothing for a gate that is open', () => {
        expect(smallestFix([need('ViewRoles'), need('MonitorLoginHistory')], holding(['ViewRoles']))).toEqual(
            [need('MonitorLoginHistory')]
        );
    });

    it('takes the way that is named first, of two that cost the same', () => {
        const gate = { anyOf: [need('MonitorLoginHistory'), need('ViewRoles')] };
        expect(smallestFix([gate], holding())).toEqual([need('MonitorLoginHistory')]);
    });

    it('takes the way of fewer grants, of two that only read', () => {
        const gate = { anyOf: [need('ViewSetup'), need('MonitorLoginHistory')] };
        expect(smallestFix([gate], holding())).toEqual([need('MonitorLoginHistory')]);
    });

    it('takes six rights to read before one permission that changes the org', () => {
        const rights = ['A', 'B', 'C', 'D', 'E', 'F'].map((object) => ({ object, right: 'read' }) as const);
        expect(smallestFix([{ anyOf: [need('FreezeUsers'), { allOf: rights }] }], holding())).toEqual(rights);
    });

    it('leaves out a right that is granted already', () => {
        const access = holding([], { objects: [{ ...READ, containers: ['Set'] }] });
        expect(smallestFix([ALL], access)).toEqual([ALL]);
    });

    it('leaves out what a permission depends on and the org lacks', () => {
        const access = effectiveAccess(
            evidenceOf({ permissions: { Set: [] }, known: ['ViewSetup', 'ViewAllData', 'ModifyAllData'] }),
            NOW
        );
        expect(smallestFix([need('ViewSetup')], access)).toEqual([need('ViewSetup')]);
    });

    it('grants Read before Edit, and sorts rights by object', () => {
        const gates = [{ object: 'Zebra__c', right: 'read' } as const, EDIT];
        expect(smallestFix(gates, holding())).toEqual([EDIT, READ, { object: 'Zebra__c', right: 'read' }]);
    });

    it('does not exist where one of the gates opens to no grant', () => {
        expect(smallestFix([need('ViewRoles'), { sharing: 'Account' }], holding())).toBeUndefined();
    });

    it('is found among more ways than are followed', () => {
        const gates = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((object): Gate => ({
            anyOf: [
                { object, right: 'viewAllRecords' },
                { object, right: 'read' }
            ]
        }));
        const fix = smallestFix(gates, holding()) ?? [];
        expect(fix.map((grant) => 'right' in grant && grant.right)).toEqual(Array(8).fill('read'));
    });
});

describe('the weakest way', () => {
    it('names the gate’s own grants, without what they depend on', () => {
        expect(weakestWay([need('ViewSetup')], holding())).toEqual([need('ViewSetup')]);
    });

    it('is chosen with what the grants depend on', () => {
        const gate = { anyOf: [need('ViewSetup'), need('MonitorLoginHistory')] };
        expect(weakestWay([gate], holding())).toEqual([need('MonitorLoginHistory')]);
    });
});

describe('grants in words', () => {
    it.each<[words: string, grants: Grant[]]>([
        ['Monitor Login History', [need('MonitorLoginHistory')]],
        ['Read on Account', [READ]],
        ['Read on field Account.Type', [{ field: 'Account.Type' }]],
        ['Edit on field Account.Type', [{ field: 'Account.Type', editable: true }]],
        [
            'View Setup and Configuration, View Roles and Role Hierarchy',
            [need('ViewRoles'), need('ViewSetup')]
        ],
        [
            'Monitor Login History, Read on Account, Read on field Account.Type',
            [need('MonitorLoginHistory'), READ, { field: 'Account.Type' }]
        ]
    ])('%s', (words, grants) => {
        expect(describeGrants(grants)).toBe(words);
    });

    it('counts what a permission drags in, where it is more than two', () => {
        const grants = smallestFix([need('ManageUsers')], holding()) ?? [];
        expect(describeGrants(grants)).toBe(`Manage Users (and ${grants.length - 1} that it depends on)`);
    });
});

describe('write powers', () => {
    it('are the permissions that do more than look', () => {
        expect(writePowers([need('FreezeUsers'), need('ViewSetup'), EDIT])).toEqual(['FreezeUsers']);
    });
});

describe('grants as XML', () => {
    /** The children of the only element that is enabled, in one line. */
    const flat = (grants: readonly Grant[]): string => grantsAsXml(grants).replace(/\n\s*/g, '');

    it('sorts fields and permissions, whatever their order', () => {
        const xml = flat([
            need('ViewSetup'),
            { field: 'B.Z' },
            need('ViewRoles'),
            { field: 'B.A', editable: true }
        ]);
        expect(xml).toBe(
            '<fieldPermissions><editable>true</editable><field>B.A</field><readable>true</readable></fieldPermissions>' +
                '<fieldPermissions><editable>false</editable><field>B.Z</field><readable>true</readable></fieldPermissions>' +
                '<userPermissions><enabled>true</enabled><name>ViewRoles</name></userPermissions>' +
                '<userPermissions><enabled>true</enabled><name>ViewSetup</name></userPermissions>'
        );
    });

    it.each<[right: 'create' | 'edit' | 'delete' | 'viewAllFields' | 'modifyAllRecords', on: string[]]>([
        ['create', ['allowCreate', 'allowRead']],
        ['edit', ['allowEdit', 'allowRead']],
        ['delete', ['allowDelete', 'allowEdit', 'allowRead']],
        ['viewAllFields', ['allowRead', 'viewAllFields']],
        ['modifyAllRecords', ['allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords']]
    ])('enables for %s what Salesforce asks with it', (right, on) => {
        const xml = grantsAsXml([{ object: 'Account', right }]);
        expect([...xml.matchAll(/<(\w+)>true</g)].map(([, name]) => name)).toEqual(on);
    });

    it('writes two rights on an object as one element', () => {
        expect(flat([READ, EDIT]).match(/<objectPermissions>/g)).toHaveLength(1);
        expect(flat([READ, EDIT])).toContain('<allowEdit>true</allowEdit>');
    });
});
