import { effectiveAccess, gatesOf, missedBy, neededFor, permissionsOfContract } from 'c/connectorAccess';
import { unavailable, type Capability, type Contract, type Gate, type ObjectNeed } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf, NOW } from '../../../../../../tests/support/evidence';

const LOGINS: Gate = { anyOf: [{ permission: 'MonitorLoginHistory' }, { permission: 'ManageUsers' }] };
const READ = { object: 'Account', right: 'read' } as const;

function object(gate: Gate, more: Partial<ObjectNeed> = {}): ObjectNeed {
    return {
        object: 'Account',
        need: 'core',
        rights: ['read'],
        fields: [],
        gate,
        fact: { source: 'test', confidence: 'documented' },
        ...more
    };
}

function capability(id: string, objects: ObjectNeed[], required = true): Capability {
    return { id, label: id, required, why: '', objects };
}

function contract(...capabilities: Capability[]): Contract {
    return { ...SMALL_CONTRACT, gate: { always: true }, listedPermissions: [], capabilities };
}

const KNOWN = [
    'MonitorLoginHistory',
    'ManageUsers',
    'ViewSetup',
    'ViewRoles',
    'ViewAllData',
    'ModifyAllData'
];
const NOBODY = effectiveAccess(evidenceOf({ permissions: { Set: [] }, known: KNOWN }), NOW);
const BLIND = effectiveAccess(
    { ...evidenceOf({ known: KNOWN }), userPermissions: unavailable('noAccess', 'Hidden.') },
    NOW
);
const ids = (capabilities: readonly { id: string }[]): string[] => capabilities.map(({ id }) => id);
const missed = (of: Contract, permission: string, access = NOBODY): string[] =>
    missedBy(of, { permission }, access).map(({ capability: { id }, unsure }) => (unsure ? `${id}?` : id));

describe('the gates before an object', () => {
    it('are the contract’s, its own, that of all rows, and those of fields, in that order', () => {
        const need = object(READ, {
            allRows: LOGINS,
            fields: ['Name', { name: 'Type' }, { name: 'Site', gate: { permission: 'ViewSetup' } }]
        });
        expect(gatesOf(SMALL_CONTRACT, need)).toEqual([
            SMALL_CONTRACT.gate,
            READ,
            LOGINS,
            { permission: 'ViewSetup' }
        ]);
    });
});

describe('a grant is needed for', () => {
    const logins = capability('logins', [object(LOGINS)]);
    const accounts = capability('accounts', [object(READ)]);

    it('what it opens with the least power', () => {
        expect(ids(neededFor(contract(logins, accounts), { permission: 'MonitorLoginHistory' }))).toEqual([
            'logins'
        ]);
    });

    it('nothing that a weaker grant opens as well', () => {
        expect(neededFor(contract(logins), { permission: 'ManageUsers' })).toEqual([]);
    });

    it('nothing that does not name it', () => {
        expect(neededFor(contract(accounts), { permission: 'MonitorLoginHistory' })).toEqual([]);
    });

    it('what it opens as a right on that object alone', () => {
        const others = capability('others', [object({ object: 'Contact', right: 'read' })]);
        const edits = capability('edits', [object({ object: 'Account', right: 'edit' })]);
        expect(ids(neededFor(contract(others, edits, accounts), READ))).toEqual(['accounts']);
    });

    it('what names it among all that is asked', () => {
        const gate: Gate = { allOf: [READ, { permission: 'ViewSetup' }] };
        const both = capability('both', [object(gate)]);
        expect(ids(neededFor(contract(both), { permission: 'ViewSetup' }))).toEqual(['both']);
        expect(ids(neededFor(contract(both), READ))).toEqual(['both']);
    });

    it('an extra object too', () => {
        const extra = capability('extra', [object(READ), object(LOGINS, { need: 'extra' })]);
        expect(ids(neededFor(contract(extra), { permission: 'MonitorLoginHistory' }))).toEqual(['extra']);
    });

    it('nothing that an org-wide default alone opens', () => {
        const gate: Gate = { allOf: [READ, { sharing: 'Account' }] };
        expect(neededFor(contract(capability('shared', [object(gate)])), READ)).toEqual([]);
    });
});

describe('a grant is missed by', () => {
    const logins = capability('logins', [object(LOGINS)]);

    it('a required capability whose core it would open', () => {
        expect(missed(contract(logins), 'MonitorLoginHistory')).toEqual(['logins']);
    });

    it('no capability that a weaker grant opens', () => {
        expect(missed(contract(logins), 'ManageUsers')).toEqual([]);
    });

    it('no capability that is not required', () => {
        expect(
            missed(contract(capability('logins', [object(LOGINS)], false)), 'MonitorLoginHistory')
        ).toEqual([]);
    });

    it('no extra object', () => {
        const extra = capability('extra', [object({ always: true }), object(LOGINS, { need: 'extra' })]);
        expect(missed(contract(extra), 'MonitorLoginHistory')).toEqual([]);
    });

    it('a capability that may be open, unsurely', () => {
        expect(missed(contract(logins), 'MonitorLoginHistory', BLIND)).toEqual(['logins?']);
    });

    it('surely, where one of its gates is shut and another unknown', () => {
        const shutAndUnknown = capability('both', [
            object({
                anyOf: [{ permission: 'MonitorLoginHistory' }, { permission: 'ManagePackageLicenses' }]
            }),
            object({ permission: 'MonitorLoginHistory' })
        ]);
        expect(missed(contract(shutAndUnknown), 'MonitorLoginHistory')).toEqual(['both']);
    });

    it('as a right on an object', () => {
        const accounts = capability('accounts', [object(READ)]);
        expect(missedBy(contract(accounts), READ, NOBODY)).toEqual([{ capability: accounts, unsure: false }]);
    });

    it('each capability of its own contract, though they share an access', () => {
        const accounts = capability('accounts', [object(READ)]);
        expect(missed(contract(logins, accounts), 'MonitorLoginHistory')).toEqual(['logins']);
        expect(missedBy(contract(logins, accounts), READ, NOBODY).map((each) => each.capability.id)).toEqual([
            'accounts'
        ]);
    });
});

describe('the permissions of a contract', () => {
    it('are those it lists and those its gates name, each once, sorted', () => {
        const of = {
            ...contract(capability('a', [object(LOGINS), object({ permission: 'ViewSetup' })])),
            listedPermissions: [{ name: 'ViewSetup' }, { name: 'ApiEnabled' }]
        };
        expect(permissionsOfContract(of)).toEqual([
            'ApiEnabled',
            'ManageUsers',
            'MonitorLoginHistory',
            'ViewSetup'
        ]);
    });
});
