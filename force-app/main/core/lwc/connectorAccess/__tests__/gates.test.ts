import {
    effectiveAccess,
    evaluateGate,
    grantsAsXml,
    permissionsOf,
    rightLabel,
    smallestFix,
    type EffectiveAccess,
    type GateAnswer
} from 'c/connectorAccess';
import { read, unavailable, type Gate } from 'c/connectorTypes';
import { waysToOpen } from '../gates';
import { evidenceOf, NOW, SUBJECT, type Holding } from '../../../../../../tests/support/evidence';

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

/** The answer in one line: state, what proves it, why. */
function told(gate: Gate, access: EffectiveAccess): string {
    const { state, proof, reasons, sources }: GateAnswer = evaluateGate(gate, access);
    const by = proof.map((each) => `${each.by} (${each.sources.map(({ name }) => name).join()})`);
    return [state, ...by, ...sources.map(({ name }) => `from ${name}`), ...reasons].join(' | ');
}

const partner = effectiveAccess(
    { ...evidenceOf({ known: ALL_KNOWN }), subject: read({ ...SUBJECT, userType: 'PowerPartner' }) },
    NOW
);
const publicAccounts = (model: string): EffectiveAccess => accessOf({ sharing: { Account: model } });
const LOGIN: Gate = { permission: 'MonitorLoginHistory' };
const PACKAGES: Gate = { permission: 'ManagePackageLicenses' };
const ACCOUNTS: Gate = { sharing: 'Account' };

describe('what is said of a gate', () => {
    it.each<[says: string, gate: Gate, access: EffectiveAccess]>([
        ['open', { always: true }, holding()],
        [
            'shut | The user is an external one (PowerPartner); this is open to internal users.',
            { always: true },
            partner
        ],
        [
            'unknown | For an external user the external org-wide default of Account counts, which was not read.',
            ACCOUNTS,
            partner
        ],
        [
            'open | The org-wide default of Account is Read. () | The org-wide default of Account is Read.',
            ACCOUNTS,
            publicAccounts('Read')
        ],
        ['shut | The org-wide default of Account is Private.', ACCOUNTS, publicAccounts('Private')],
        ['open | Monitor Login History (Set) | from Set', LOGIN, holding('MonitorLoginHistory')],
        ['shut | Monitor Login History is not granted.', LOGIN, holding()],
        [
            'shut | Monitor Login History is not granted. This org has no permission Monitor Login History.',
            LOGIN,
            accessOf({ known: [] })
        ],
        ['shut | Read on Account is not granted.', { object: 'Account', right: 'read' }, holding()],
        [
            'open | View Setup and Configuration (Set) | View Roles and Role Hierarchy (Set) | from Set | from Set',
            BOTH,
            holding('ViewSetup', 'ViewRoles')
        ],
        ['unknown | Hidden.', BOTH, blind],
        [
            'shut | Monitor Login History is not granted. | Manage Users is not granted.',
            { allOf: [LOGIN, { permission: 'ManageUsers' }] },
            holding()
        ],
        ['shut | Monitor Login History is not granted. | Manage Users is not granted.', LOGINS, holding()]
    ])('%s', (says, gate, access) => {
        expect(told(gate, access)).toBe(says);
    });

    it('is the unknown part alone, where one part of any is shut and one is unknown', () => {
        const { reasons } = evaluateGate({ anyOf: [LOGIN, PACKAGES] }, holding());
        expect(reasons).toEqual(evaluateGate(PACKAGES, holding()).reasons);
    });

    it('is the unknown part alone, where one part of all is open and one is unknown', () => {
        const access = holding('MonitorLoginHistory');
        expect(told({ allOf: [LOGIN, PACKAGES] }, access)).toBe(told(PACKAGES, access));
    });

    it('says the same reason once', () => {
        expect(evaluateGate({ anyOf: [LOGIN, LOGIN] }, holding()).reasons).toHaveLength(1);
    });
});

describe('a right on an object', () => {
    it.each([
        ['read', 'Read on Account'],
        ['create', 'Create on Account'],
        ['edit', 'Edit on Account'],
        ['delete', 'Delete on Account'],
        ['viewAllRecords', 'View All Records on Account'],
        ['modifyAllRecords', 'Modify All Records on Account'],
        ['viewAllFields', 'View All Fields on Account'],
        ['somethingNew', 'somethingNew on Account']
    ])('%s is called %s', (right, label) => {
        expect(rightLabel('Account', right)).toBe(label);
    });
});

describe('the ways to open a gate', () => {
    const setup = { permission: 'ViewSetup' };
    const roles = { permission: 'ViewRoles' };
    const users = { permission: 'ManageUsers' };

    it.each<[what: string, gate: Gate, ways: object[][]]>([
        ['one for a permission', setup, [[setup]]],
        ['one for a right', { object: 'Account', right: 'read' }, [[{ object: 'Account', right: 'read' }]]],
        ['none for an org-wide default', ACCOUNTS, []],
        ['one for each part of any', LOGINS, [[LOGIN], [users]]],
        ['all parts of all together', BOTH, [[setup, roles]]],
        [
            'each part of any with the rest',
            { allOf: [setup, LOGINS] },
            [
                [setup, LOGIN],
                [setup, users]
            ]
        ],
        ['none where the org lacks it', { permission: 'ManageTranslation' }, []]
    ])('are %s', (_, gate, ways) => {
        expect(waysToOpen(gate, holding())).toEqual(ways);
    });

    it('are the empty one where it is open', () => {
        expect(waysToOpen(LOGINS, holding('ManageUsers'))).toEqual([[]]);
    });

    it('leave out what is granted already', () => {
        expect(waysToOpen(BOTH, holding('ViewSetup'))).toEqual([[roles]]);
    });
});

describe('the permissions that a gate names', () => {
    it.each<[gate: Gate, names: string[]]>([
        [{ permission: 'ViewSetup' }, ['ViewSetup']],
        [LOGINS, ['MonitorLoginHistory', 'ManageUsers']],
        [BOTH, ['ViewSetup', 'ViewRoles']],
        [{ allOf: [BOTH, { permission: 'ViewRoles' }] }, ['ViewSetup', 'ViewRoles']],
        [{ anyOf: [LOGINS, { permission: 'ManageUsers' }] }, ['MonitorLoginHistory', 'ManageUsers']],
        [{ always: true }, []],
        [{ sharing: 'Account' }, []],
        [{ object: 'Account', right: 'read' }, []]
    ])('%j', (gate, names) => {
        expect(permissionsOf(gate)).toEqual(names);
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
