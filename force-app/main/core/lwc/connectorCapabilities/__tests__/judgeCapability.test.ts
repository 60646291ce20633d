import { closure, effectiveAccess } from 'c/connectorAccess';
import { combine, judgeCapabilities } from 'c/connectorCapabilities';
import { contracts } from 'c/connectorContracts';
import {
    read,
    unavailable,
    type CapabilityRow,
    type CapabilityVerdict,
    type Contract,
    type Evidence,
    type EvidenceKey,
    type ObjectNeed,
    type ObjectRow
} from 'c/connectorTypes';
import { SMALL_CONTRACT, SMALL_KNOWN } from '../../../../../../tests/support/contract';
import { evidenceOf, NOW, SUBJECT, type Holding } from '../../../../../../tests/support/evidence';

const READ = { object: 'Account', right: 'read', containers: ['Set'] } as const;
const VIEW_ALL = { object: 'Account', right: 'viewAllRecords', containers: ['Set'] } as const;
const TYPE = { field: 'Account.Type', right: 'read', containers: ['Set'] } as const;
const SECURED = {
    'Account.Type': true,
    'LoginHistory.UserId': false,
    'LoginGeo.Id': false,
    'Network.Id': false
};

function rowsOf(evidence: Evidence, contract: Contract = SMALL_CONTRACT): CapabilityRow[] {
    return judgeCapabilities({ contract, access: effectiveAccess(evidence, NOW), evidence });
}

function holding(permissions: readonly string[], more: Holding = {}): Evidence {
    return evidenceOf({ permissions: { Set: permissions }, known: SMALL_KNOWN, secured: SECURED, ...more });
}

function rowOf(id: string, evidence: Evidence): CapabilityRow | undefined {
    return rowsOf(evidence).find((row) => row.id === id);
}

describe('logins', () => {
    it('are readable with Manage Users', () => {
        expect(rowOf('logins', holding(['ApiEnabled', 'ManageUsers']))?.verdict).toBe('readable');
    });

    it('are read in part without any right to those of others', () => {
        expect(rowOf('logins', holding(['ApiEnabled']))?.objects[0]).toMatchObject({
            verdict: 'partial',
            reason: expect.stringContaining('only its own logins') as string
        });
    });

    it('stay read in part with View All Data, which does not open those of others', () => {
        expect(rowOf('logins', holding(['ApiEnabled', 'ViewAllData']))?.verdict).toBe('partial');
    });

    it('are read in part where only an extra object is shut', () => {
        expect(rowOf('logins', holding(['ApiEnabled', 'MonitorLoginHistory']))).toMatchObject({
            verdict: 'partial',
            reasons: ['LoginGeo: Manage Users is not granted.']
        });
    });

    it('are blocked without API Enabled', () => {
        expect(rowOf('logins', holding(['ManageUsers']))?.verdict).toBe('blocked');
    });

    it('name each permission that opens them, with the set that grants it', () => {
        const row = rowOf('logins', holding(['ApiEnabled', 'MonitorLoginHistory']))?.objects[0];
        expect(row?.proof?.map(({ by, sources }) => [by, sources.map(({ label }) => label)])).toEqual([
            ['API Enabled', ['Set']],
            ['Monitor Login History', ['Set']]
        ]);
    });

    it('prove nothing where they are blocked', () => {
        expect(rowOf('logins', holding(['ManageUsers']))?.objects[0]).not.toHaveProperty('proof');
    });

    it('are fixed by the weakest right that opens those of others, before any extra object', () => {
        expect(rowOf('logins', holding(['ApiEnabled']))?.fix).toMatchObject({
            text: 'Grant Monitor Login History.',
            grants: [{ permission: 'MonitorLoginHistory' }]
        });
    });

    it('say what the fix of an extra object costs', () => {
        const known = [...SMALL_KNOWN, ...closure(['ManageUsers'])];
        const evidence = holding(['ApiEnabled', 'MonitorLoginHistory'], { known });
        expect(rowOf('logins', evidence)?.fix?.text).toBe(
            'Grant Manage Users (and 14 that it depends on). 12 of these 15 grants can change the org.'
        );
    });

    it('show no field as readable where the object is blocked', () => {
        const fields = rowOf('logins', holding([]))?.objects.flatMap((row) => row.fields);
        expect(fields).toEqual([
            { field: 'UserId', verdict: 'blocked', reason: 'API Enabled is not granted.' }
        ]);
    });

    it('give one reason once for all objects that share it', () => {
        expect(rowOf('logins', holding([]))?.reasons).toEqual([
            'LoginHistory, LoginGeo: API Enabled is not granted.'
        ]);
    });

    it('name the container that opens them', () => {
        const sources = rowOf('logins', holding(['ApiEnabled', 'ManageUsers']))?.objects[0]?.sources;
        expect(sources?.map(({ name }) => name)).toEqual(['Set']);
    });
});

