/** What effective access answers, to the letter: a reason is what an admin acts on. */
import { effectiveAccess, type AccessAnswer, type EffectiveAccess } from 'c/connectorAccess';
import { read, unavailable, type Evidence, type GrantSource } from 'c/connectorTypes';
import {
    assignment,
    container,
    evidenceOf,
    NOW,
    SUBJECT,
    type Holding
} from '../../../../../../tests/support/evidence';

const KNOWN = ['ViewSetup', 'ViewAllData', 'ModifyAllData', 'ViewAllFieldsGlobal'];
const HIDDEN = unavailable('noAccess', 'Hidden.');
const READER: Holding = { permissions: { Reader: [] }, known: KNOWN };

function access(more: Holding = {}, changes: Partial<Evidence> = {}): EffectiveAccess {
    return effectiveAccess({ ...evidenceOf({ ...READER, ...more }), ...changes }, NOW);
}

function holding(...permissions: string[]): EffectiveAccess {
    return access({ permissions: { Reader: permissions } });
}

function cut<T>(value: T): { status: 'read'; value: T; truncated: true } {
    return { status: 'read', value, truncated: true };
}

/** State, sources, reason in one line. */
function told({ state, sources, reason }: AccessAnswer): string {
    const from = ({ label, through }: GrantSource): string =>
        through === undefined ? label : `${label} through ${through}`;
    return [state, ...sources.map(from), ...(reason === undefined ? [] : [reason])].join(' | ');
}

const outdated = assignment('Group', {
    container: container('Group', { kind: 'permissionSetGroup', groupStatus: 'Outdated' })
});
const UNSURE =
    'Permission set group Group is being recalculated (status Outdated), so what it grants may change.';

describe('a user permission', () => {
    it.each<[says: string, answer: AccessAnswer]>([
        ['granted | Reader', holding('ViewSetup').permission('ViewSetup')],
        ['missing', holding().permission('ViewSetup')],
        ['notInOrg | This org has no permission Manage Users.', holding().permission('ManageUsers')],
        ['unknown | Hidden.', access({}, { userPermissions: HIDDEN }).permission('ViewSetup')],
        ['unknown | Hidden.', access({}, { assignments: HIDDEN }).permission('ViewSetup')],
        [
            'unknown | Not all assignments of the user were shown.',
            access({}, { assignments: cut([assignment('Reader')]) }).permission('ViewSetup')
        ],
        [
            'unknown | There is more than was read.',
            access(
                {},
                { userPermissions: cut({ known: KNOWN, granted: new Map([['Reader', []]]) }) }
            ).permission('ViewSetup')
        ],
        [
            'unknown | What Reader grants was not shown.',
            access({}, { userPermissions: read({ known: KNOWN, granted: new Map() }) }).permission(
                'ViewSetup'
            )
        ],
        [
            `unknown | ${UNSURE}`,
            access({ assignments: [outdated], permissions: { Group: [] } }).permission('ViewSetup')
        ],
        [
            'missing | The assignment of permission set Reader is not active.',
            access({
                assignments: [assignment('Reader', { isActive: false })],
                permissions: { Reader: ['ViewSetup'] }
            }).permission('ViewSetup')
        ],
        [
            'missing',
            access({
                assignments: [assignment('Reader', { isActive: false })],
                permissions: { Reader: ['ViewAllData'] }
            }).permission('ViewSetup')
        ]
    ])('%s', (says, answer) => {
        expect(told(answer)).toBe(says);
    });

    it('that no query shows says so', () => {
        const answer = holding().permission('ManagePackageLicenses');
        expect(told(answer)).toMatch(/^unobservable \| .+\.$/);
    });

    it('is asked for once, whatever its case', () => {
        const one = holding('ViewSetup');
        expect(one.permission('viewsetup')).toBe(one.permission('ViewSetup'));
    });

    it('names a profile by its own Id, and a permission set by its own', () => {
        const profile = assignment('X', {
            container: container('X', { kind: 'profile', name: 'Admin', label: 'Admin', ownerId: '00e1' })
        });
        const both = access({
            assignments: [profile, assignment('Reader')],
            permissions: { X: ['ViewSetup'], Reader: ['ViewSetup'] }
        });
        expect(both.permission('ViewSetup').sources).toEqual([
            { kind: 'permissionSet', name: 'Reader', label: 'Reader', id: 'Reader' },
            { kind: 'profile', name: 'Admin', label: 'Admin', id: '00e1' }
        ]);
    });

    it('keeps two sets of one label apart, in the order of their names', () => {
        const sets = ['B', 'A'].map((name) =>
            assignment(name, { container: container(name, { label: 'Same' }) })
        );
        const both = access({ assignments: sets, permissions: { A: ['ViewSetup'], B: ['ViewSetup'] } });
        expect(both.permission('ViewSetup').sources.map(({ name }) => name)).toEqual(['A', 'B']);
    });
});

