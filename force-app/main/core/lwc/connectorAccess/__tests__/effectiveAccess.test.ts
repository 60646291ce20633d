import { effectiveAccess, type EffectiveAccess } from 'c/connectorAccess';
import { unavailable } from 'c/connectorTypes';
import {
    assignment,
    container,
    evidenceOf,
    NOW,
    type Holding
} from '../../../../../../tests/support/evidence';

const accessOf = (holding: Holding): EffectiveAccess => effectiveAccess(evidenceOf(holding), NOW);

describe('a user permission', () => {
    it('is granted by a permission set that is assigned', () => {
        const answer = accessOf({ permissions: { Reader: ['ViewSetup'] } }).permission('ViewSetup');
        expect(answer).toMatchObject({
            state: 'granted',
            sources: [{ kind: 'permissionSet', name: 'Reader' }]
        });
    });

    it('names every container that grants it', () => {
        const access = accessOf({ permissions: { Second: ['ViewSetup'], First: ['ViewSetup'] } });
        expect(access.permission('ViewSetup').sources.map(({ name }) => name)).toEqual(['First', 'Second']);
    });

    it('is missing where no container grants it', () => {
        const access = accessOf({ permissions: { Reader: [] }, known: ['ViewSetup'] });
        expect(access.permission('ViewSetup')).toEqual({ state: 'missing', sources: [] });
    });

    it('is not in the org where the describe lacks its column', () => {
        expect(accessOf({ permissions: { Reader: [] } }).permission('ManageTranslation').state).toBe(
            'notInOrg'
        );
    });

    it('is found whatever the case of its name', () => {
        const access = accessOf({ permissions: { Reader: ['ManageProfilesPermissionsets'] } });
        expect(access.permission('ManageProfilesPermissionSets').state).toBe('granted');
    });

    it.each(['DelegatedTwoFactor', 'TwoFactorApi', 'ForceTwoFactor'])(
        'Manage MFA in API is not granted by its look-alike %s',
        (lookAlike) => {
            const access = accessOf({ permissions: { Reader: [lookAlike] }, known: ['ManageTwoFactor'] });
            expect(access.permission('ManageTwoFactor').state).toBe('missing');
        }
    );

    it('that no query shows is unobservable, even where a column claims it', () => {
        const access = accessOf({ permissions: { Reader: ['ManagePackageLicenses'] } });
        expect(access.permission('ManagePackageLicenses').state).toBe('unobservable');
    });

    it('counts through the aggregate of a group, whose members are not asked', () => {
        const group = assignment('Aggregate', {
            container: container('Aggregate', { kind: 'permissionSetGroup', groupStatus: 'Updated' })
        });
        const access = accessOf({ assignments: [group], permissions: { Aggregate: ['ViewSetup'] } });
        expect(access.permission('ViewSetup').sources).toMatchObject([{ kind: 'permissionSetGroup' }]);
    });

    it.each(['Outdated', 'Updating', 'Failed', undefined])(
        'is unknown where only a group of status %s could grant it',
        (groupStatus) => {
            const group = assignment('Aggregate', {
                container: container('Aggregate', {
                    kind: 'permissionSetGroup',
                    ...(groupStatus !== undefined && { groupStatus })
                })
            });
            const access = accessOf({ assignments: [group], permissions: { Aggregate: ['ViewSetup'] } });
            expect(access.permission('ViewSetup').state).toBe('unknown');
        }
    );

    it.each([
        ['inactive', { isActive: false }, 'is not active'],
        ['revoked', { isRevoked: true }, 'was revoked'],
        ['expired a second ago', { expires: '2026-11-23T11:59:59.000Z' }, 'expired on 2026-11-23'],
        ['expiring at that very moment', { expires: NOW }, 'expired on 2026-11-23'],
        ['of a date that can’t be read', { expires: 'never' }, 'expired on never']
    ])('does not count through an assignment %s, and says so', (_, changes, reason) => {
        const access = accessOf({
            assignments: [assignment('Reader', changes)],
            permissions: { Reader: ['ViewSetup'] }
        });
        const answer = access.permission('ViewSetup');
        expect([answer.state, answer.reason]).toEqual(['missing', expect.stringContaining(reason)]);
    });

    it('does not count through a permission set that a session has to activate', () => {
        const asleep = assignment('Reader', { container: container('Reader', { sessionActivated: true }) });
        const access = accessOf({ assignments: [asleep], permissions: { Reader: ['ViewSetup'] } });
        expect(access.permission('ViewSetup')).toMatchObject({
            state: 'missing',
            reason: expect.stringContaining('a session that activates it') as string
        });
    });

    it('counts until its assignment expires, and says when', () => {
        const ending = assignment('Reader', { expires: '2026-12-31T00:00:00.000Z' });
        const access = accessOf({ assignments: [ending], permissions: { Reader: ['ViewSetup'] } });
        expect(access.permission('ViewSetup')).toMatchObject({
            state: 'granted',
            sources: [{ expires: '2026-12-31T00:00:00.000Z' }]
        });
    });

    it('counts through an assignment in an org without the columns for activity and expiry', () => {
        const access = accessOf({
            assignments: [{ container: container('Reader') }],
            permissions: { Reader: ['ViewSetup'] }
        });
        expect(access.permission('ViewSetup').state).toBe('granted');
    });

    it('is unknown where the assignments could not be read', () => {
        const evidence = {
            ...evidenceOf({ known: ['ViewSetup'] }),
            assignments: unavailable('noAccess', 'Hidden.')
        };
        expect(effectiveAccess(evidence, NOW).permission('ViewSetup')).toMatchObject({
            state: 'unknown',
            reason: 'Hidden.'
        });
    });

    it('is unknown rather than missing where not every assignment was shown', () => {
        const evidence = evidenceOf({ permissions: { Reader: [] }, known: ['ViewSetup'] });
        const cut = {
            ...evidence,
            assignments: { ...evidence.assignments, truncated: true }
        } as typeof evidence;
        expect(effectiveAccess(cut, NOW).permission('ViewSetup').state).toBe('unknown');
    });

    it('is unknown rather than missing where what a container grants was not shown', () => {
        const evidence = evidenceOf({ permissions: { Reader: [] }, known: ['ViewSetup'] });
        const blind = {
            ...evidence,
            userPermissions: { status: 'read', value: { known: ['ViewSetup'], granted: new Map() } } as const
        };
        expect(effectiveAccess(blind, NOW).permission('ViewSetup').state).toBe('unknown');
    });
});

