import {
    effectiveAccess,
    evaluateGate,
    grantsAsXml,
    smallestFix,
    type EffectiveAccess
} from 'c/connectorAccess';
import { unavailable, type Gate } from 'c/connectorTypes';
import { evidenceOf, NOW, type Holding } from '../../../../../../tests/support/evidence';

const ALL_KNOWN = [
    'MonitorLoginHistory',
    'ManageUsers',
    'ViewSetup',
    'ViewRoles',
    'ViewAllData',
    'ModifyAllData'
];
const accessOf = (holding: Holding): EffectiveAccess =>
    effectiveAccess(evidenceOf({ known: ALL_KNOWN, permissions: { Set: [] }, ...holding }), NOW);
const holding = (...permissions: string[]): EffectiveAccess =>
    accessOf({ permissions: { Set: permissions } });
const blind = effectiveAccess({ ...evidenceOf(), userPermissions: unavailable('noAccess', 'Hidden.') }, NOW);

const LOGINS: Gate = { anyOf: [{ permission: 'MonitorLoginHistory' }, { permission: 'ManageUsers' }] };
const BOTH: Gate = { allOf: [{ permission: 'ViewSetup' }, { permission: 'ViewRoles' }] };

describe('a gate', () => {
    it('that is always open needs nothing', () => {
        expect(evaluateGate({ always: true }, blind).state).toBe('open');
    });

    it('of any of two permissions is open with the second alone', () => {
        expect(evaluateGate(LOGINS, holding('ManageUsers')).state).toBe('open');
    });

    it('of any of two permissions is shut without both', () => {
        expect(evaluateGate(LOGINS, holding()).state).toBe('shut');
    });

    it('of all of two permissions is shut with one of them, and names the other', () => {
        expect(evaluateGate(BOTH, holding('ViewSetup'))).toMatchObject({
            state: 'shut',
            reasons: ['View Roles and Role Hierarchy is not granted.']
        });
    });

    it('is unknown where the permissions could not be read', () => {
        expect(evaluateGate(LOGINS, blind)).toMatchObject({ state: 'unknown', reasons: ['Hidden.'] });
    });

    it('of any is open although another part is unknown', () => {
        expect(evaluateGate({ anyOf: [{ permission: 'ViewSetup' }, { always: true }] }, blind).state).toBe(
            'open'
        );
    });

    it('of all is shut although another part is unknown', () => {
        const access = accessOf({ permissions: { Set: [] } });
        const gate: Gate = { allOf: [{ permission: 'ViewSetup' }, { sharing: 'Account' }] };
        expect(evaluateGate(gate, access).state).toBe('shut');
    });

    it('of an unobservable permission is unknown', () => {
        expect(evaluateGate({ permission: 'ManagePackageLicenses' }, holding()).state).toBe('unknown');
    });
});

describe('the smallest fix', () => {
    it('is Monitor Login History for logins, not Manage Users which drags in fifteen', () => {
        expect(smallestFix([LOGINS], holding())).toEqual([{ permission: 'MonitorLoginHistory' }]);
    });

    it('holds the dependencies of what it grants', () => {
        expect(smallestFix([{ permission: 'ViewSetup' }], holding())).toEqual([
            { permission: 'ViewRoles' },
            { permission: 'ViewSetup' }
        ]);
    });

    it('leaves out what is granted already', () => {
        expect(smallestFix([{ permission: 'ViewSetup' }], holding('ViewRoles'))).toEqual([
            { permission: 'ViewSetup' }
        ]);
    });

    it('prefers several read permissions to one that changes the org', () => {
        const gate: Gate = { anyOf: [{ permission: 'FreezeUsers' }, BOTH] };
        expect(smallestFix([gate], holding())).toEqual([
            { permission: 'ViewRoles' },
            { permission: 'ViewSetup' }
        ]);
    });

    it('grants Read together with View All Records', () => {
        expect(smallestFix([{ object: 'Account', right: 'viewAllRecords' }], holding())).toEqual([
            { object: 'Account', right: 'read' },
            { object: 'Account', right: 'viewAllRecords' }
        ]);
    });

    it('is empty where everything is open', () => {
        expect(smallestFix([LOGINS], holding('MonitorLoginHistory'))).toEqual([]);
    });

    it('does not exist where only the org-wide default would open it', () => {
        expect(smallestFix([{ sharing: 'Account' }], holding())).toBeUndefined();
    });

    it('is written as the elements of a permission set', () => {
        const xml = grantsAsXml([
            { permission: 'ViewRoles' },
            { object: 'Account', right: 'viewAllRecords' }
        ]);
        expect(xml).toBe(
            [
                '<objectPermissions>',
                '    <allowCreate>false</allowCreate>',
                '    <allowDelete>false</allowDelete>',
                '    <allowEdit>false</allowEdit>',
                '    <allowRead>true</allowRead>',
                '    <modifyAllRecords>false</modifyAllRecords>',
                '    <object>Account</object>',
                '    <viewAllFields>false</viewAllFields>',
                '    <viewAllRecords>true</viewAllRecords>',
                '</objectPermissions>',
                '<userPermissions>',
                '    <enabled>true</enabled>',
                '    <name>ViewRoles</name>',
                '</userPermissions>'
            ].join('\n')
        );
    });
});
