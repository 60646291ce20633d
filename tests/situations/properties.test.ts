/**
 * What holds in every org, on small generated ones; the seed is fixed, so each run sees the same.
 *
 * "Never lowers": a verdict is what may be true. `blocked`, `partial` and `readable` allow one truth each, in that order;
 * `unknown` allows all three. A grant that is added (none of them mutes) may not lower the best that may be true, and
 * may not take back `readable`. So `partial` may become `unknown`: once rows are all visible, the doubt about a column
 * decides; but `unknown` may never become `blocked`, for a doubt is not settled by granting more. The same holds of
 * permissions (missing, unknown, granted) and of the whole report (notReady, cannotTell, ready).
 */
import fc from 'fast-check';
import { assess } from 'c/connectorAssessment';
import { findContract } from 'c/connectorContracts';
import type { Contract, Report } from 'c/connectorTypes';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { orgFileProblems } from '../../sample-orgs/engine/orgFileProblems';
import { orgOf, situations } from './situation';
import {
    additions,
    PROFILE,
    smallOrgs,
    toOrgFile,
    withAddition,
    type Addition,
    type Holding,
    type SmallOrg
} from './smallOrgs';

// Shrinking would take longer than the whole file; the seed finds the same org again.
const RUNS = { seed: 20261120, numRuns: 30, endOnFailure: true };

const BEST: Readonly<Record<string, number>> = {
    blocked: 0,
    missing: 0,
    notReady: 0,
    partial: 1,
    unknown: 2,
    cannotTell: 2,
    readable: 2,
    granted: 2,
    ready: 2
};
const PROMISES = ['readable', 'granted', 'ready'];

describe('a grant that is added never lowers', () => {
    it('a permission, an object, a capability; nor a field or the report where all was read', () =>
        fc.assert(
            fc.asyncProperty(smallOrgs, additions, async (org, addition) => {
                const isWhole = org.groupStatus === 'Updated' && !org.truncated.length;
                expect(await lowered(org, addition, isWhole ? EVERYTHING : RIGHTS)).toEqual([]);
            }),
            RUNS
        ));

    // See the situation cut-field-rights: a doubt about one field makes every other field of its object unknown.
    it('a field whose neighbour was cut', async () => {
        const org = smallOrg({ permissions: ['ApiEnabled'], rights: ['Read'], fields: ['ParentId'] });
        const allRecords = { container: PROFILE, kind: 'rights', name: 'ViewAllRecords' } as const;
        expect(await lowered({ ...org, truncated: ['FieldPermissions'] }, allRecords, EVERYTHING)).toEqual(
            []
        );
    });

    // See the situation group-outdated-unrelated: a group that is being recalculated makes the pre-authorisation unknown.
    it('the report, by a group that is being recalculated', async () => {
        const permissions = ['ApiEnabled', 'MonitorLoginHistory', 'ViewAllUsers', 'ViewRoles', 'ViewSetup'];
        const org = smallOrg({ permissions, rights: ['Read', 'ViewAllRecords'], fields: [] });
        const group = { container: '0PSGroupTotal00', kind: 'assigned' } as const;
        expect(await lowered({ ...org, groupStatus: 'Outdated' }, group, EVERYTHING)).toEqual([]);
    });
});

describe('any order of rows and of objects gives the same report, byte for byte', () => {
    it('in small orgs', async () => {
        await fc.assert(
            fc.asyncProperty(smallOrgs, fc.infiniteStream(fc.nat()), async (org, chance) => {
                const file = toOrgFile(org);
                const shuffledFile = shuffled(file, () => Number(chance.next().value));
                expect(JSON.stringify(await reportOf(shuffledFile))).toBe(
                    JSON.stringify(await reportOf(file))
                );
            }),
            RUNS
        );
    });

    // See the situation namesakes: sources are sorted and told apart by name and label.
    it('where two sets bear one name', async () => {
        const situation = new Map(situations()).get('namesakes');
        const file = orgOf(situation!);
        const reversed: OrgFile = {
            ...file,
            sobjects: Object.fromEntries(
                Object.entries(file.sobjects).map(([object, rows]) => [object, [...rows].reverse()])
            )
        };
        expect(JSON.stringify(await reportOf(reversed))).toBe(JSON.stringify(await reportOf(file)));
    });
});

it('small orgs are sound', () => {
    fc.assert(
        fc.property(smallOrgs, additions, (org, addition) => {
            expect(orgFileProblems(toOrgFile(withAddition(org, addition)))).toEqual([]);
        }),
        { ...RUNS, numRuns: 20 }
    );
});

type Answers = (report: Report) => readonly (readonly [string, string])[];

const RIGHTS: Answers = ({ permissions, capabilities }) => [
    ...permissions.map(({ name, outcome }) => [name, outcome] as const),
    ...capabilities.map(({ id, verdict }) => [id, verdict] as const),
    ...capabilities.flatMap(({ objects }) => objects.map(({ object, verdict }) => [object, verdict] as const))
];

const EVERYTHING: Answers = (report) => [
    ['report', report.verdict],
    ...RIGHTS(report),
    ...report.capabilities.flatMap(({ objects }) =>
        objects.flatMap(({ object, fields }) =>
            fields.map(({ field, verdict }) => [`${object}.${field}`, verdict] as const)
        )
    )
];

async function lowered(org: SmallOrg, addition: Addition, answers: Answers): Promise<string[]> {
    const before = answers(await reportOf(toOrgFile(org)));
    const after = new Map(answers(await reportOf(toOrgFile(withAddition(org, addition)))));
    return before
        .filter(([name, answer]) => isLower(answer, after.get(name)))
        .map(([name, answer]) => `${name}: ${answer} -> ${after.get(name)}`);
}

/** An org in which the profile alone holds something and is admitted by the app. */
function smallOrg(profile: Pick<Holding, 'permissions' | 'rights' | 'fields'>): SmallOrg {
    const nothing: Holding = {
        permissions: [],
        rights: [],
        fields: [],
        assigned: 'no',
        sessionActivated: false
    };
    return {
        holdings: {
            [PROFILE]: { ...nothing, ...profile, assigned: 'active' },
            '0PS00000000SetA': nothing,
            '0PS00000000SetB': nothing,
            '0PSGroupTotal00': nothing
        },
        groupStatus: 'Updated',
        accountModel: 'Private',
        userModel: 'Private',
        preauthorised: [PROFILE],
        truncated: []
    };
}

function isLower(before: string, after = ''): boolean {
    const best = (answer: string): number => BEST[answer] ?? 0;
    return best(after) < best(before) || (PROMISES.includes(before) && after !== before);
}

function reportOf(file: OrgFile): Promise<Report> {
    return assess(orgFileGateway(file), {
        contract: findContract('certero') as Contract,
        user: file.user ?? '',
        source: { kind: 'orgFile', name: 'small' }
    });
}

function shuffled(file: OrgFile, chance: () => number): OrgFile {
    const inAnyOrder = <T>(values: readonly T[]): T[] =>
        values
            .map((value) => ({ value, place: chance() }))
            .sort((a, b) => a.place - b.place)
            .map(({ value }) => value);
    return {
        ...file,
        sobjects: Object.fromEntries(
            inAnyOrder(Object.entries(file.sobjects)).map(([object, rows]) => [object, inAnyOrder(rows)])
        )
    };
}