describe('a right on an object', () => {
    const grant = (right: 'read' | 'edit' | 'viewAllRecords', ...containers: string[]): Holding => ({
        objects: [{ object: 'Account', right, containers }]
    });

    it.each<[says: string, answer: AccessAnswer]>([
        ['granted | Reader', access(grant('read', 'Reader')).object('account', 'read')],
        ['granted', access(grant('read')).object('Account', 'read')],
        ['missing', access(grant('read', 'Reader')).object('Account', 'edit')],
        ['granted | Reader through ViewAllData', holding('ViewAllData').object('Account', 'read')],
        ['granted | Reader through ModifyAllData', holding('ModifyAllData').object('Account', 'read')],
        ['granted | Reader through ModifyAllData', holding('ModifyAllData').object('Account', 'create')],
        ['granted | Reader through ModifyAllData', holding('ModifyAllData').object('Account', 'edit')],
        ['granted | Reader through ModifyAllData', holding('ModifyAllData').object('Account', 'delete')],
        [
            'granted | Reader through ModifyAllData',
            holding('ModifyAllData').object('Account', 'modifyAllRecords')
        ],
        ['missing', holding('ViewAllData').object('Account', 'modifyAllRecords')],
        ['missing', holding('ViewAllData').object('Account', 'create')],
        ['missing', holding('ViewAllData').object('Account', 'delete')],
        ['missing', holding('ViewAllData', 'ModifyAllData').object('Account', 'viewAllFields')],
        [
            'granted | Reader through ViewAllFieldsGlobal',
            holding('ViewAllFieldsGlobal').object('Account', 'viewAllFields')
        ],
        ['missing | Salesforce drops View All on Product2.', holding().object('Product2', 'viewAllRecords')],
        [
            'missing | Salesforce drops View All on Pricebook2.',
            holding().object('Pricebook2', 'modifyAllRecords')
        ],
        ['missing', holding().object('Product2', 'read')],
        ['granted | Reader through ViewAllData', holding('ViewAllData').object('Product2', 'viewAllRecords')],
        ['unknown | Hidden.', access({}, { objectGrants: HIDDEN }).object('Account', 'read')],
        [
            'granted | Reader through ViewAllData',
            access({ permissions: { Reader: ['ViewAllData'] } }, { objectGrants: HIDDEN }).object(
                'Account',
                'read'
            )
        ],
        [
            'unknown | There is more than was read.',
            access({}, { objectGrants: cut([]) }).object('Account', 'read')
        ],
        [
            'unknown | What Reader grants was not shown.',
            access({}, { userPermissions: read({ known: KNOWN, granted: new Map() }) }).object(
                'Account',
                'read'
            )
        ],
        [
            `unknown | ${UNSURE}`,
            access({ assignments: [outdated], permissions: { Group: [] } }).object('Account', 'read')
        ]
    ])('%s', (says, answer) => {
        expect(told(answer)).toBe(says);
    });

    it('names the stronger right that it comes through, right after another came through another', () => {
        const both = holding('ViewAllData', 'ModifyAllData');
        expect(told(both.object('Account', 'read'))).toBe('granted | Reader through ViewAllData');
        expect(told(both.object('Account', 'edit'))).toBe('granted | Reader through ModifyAllData');
    });

    it('names the containers that grant it in the order in which sources are shown', () => {
        const two = access({
            permissions: { Zebra: [], Apple: [] },
            ...grant('read', 'Zebra', 'Apple', 'Gone')
        });
        expect(told(two.object('Account', 'read'))).toBe('granted | Apple | Zebra');
    });
});