describe('accounts', () => {
    it('that the org-wide default opens to everybody say so as proof', () => {
        const evidence = holding(['ApiEnabled'], { objects: [READ], sharing: { Account: 'Read' } });
        expect(rowOf('accounts', evidence)?.objects[0]?.proof?.map(({ by }) => by)).toEqual([
            'API Enabled',
            'Read on Account',
            'The org-wide default of Account is Read.'
        ]);
    });

    const granted = (more: Holding): CapabilityRow | undefined =>
        rowOf('accounts', holding(['ApiEnabled'], more));

    it('are readable with Read, View All Records and the field', () => {
        expect(granted({ objects: [READ, VIEW_ALL], fields: [TYPE] })?.verdict).toBe('readable');
    });

    it('are readable with Read where the org-wide default is public', () => {
        expect(granted({ objects: [READ], fields: [TYPE], sharing: { Account: 'Read' } })?.verdict).toBe(
            'readable'
        );
    });

    it('are read in part with Read where the org-wide default is private', () => {
        expect(granted({ objects: [READ], fields: [TYPE], sharing: { Account: 'Private' } })?.verdict).toBe(
            'partial'
        );
    });

    it('are unknown with Read where the org-wide default was not shown', () => {
        expect(granted({ objects: [READ], fields: [TYPE] })?.verdict).toBe('unknown');
    });

    it('are read in part where field-level security hides a key field', () => {
        expect(granted({ objects: [READ, VIEW_ALL] })?.objects[0]).toMatchObject({
            verdict: 'partial',
            reason: 'Hidden: Type.'
        });
    });

    it('propose the hidden field as the smallest fix', () => {
        expect(granted({ objects: [READ, VIEW_ALL] })?.fix?.grants).toEqual([{ field: 'Account.Type' }]);
    });

    it('are blocked without Read', () => {
        expect(granted({})?.verdict).toBe('blocked');
    });

    it('are readable with View All Data and the field', () => {
        expect(rowOf('accounts', holding(['ApiEnabled', 'ViewAllData'], { fields: [TYPE] }))?.verdict).toBe(
            'readable'
        );
    });
});

describe('the fix', () => {
    /** A capability of one object behind these permissions, for a user who holds none of them. */
    const fixOf = (permissions: readonly string[], more: Partial<ObjectNeed> = {}): CapabilityRow['fix'] => {
        const need: ObjectNeed = {
            object: 'Bill__c',
            need: 'core',
            rights: ['read'],
            fields: [],
            gate: { allOf: permissions.map((permission) => ({ permission })) },
            fact: { source: 'test', confidence: 'documented' },
            ...more
        };
        const contract = {
            ...SMALL_CONTRACT,
            capabilities: [{ id: 'bills', label: 'Bills', required: true, why: '', objects: [need] }]
        };
        const secured = { 'Bill__c.Total__c': true, 'Bill__c.Due__c': true };
        const known = ['ApiEnabled', ...permissions, 'ModifyAllData', 'ViewAllFieldsGlobal'];
        const fields = [{ field: 'Bill__c.Due__c', right: 'read', containers: ['Set'] }] as const;
        return rowsOf(holding(['ApiEnabled'], { known, secured, fields }), contract)[0]?.fix;
    };

    it('of one grant that changes the org says so', () => {
        expect(fixOf(['FreezeUsers'])?.text).toBe('Grant Freeze Users. It can change the org.');
    });

    it('of two grants that change the org says so', () => {
        expect(fixOf(['FreezeUsers', 'ManageIpAddresses'])?.text).toMatch(/\. Both can change the org\.$/);
    });

    it('of three grants that change the org says so', () => {
        expect(fixOf(['FreezeUsers', 'ManageIpAddresses', 'ManageSharing'])?.text).toMatch(
            /\. All 3 can change the org\.$/
        );
    });

    it('that only reads says no more', () => {
        expect(fixOf(['MonitorLoginHistory'])?.text).toBe('Grant Monitor Login History.');
    });

    it('leads to the permission sets, with the XML to add', () => {
        expect(fixOf(['MonitorLoginHistory'])).toMatchObject({
            link: '/lightning/setup/PermSets/home',
            xml: expect.stringContaining('<name>MonitorLoginHistory</name>') as string
        });
    });

    it('of what is written lets each field be edited, readable already or not', () => {
        const fields = ['Total__c', 'Due__c'];
        expect(fixOf([], { rights: ['read', 'edit'], fields })?.grants).toEqual([
            { field: 'Bill__c.Total__c', editable: true },
            { field: 'Bill__c.Due__c', editable: true }
        ]);
    });

    it('of a field with a gate of its own opens that gate and the field', () => {
        const total = { name: 'Total__c', gate: { permission: 'MonitorLoginHistory' } };
        const need = { gate: { always: true }, fields: [total] } as const;
        expect(fixOf(['MonitorLoginHistory'], need)?.grants).toEqual([
            { permission: 'MonitorLoginHistory' },
            { field: 'Bill__c.Total__c' }
        ]);
    });

    it('is not offered where no grant opens the object', () => {
        expect(fixOf([], { gate: { sharing: 'Bill__c' } })).toBeUndefined();
    });

    it('is not offered where all is read', () => {
        const evidence = holding(['ApiEnabled', 'ManageUsers', 'MonitorLoginHistory']);
        expect(rowOf('logins', evidence)).not.toHaveProperty('fix');
    });
});

