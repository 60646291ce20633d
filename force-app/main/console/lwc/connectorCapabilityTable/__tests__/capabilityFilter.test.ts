import type { CapabilityRow, CapabilityVerdict } from 'c/connectorTypes';
import { capability, objectRow } from '../../../../../../tests/support/report';
import { filterCapabilities, shareOf, type CapabilityFilter } from '../capabilityFilter';

const EVERYTHING: CapabilityFilter = { text: '', missedOnly: false };
const USERS = capability('users', {
    label: 'Users',
    verdict: 'partial',
    objects: [
        objectRow('User', {
            fields: [
                { field: 'Email', verdict: 'readable' },
                { field: 'LastLoginDate', verdict: 'blocked', reason: 'Hidden.' }
            ],
            verdict: 'partial'
        }),
        objectRow('Profile')
    ]
});

function left(
    filter: Partial<CapabilityFilter>,
    ...rows: CapabilityRow[]
): { id: string; objects: string[]; found: readonly string[] }[] {
    return filterCapabilities(rows, { ...EVERYTHING, ...filter }).rows.map(({ capability: row, found }) => ({
        id: row.id,
        objects: row.objects.map(({ object }) => object),
        found
    }));
}

describe('the filter', () => {
    it('lets everything through whole where nothing is asked for', () => {
        expect(filterCapabilities([USERS], EVERYTHING).rows).toEqual([{ capability: USERS, found: [] }]);
    });

    it('finds a label in whatever case and with space around it, and leaves all its objects', () => {
        expect(left({ text: ' uSERs ' }, USERS)).toEqual([
            { id: 'users', objects: ['User', 'Profile'], found: [] }
        ]);
    });

    it('finds an object by its name, and leaves that one with all its fields', () => {
        expect(left({ text: 'profile' }, USERS)).toEqual([
            { id: 'users', objects: ['Profile'], found: ['Profile'] }
        ]);
    });

    it('finds a field, and leaves that one alone', () => {
        const [row] = filterCapabilities([USERS], { ...EVERYTHING, text: 'lastlogin' }).rows;
        expect(row?.found).toEqual(['User.LastLoginDate']);
        expect(row?.capability.objects[0]?.fields.map(({ field }) => field)).toEqual(['LastLoginDate']);
    });

    it('drops what holds the text nowhere', () => {
        expect(left({ text: 'bill' }, USERS)).toEqual([]);
    });

    it('takes no character of the text for a pattern', () => {
        expect(left({ text: '.*' }, USERS)).toEqual([]);
    });

    it('does not change what it is given', () => {
        const before = JSON.stringify(USERS);
        filterCapabilities([USERS], { text: 'email', missedOnly: true });
        expect(JSON.stringify(USERS)).toBe(before);
    });

    it.each<[CapabilityVerdict, boolean]>([
        ['blocked', true],
        ['partial', true],
        ['unknown', true],
        ['readable', false],
        ['notApplicable', false]
    ])('counts %s as missed: %s', (verdict, isMissed) => {
        expect(left({ missedOnly: true }, capability('a', { verdict }))).toHaveLength(isMissed ? 1 : 0);
    });

    it('leaves only the gaps of what is missed', () => {
        const [row] = filterCapabilities([USERS], { ...EVERYTHING, missedOnly: true }).rows;
        expect(row?.capability.objects.map(({ object, fields }) => [object, fields.length])).toEqual([
            ['User', 1]
        ]);
    });

    it('finds no text in what is not missed', () => {
        expect(left({ text: 'profile', missedOnly: true }, USERS)).toEqual([]);
    });

    it('counts each verdict as if all were asked for', () => {
        const { rows, counts } = filterCapabilities(
            [USERS, capability('a'), capability('b', { verdict: 'blocked' })],
            { ...EVERYTHING, verdict: 'blocked' }
        );
        expect(rows.map(({ capability: { id } }) => id)).toEqual(['b']);
        expect(counts).toEqual({ blocked: 1, partial: 1, unknown: 0, readable: 1, notApplicable: 0 });
    });
});

describe('the share that is read', () => {
    it('counts an object that is read in part as not in full, and its visible fields', () => {
        expect(shareOf(USERS)).toEqual({ objects: 1, ofObjects: 2, fields: 1, ofFields: 2 });
    });

    it('leaves out what the org lacks', () => {
        const objects = [
            objectRow('Site', {
                verdict: 'notApplicable',
                fields: [{ field: 'Id', verdict: 'notApplicable' }]
            })
        ];
        expect(shareOf(capability('sites', { objects }))).toEqual({
            objects: 0,
            ofObjects: 0,
            fields: 0,
            ofFields: 0
        });
    });

    it('counts nothing unknown as read', () => {
        const objects = [
            objectRow('User', { verdict: 'unknown', fields: [{ field: 'Id', verdict: 'unknown' }] })
        ];
        expect(shareOf(capability('users', { objects }))).toMatchObject({ objects: 0, fields: 0 });
    });
});