describe('a field', () => {
    const secured = { 'Account.Type': true };
    const typeGranted = (right: 'read' | 'edit'): Holding => ({
        secured,
        fields: [{ field: 'Account.Type', right, containers: ['Reader'] }]
    });
    const gone = read(
        new Map([['Account', { exists: true, fields: new Map([['Type', { exists: false }]]) }]])
    );

    it.each<[says: string, answer: AccessAnswer]>([
        ['granted | Reader', access(typeGranted('read')).field('Account', 'Type')],
        ['granted | Reader', access(typeGranted('edit')).field('Account', 'Type', 'edit')],
        [
            'missing | Field-level security does not let Account.Type be edited.',
            access(typeGranted('read')).field('Account', 'Type', 'edit')
        ],
        ['missing | Field-level security hides Account.Type.', access({ secured }).field('Account', 'Type')],
        ['granted', access({ secured: { 'Account.Type': false } }).field('Account', 'Type')],
        [
            'notInOrg | This org has no field Account.Type.',
            access({}, { descriptions: gone }).field('Account', 'Type')
        ],
        [
            'unknown | Whether field-level security applies to Account.Type is not known.',
            access().field('Account', 'Type')
        ],
        [
            'unknown | Whether field-level security applies to Account.Type is not known.',
            access({ secured }, { descriptions: HIDDEN }).field('Account', 'Type')
        ],
        [
            'unknown | Whether field-level security applies to Account.Type is not known.',
            access(
                {},
                {
                    descriptions: read(
                        new Map([
                            ['Account', { exists: true, fields: new Map([['Type', { exists: true }]]) }]
                        ])
                    )
                }
            ).field('Account', 'Type')
        ],
        ['unknown | Hidden.', access({ secured }, { fieldGrants: HIDDEN }).field('Account', 'Type')],
        ['unknown | Hidden.', access({ secured }, { objectGrants: HIDDEN }).field('Account', 'Type')],
        [
            'missing | Field-level security does not let Account.Type be edited.',
            access({ secured }, { objectGrants: HIDDEN }).field('Account', 'Type', 'edit')
        ]
    ])('%s', (says, answer) => {
        expect(told(answer)).toBe(says);
    });
});

describe('an org-wide default', () => {
    it.each([
        ['read', 'open: The org-wide default of Account is read.'],
        ['ReadSelect', 'open: The org-wide default of Account is ReadSelect.'],
        ['ReadWriteTransfer', 'open: The org-wide default of Account is ReadWriteTransfer.'],
        ['FullAccess', 'open: The org-wide default of Account is FullAccess.'],
        ['Private', 'shut: The org-wide default of Account is Private.'],
        [
            'ControlledByParent',
            'unknown: The org-wide default of Account, ControlledByParent, does not tell who reads it.'
        ]
    ])('of %s', (model, says) => {
        const { state, reason } = access({ sharing: { Account: model } }).sharing('Account');
        expect(`${state}: ${reason}`).toBe(says);
    });

    it('that was not shown says so', () => {
        expect(access().sharing('Account').reason).toBe('The org-wide default of Account was not shown.');
    });

    it('that could not be read says why', () => {
        expect(access({}, { sharing: HIDDEN }).sharing('Account')).toEqual({
            state: 'unknown',
            reason: 'Hidden.'
        });
    });
});

describe('assignments that give nothing', () => {
    it('are told with their reasons, in order', () => {
        const { idle } = access({
            assignments: [
                outdated,
                assignment('B', { isActive: false }),
                assignment('A', { isActive: false }),
                assignment('Reader')
            ]
        });
        expect(idle.map(({ counts, reason }) => `${counts}: ${reason}`)).toEqual([
            `unsure: ${UNSURE}`,
            'no: The assignment of permission set A is not active.',
            'no: The assignment of permission set B is not active.'
        ]);
    });
});

describe('the type of the user', () => {
    it.each(['PowerPartner', 'PowerCustomerSuccess', 'CustomerSuccess', 'CspLitePortal', 'Guest'])(
        '%s is external',
        (userType) => {
            expect(access({}, { subject: read({ ...SUBJECT, userType }) }).external).toBe(userType);
        }
    );

    it('Standard is internal', () => {
        expect(access({}, { subject: read({ ...SUBJECT, userType: 'Standard' }) }).external).toBeUndefined();
    });

    it('that was not read is taken for none', () => {
        expect(access({}, { subject: HIDDEN }).external).toBeUndefined();
    });
});
