import { whatIf, type WhatIf } from 'c/connectorAssessment';
import { read, unavailable, type CapabilityVerdict, type Evidence } from 'c/connectorTypes';
import { SMALL_CONTRACT } from '../../../../../../tests/support/contract';
import { evidenceOf, NOW, SUBJECT } from '../../../../../../tests/support/evidence';

const READ_ONLY = 'Connector_Read_Only';
const KNOWN = [
    'ApiEnabled',
    'ManageUsers',
    'MonitorLoginHistory',
    'ViewAllProfiles',
    'ViewAllUsers',
    'ViewRoles',
    'ViewSetup'
];
const SECURED = {
    'Account.Type': true,
    'Account.ParentId': true,
    'LoginHistory.UserId': false,
    'Network.Id': false
};
const HOLDS_MORE = evidenceOf({
    permissions: { Own: ['ApiEnabled', 'ManageUsers'] },
    known: KNOWN,
    secured: SECURED
});

function imagine(evidence: Evidence, set = READ_ONLY): WhatIf {
    const imagined = whatIf(evidence, SMALL_CONTRACT, set, NOW);
    if (!imagined) throw new Error(`${set} is not shipped`);
    return imagined;
}

function verdicts(evidence: Evidence, set?: string): Record<string, CapabilityVerdict> {
    return Object.fromEntries(imagine(evidence, set).capabilities.map(({ id, verdict }) => [id, verdict]));
}

function names(xml: string): string[] {
    return [...xml.matchAll(/<(?:name|object|field)>(.*?)</g)].map(([, name]) => name ?? '');
}

describe('what if the user held another set', () => {
    it('reads what that set opens, and no longer what only its own opened', () => {
        expect(verdicts(HOLDS_MORE)).toMatchObject({ logins: 'partial', accounts: 'readable' });
        expect(imagine(HOLDS_MORE).capabilities[0]?.reasons).toEqual([
            'LoginGeo: Manage Users is not granted.'
        ]);
    });

    it('has the elements to add, without what the user has already', () => {
        expect(names(imagine(HOLDS_MORE).add)).toEqual([
            'Account.ParentId',
            'Account.Type',
            'Account',
            'MonitorLoginHistory',
            'ViewAllProfiles',
            'ViewAllUsers',
            'ViewRoles',
            'ViewSetup'
        ]);
    });

    it('has the permissions that the set does not hold', () => {
        expect(names(imagine(HOLDS_MORE).drop)).toEqual(['ManageUsers']);
    });

    it('adds nothing that the org does not have', () => {
        const evidence = evidenceOf({ permissions: { Own: [] }, known: ['ApiEnabled'], secured: SECURED });
        expect(names(imagine(evidence).add)).not.toContain('ViewRoles');
    });

    it('is none for a set that this project does not ship', () => {
        expect(whatIf(HOLDS_MORE, SMALL_CONTRACT, 'Another', NOW)).toBeUndefined();
    });

    it('has no caveat where all was seen and the licence holds everything', () => {
        expect(imagine(HOLDS_MORE).caveats).toEqual([]);
    });

    it('leaves the evidence as it is', () => {
        const evidence = (): Evidence => evidenceOf({ permissions: { Own: ['ApiEnabled'] }, known: KNOWN });
        const before = evidence();
        imagine(before);
        expect(before).toEqual(evidence());
    });
});

describe('no set', () => {
    it('makes an inactive user read', () => {
        const evidence = { ...HOLDS_MORE, subject: read({ ...SUBJECT, isActive: false }) };
        expect(new Set(Object.values(verdicts(evidence)))).toEqual(new Set(['blocked']));
    });

    it('makes a user read who does not exist', () => {
        const evidence = { ...HOLDS_MORE, subject: read(undefined) };
        expect(new Set(Object.values(verdicts(evidence)))).toEqual(new Set(['blocked']));
    });

    it('is known to make a user read who was not shown', () => {
        const evidence = { ...HOLDS_MORE, subject: unavailable('noAccess', 'Needs View All Users.') };
        expect(new Set(Object.values(verdicts(evidence)))).toEqual(new Set(['unknown']));
        expect(imagine(evidence).caveats).toContain('Who the user is was not shown: Needs View All Users.');
    });

    it('opens to an external user what is open to internal ones alone', () => {
        const evidence = { ...HOLDS_MORE, subject: read({ ...SUBJECT, userType: 'PowerPartner' }) };
        expect(verdicts(evidence).logins).toBe('blocked');
    });

    it('opens a field of which nobody can tell whether it is there', () => {
        const evidence = { ...HOLDS_MORE, descriptions: unavailable('noAccess', 'Not shown.') };
        expect(verdicts(evidence).sites).toBe('unknown');
    });
});

describe('the licence of the user', () => {
    const integration = (assigned: readonly string[], known = KNOWN): Evidence => ({
        ...HOLDS_MORE,
        userLicense: read({ name: 'Salesforce Integration', kind: 'integration' }),
        permissionSetLicenses: read({
            known,
            assigned: assigned.length ? [{ label: 'API', allows: assigned }] : []
        })
    });

    it('takes away what it can’t hold, and the page says so', () => {
        const without = KNOWN.filter((name) => name !== 'MonitorLoginHistory');
        const { capabilities, caveats } = imagine(integration(without));
        expect(capabilities[0]?.reasons[0]).toMatch(/only its own logins/);
        expect(caveats[0]).toBe(
            'The user licence Salesforce Integration can’t hold Monitor Login History: left out here.'
        );
    });

    it('that holds nothing by itself leaves nothing of the set', () => {
        expect(verdicts(integration([])).accounts).toBe('blocked');
    });

    it('of which nothing is known is a caveat', () => {
        const evidence = { ...HOLDS_MORE, userLicense: read({ name: 'Platform', kind: 'other' as const }) };
        expect(imagine(evidence).caveats).toEqual([
            'Whether the user licence Platform can hold the set is not known.'
        ]);
    });

    it('that could not be read is a caveat with its reason', () => {
        const evidence = { ...HOLDS_MORE, userLicense: unavailable('noAccess', 'Needs View Setup.') };
        expect(imagine(evidence).caveats[0]).toMatch(/not known: Needs View Setup\.$/);
    });
});

describe('a user whose permissions were not shown', () => {
    const blind = { ...HOLDS_MORE, userPermissions: unavailable('noAccess', 'Needs View Setup.') };

    it('is asked to be given the whole set, with a caveat', () => {
        expect(names(imagine(blind).add)).toContain('ApiEnabled');
        expect(imagine(blind).caveats[0]).toMatch(/^What the user has today was not shown/);
    });

    it('is not told to lose anything', () => {
        expect(imagine(blind).drop).toBe('');
    });
});