describe('an object that an org may lack', () => {
    const described = (exists: boolean | undefined): Evidence => ({
        ...holding(['ApiEnabled']),
        descriptions: read(
            new Map([['Network', { ...(exists !== undefined && { exists }), fields: new Map() }]])
        )
    });

    it('does not apply where the describe lacks it', () => {
        expect(rowOf('sites', described(false))?.verdict).toBe('notApplicable');
    });

    it('is readable where the describe has it', () => {
        expect(rowOf('sites', described(true))?.verdict).toBe('readable');
    });

    it('is unknown where nobody can tell', () => {
        expect(rowOf('sites', described(undefined))?.verdict).toBe('unknown');
    });
});

describe('the connector’s user', () => {
    it('reads nothing while it is inactive', () => {
        const evidence = {
            ...holding(['ApiEnabled', 'ManageUsers']),
            subject: read({ ...SUBJECT, isActive: false })
        };
        expect(new Set(rowsOf(evidence).map(({ verdict }) => verdict))).toEqual(new Set(['blocked']));
    });
});

describe('a capability', () => {
    const object = (verdict: CapabilityVerdict, need: 'core' | 'extra' = 'core'): ObjectRow => ({
        object: 'Account',
        need,
        verdict,
        reason: '',
        sources: [],
        fields: [],
        confidence: 'documented'
    });

    it.each<[CapabilityVerdict, string, ObjectRow[]]>([
        ['readable', 'all is readable', [object('readable'), object('readable', 'extra')]],
        ['blocked', 'a core object is blocked', [object('readable'), object('blocked')]],
        ['blocked', 'a core object is blocked and another unknown', [object('unknown'), object('blocked')]],
        ['unknown', 'a core object is unknown', [object('partial'), object('unknown')]],
        ['unknown', 'an extra object is unknown', [object('readable'), object('unknown', 'extra')]],
        ['partial', 'a core object is partial', [object('readable'), object('partial')]],
        ['partial', 'an extra object is blocked', [object('readable'), object('blocked', 'extra')]],
        [
            'notApplicable',
            'the org lacks every core object',
            [object('notApplicable'), object('readable', 'extra')]
        ],
        ['readable', 'the org lacks one of two', [object('notApplicable'), object('readable')]]
    ])('is %s where %s', (verdict, _, objects) => {
        expect(combine(objects)).toBe(verdict);
    });
});

describe('no capability of any contract', () => {
    const keys: EvidenceKey[] = [
        'assignments',
        'userPermissions',
        'objectGrants',
        'fieldGrants',
        'sharing',
        'descriptions'
    ];
    const blind = {
        ...evidenceOf(),
        ...Object.fromEntries(keys.map((key) => [key, unavailable('noAccess', 'Hidden.')]))
    } as Evidence;

    it.each(contracts.map((contract) => [contract.id, contract] as const))(
        'of %s is readable where nothing could be read',
        (_, contract) => {
            expect(new Set(rowsOf(blind, contract).map(({ verdict }) => verdict))).toEqual(
                new Set(['unknown'])
            );
        }
    );
});