describe('a right on an object', () => {
    const readAccount = { object: 'Account', right: 'read', containers: ['Reader'] } as const;

    it('is granted by the containers that hold it', () => {
        const access = accessOf({ permissions: { Reader: [] }, objects: [readAccount] });
        expect(access.object('Account', 'read')).toMatchObject({
            state: 'granted',
            sources: [{ name: 'Reader' }]
        });
    });

    it('is missing where nothing holds it', () => {
        const access = accessOf({ permissions: { Reader: [] }, known: ['ViewAllData', 'ModifyAllData'] });
        expect(access.object('Account', 'read').state).toBe('missing');
    });

    it.each(['ViewAllData', 'ModifyAllData'])('to all records comes with %s', (permission) => {
        const access = accessOf({ permissions: { Reader: [permission] } });
        expect(access.object('Account', 'viewAllRecords').sources).toMatchObject([{ through: permission }]);
    });

    it('to edit does not come with View All Data', () => {
        const access = accessOf({ permissions: { Reader: ['ViewAllData'] }, known: ['ModifyAllData'] });
        expect(access.object('Account', 'edit').state).toBe('missing');
    });

    it.each(['Product2', 'Pricebook2'])('to all records of %s is dropped by Salesforce', (object) => {
        const access = accessOf({
            permissions: { Reader: [] },
            known: ['ViewAllData', 'ModifyAllData'],
            objects: [{ object, right: 'viewAllRecords', containers: ['Reader'] }]
        });
        expect(access.object(object, 'viewAllRecords').state).toBe('missing');
    });

    it('is unknown where object permissions could not be read', () => {
        const evidence = {
            ...evidenceOf({ permissions: { Reader: [] }, known: ['ViewAllData', 'ModifyAllData'] }),
            objectGrants: unavailable('noAccess', 'Hidden.')
        };
        expect(effectiveAccess(evidence, NOW).object('Account', 'read').state).toBe('unknown');
    });
});

describe('a field', () => {
    const known = ['ViewAllFieldsGlobal'];

    it('without field-level security is seen by everybody who sees the object', () => {
        const access = accessOf({ permissions: { Reader: [] }, known, secured: { 'Account.Name': false } });
        expect(access.field('Account', 'Name').state).toBe('granted');
    });

    it('with field-level security is hidden without a grant', () => {
        const access = accessOf({ permissions: { Reader: [] }, known, secured: { 'Account.Type': true } });
        expect(access.field('Account', 'Type')).toMatchObject({
            state: 'missing',
            reason: 'Field-level security hides Account.Type.'
        });
    });

    it('is seen through a field permission', () => {
        const access = accessOf({
            permissions: { Reader: [] },
            secured: { 'Account.Type': true },
            fields: [{ field: 'Account.Type', right: 'read', containers: ['Reader'] }]
        });
        expect(access.field('Account', 'Type').state).toBe('granted');
    });

    it('is seen through View All Fields of its object', () => {
        const access = accessOf({
            permissions: { Reader: [] },
            secured: { 'Account.Type': true },
            objects: [{ object: 'Account', right: 'viewAllFields', containers: ['Reader'] }]
        });
        expect(access.field('Account', 'Type').state).toBe('granted');
    });

    it('is seen through the permission to view all fields of all objects', () => {
        const access = accessOf({
            permissions: { Reader: ['ViewAllFieldsGlobal'] },
            secured: { 'Account.Type': true }
        });
        expect(access.field('Account', 'Type').state).toBe('granted');
    });

    it('is not editable through View All Fields', () => {
        const access = accessOf({
            permissions: { Reader: [] },
            known,
            secured: { 'Account.Type': true },
            objects: [{ object: 'Account', right: 'viewAllFields', containers: ['Reader'] }]
        });
        expect(access.field('Account', 'Type', 'edit').state).toBe('missing');
    });

    it('is unknown where the describe does not tell whether it can be hidden', () => {
        const access = accessOf({ permissions: { Reader: [] }, known });
        expect(access.field('Account', 'Type').state).toBe('unknown');
    });
});

describe('the org-wide default', () => {
    it.each([
        ['Read', 'open'],
        ['ReadWrite', 'open'],
        ['Private', 'shut'],
        ['ControlledByParent', 'unknown'],
        ['SomethingNew', 'unknown']
    ])('%s is %s to the connector', (model, state) => {
        expect(accessOf({ sharing: { Account: model } }).sharing('Account').state).toBe(state);
    });

    it('that was not shown is unknown', () => {
        expect(accessOf({}).sharing('Account').state).toBe('unknown');
    });
});
